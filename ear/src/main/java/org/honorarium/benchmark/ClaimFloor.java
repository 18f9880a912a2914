package org.honorarium.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/**
 * The plainest SQL that takes the same locks and writes the same rows as a claim and its
 * submission, on tables of the same form and with the same foreign keys, which lock, too, but
 * without rules.
 */
final class ClaimFloor {

    private static final String TABLES =
            """
            create schema claims;
            create table claims.opening (like tasks.opening including all);
            create table claims.assignment (like tasks.assignment including all);
            create table claims.in_work (like tasks.in_work including all);
            create table claims.waiting (like tasks.waiting including all);
            create table claims.annotation (like tasks.annotation including all);
            create table claims.quote (like pricing.quote including all);
            create table claims.terms (like pricing.terms including all);
            insert into claims.opening select * from tasks.opening where project_id = '{project}';
            alter table claims.assignment add foreign key (annotator_id) references annotators.annotator,
                                          add foreign key (task_id) references tasks.task;
            alter table claims.annotation add foreign key (assignment_id) references claims.assignment;
            alter table claims.terms add foreign key (assignment_id) references claims.quote,
                                     add foreign key (version_id) references pricing.card_version;
            """;

    private static final String HOLD =
            """
            select pg_advisory_xact_lock(hashtextextended(?, 0)),
                   pg_advisory_xact_lock_shared(hashtextextended(?, 0))
            """;

    private static final String NEXT =
            """
            select task_id from claims.opening o
             where project_id = ? and free > 0
               and not exists (select from claims.assignment a where a.task_id = o.task_id and a.annotator_id = ?)
             order by priority desc, task_id limit 1 for update skip locked
            """;

    private static final String TAKE =
            "update claims.opening set free = free - 1 where task_id = ?";

    private static final String ADD =
            """
            with claim as (
                insert into claims.assignment (id, task_id, project_id, payer_id, annotator_id, reference, state,
                                               claimed_at, due_at, review_days)
                values (?, ?, ?, ?, ?, ?, 'CLAIMED', now(), now() + interval '1 hour', 7)
                returning *)
            insert into claims.in_work select id, annotator_id, project_id, task_id, due_at from claim
            """;

    private static final String PRICE =
            "insert into claims.quote (id, amount_minor, currency) values (?, 180, 'USD')";

    private static final String TERMS =
            """
            insert into claims.terms (assignment_id, version_id, version, project_id, annotator_id, quoted_at,
                   certain_minor, maximum_minor, currency, tax_included, paid_by, inputs, lines)
            values (?, ?, 1, ?, ?, now(), 180, 180, 'USD', false, current_date, ?::jsonb, ?::jsonb)
            """;

    private static final String INPUTS =
            """
            {"at": "2026-11-23T13:00:43.155643Z", "task.difficulty": "4"}
            """;

    private static final String LINES =
            """
            [{"did": "ADDED", "rule": "Base", "asked": "", "found": "", "total": "1.2", "units": "1",
              "amount": "1.2", "lookedAt": "ALWAYS"},
             {"did": "MULTIPLIED", "rule": "Hard", "asked": "difficulty AT_LEAST 4", "found": "4",
              "total": "1.80", "units": "1", "amount": "1.5", "lookedAt": "VARIABLE"},
             {"did": "NOTHING", "rule": "Weekend", "asked": "UTC", "found": "2026-11-23T13:00",
              "total": "1.80", "units": "1", "amount": "0.3", "lookedAt": "WEEKEND"}]
            """;

    private static final String LOCK =
            "select state from claims.assignment where id = ? for no key update";

    private static final String ANSWER =
            """
            insert into claims.annotation (assignment_id, version, answer, submitted_at)
            values (?, 1, '{"label": "good"}', now())
            """;

    private static final String SUBMIT =
            """
            with submitted as (
                update claims.assignment
                   set state = 'SUBMITTED', submitted_at = now(), review_due_at = now() + interval '7 days'
                 where id = ? returning *)
            insert into claims.waiting select id, annotator_id, payer_id, project_id, review_due_at from submitted
            """;

    private static final String LEAVE = "delete from claims.in_work where assignment_id = ?";

    private ClaimFloor() {}

    static void prepare(Connection connection) throws SQLException {
        Statements.run(connection, TABLES, Map.of("project", ClaimHouse.PROJECT));
    }

    /** One claim and its submission, in two transactions. */
    static void claimAndSubmit(Connection connection, UUID annotator, UUID id) throws SQLException {
        var project = ClaimHouse.PROJECT;
        run(connection, HOLD, "claims of " + annotator, "claim terms of " + project);
        var task = run(connection, NEXT, project, annotator);
        run(connection, TAKE, task);
        run(connection, ADD, id, task, project, People.PAYER, annotator, id.toString());
        run(connection, PRICE, id);
        run(connection, TERMS, id, project, project, annotator, INPUTS, LINES);
        connection.commit();
        run(connection, LOCK, id);
        run(connection, ANSWER, id);
        run(connection, SUBMIT, id);
        run(connection, LEAVE, id);
        connection.commit();
    }

    private static Object run(Connection connection, String text, Object... values)
            throws SQLException {
        try (var statement = connection.prepareStatement(text)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            if (!statement.execute()) {
                return null;
            }
            try (var rows = statement.getResultSet()) {
                if (!rows.next()) {
                    throw new IllegalStateException("nothing found by " + text);
                }
                return rows.getObject(1);
            }
        }
    }
}

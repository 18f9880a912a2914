package org.honorarium.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * Projects whose tasks five annotators each labelled, right seven to nine times of ten, with one of
 * four labels. Written past all triggers: how they came in is not what is measured.
 */
final class LabelledProjects {

    static final int LABELS_A_TASK = 5;

    private static final String PROJECTS =
            """
            drop table if exists bench.labelled;
            create table bench.labelled as
            select ids.derived(now(), concat('labels/', {labels}, '/', n)) as id, n
              from generate_series(1, {projects}) n;
            insert into projects.project (id, client_id, payer_id, name, currency, created_at, version)
            select id, '01900000-0000-7000-8000-000000000002', '{payer}', concat('Labels ', {labels}, ' ', n), 'USD', now(), 0
              from bench.labelled;
            insert into projects.task_type (id, project_id, reference, title, description)
            select id, id, 'L', 'What is it?', '' from bench.labelled;
            """;

    private static final String TASKS =
            """
            drop table if exists bench.labelled_task;
            create table bench.labelled_task as
            select ids.derived(now() - interval '2 days' + t * interval '1 millisecond', concat('labels/', {labels}, '/', t))
                   as id, p.id as project_id, t as n
              from generate_series(0, {labels} / {each} - 1) t
              join bench.labelled p on p.n = 1 + t % {projects};
            insert into tasks.task (id, project_id, task_type_id, reference, overlap, input, created_at)
            select id, project_id, project_id, 'L' || n, {each}, '{}', now() - interval '2 days' from bench.labelled_task;
            """;

    // Nobody labels a task twice: the step between those of one task is never a multiple of all.
    private static final String LABELS =
            """
            drop table if exists bench.label;
            create table bench.label as
            select ids.derived(now() - interval '1 day' + (t.n * {each} + i) * interval '1 millisecond',
                               concat('label/', {labels}, '/', t.n, '/', i)) as id,
                   t.id as task_id, t.project_id, a.id as annotator_id,
                   case when abs(hashint8extended(t.n * {each} + i, 1)) % 10 < 6 + a.place % 4
                        then hashint8(t.n) & 3 else (hashint8extended(t.n * {each} + i, 2) & 3)::integer end as label
              from bench.labelled_task t
             cross join generate_series(0, {each} - 1) i
              join (select id, row_number() over (order by id) - 1 as place from annotators.annotator limit {people}) a
                on a.place = (abs(hashint8extended(t.n, 3)) % {people} + i) % {people};
            insert into tasks.assignment (id, task_id, project_id, payer_id, annotator_id, reference, state,
                                          claimed_at, submitted_at, review_due_at)
            select id, task_id, project_id, '{payer}', annotator_id, 'L' || id, 'SUBMITTED',
                   now() - interval '1 day', now() - interval '1 hour', now() + interval '20 days'
              from bench.label order by id;
            insert into tasks.annotation (assignment_id, version, answer, work_seconds, submitted_at)
            select id, 1, jsonb_build_object('label', 'kind ' || label, 'reason', 'It looks like one, as far as I can see.'),
                   30, now() - interval '1 hour'
              from bench.label order by id;
            """;

    private static final String NAME =
            """
            insert into consensus.label_field (task_type_id, project_id, field, kept_at)
            select id, id, 'label', now() from bench.labelled;
            """;

    private LabelledProjects() {}

    static void write(Connection database, int labels, int projects, int people)
            throws SQLException {
        Map<String, Object> values =
                Map.of(
                        "labels", labels,
                        "projects", projects,
                        "people", people,
                        "each", LABELS_A_TASK,
                        "payer", People.IMPORT_PAYER);
        Statements.run(database, "set session_replication_role = replica", Map.of());
        for (var part : new String[] {PROJECTS, TASKS, LABELS}) {
            Statements.run(database, part, values);
        }
        Statements.run(database, "reset session_replication_role", Map.of());
    }

    /** From now on the labels are estimated. */
    static void name(Connection database) throws SQLException {
        Statements.run(database, NAME, Map.of());
    }
}

package org.honorarium.benchmark;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Work that was done for a night: claimed, submitted, and its time to be reviewed over before the
 * cut-off. In the table {@code bench.work}, from which it goes either to {@link WaitingWork} or to
 * {@link PaidHistory}.
 */
final class Work {

    // Ids and rows come in the order in which the work was claimed, so that one annotator's work
    // lies scattered among everybody's, as it does in life.
    private static final String DONE =
            """
            drop table if exists bench.work, bench.new_task;
            create table bench.new_task as
            select ids.derived('{cutOff}'::timestamptz - interval '5 days', 'task/{date}/' || n) as id, n
              from generate_series(0, {tasks} - 1) n;
            create table bench.work as
            select ids.derived(claimed_at, concat_ws('/', annotator_id, '{date}', s.n)) as id,
                   t.id as task_id, annotator_id, claimed_at, claimed_at + interval '3 minutes' as submitted_at,
                   claimed_at + interval '1 day' as review_due_at, 12 + (hashint8(s.n * 31 + place) & 1023) as amount_minor
              from (select p.annotator_id, p.place, n, (p.place + n) % {tasks} as task,
                           '{cutOff}'::timestamptz - interval '3 days'
                           + (hashint8extended(n * 1000003 + p.place, 1) & 16777215) * interval '10 milliseconds'
                           as claimed_at
                      from bench.payee p
                     cross join lateral generate_series(1,
                           1 + floor(p.until * ({annotations} - (select count(*) from bench.payee)))::bigint
                             - floor(p.since * ({annotations} - (select count(*) from bench.payee)))::bigint) n
                    ) s
              join bench.new_task t on t.n = task
             order by 1;
            analyze bench.work;
            """;

    // Tasks and prices are there before the work is done.
    private static final String BEFORE =
            """
            insert into tasks.task (id, project_id, task_type_id, reference, overlap, input, created_at)
            select id, '{project}', '{project}', 'H{date}/' || n, 100, '{}', '{cutOff}'::timestamptz - interval '5 days'
              from bench.new_task;
            insert into pricing.quote (id, amount_minor, currency)
            select id, amount_minor, 'USD' from bench.work;
            """;

    private Work() {}

    static void doFor(Night night, Connection connection) throws SQLException {
        Statements.run(connection, DONE, night.values());
        Statements.run(connection, BEFORE, night.values());
    }
}

package org.honorarium.quality.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.honorarium.database.boundary.Sql;

/** How much of each annotator's work was decided, and how, going on with what is decided anew. */
@Dependent
public class Tallies {

    private static final String FORGET = "drop table if exists pg_temp.decisions, pg_temp.changes";

    private static final String BEGIN =
            "create temporary table decisions (id uuid, kind text) on commit drop";

    private static final String TAKE =
            """
            with taken as (delete from quality.untallied returning id, kind)
            insert into pg_temp.decisions select id, kind from taken
            """;

    // What was rejected and is accepted now is decided once, on the day of its acceptance.
    private static final String CHANGES =
            """
            create temporary table changes on commit drop as
            with accepted as (
                select w.assignment_id, w.annotator_id, w.task_type_id, w.decided_at
                  from pg_temp.decisions d
                  join earnings.of_posting p on p.posting_id = d.id
                 cross join lateral (select * from tasks.work where assignment_id = p.assignment_id offset 0) w
                 where d.kind = 'POSTING'),
            change as (
                select annotator_id, task_type_id, decided_at as at, 1 as accepted, 1 as decided
                  from accepted
                union all
                select w.annotator_id, w.task_type_id, r.decided_at, 0, -1
                  from accepted w
                  join quality.rejection r on r.assignment_id = w.assignment_id
                union all
                select w.annotator_id, w.task_type_id, r.decided_at, 0, 1
                  from pg_temp.decisions d
                  join quality.rejection r on r.assignment_id = d.id
                 cross join lateral (select * from tasks.work where assignment_id = d.id offset 0) w
                 where d.kind = 'REJECTION')
            select (at at time zone 'UTC')::date as day, annotator_id, task_type_id,
                   sum(accepted) as accepted, sum(decided) as decided
              from change
             group by 1, 2, 3
            """;

    private static final String CHANGE_DAYS =
            """
            update quality.tally_of_day t
               set accepted = t.accepted + c.accepted, decided = t.decided + c.decided
              from pg_temp.changes c
             where (t.day, t.annotator_id, t.task_type_id) = (c.day, c.annotator_id, c.task_type_id)
            """;

    private static final String ADD_DAYS =
            """
            insert into quality.tally_of_day (day, annotator_id, task_type_id, accepted, decided)
            select day, annotator_id, task_type_id, accepted, decided
              from pg_temp.changes c
             where not exists (
                   select from quality.tally_of_day t
                    where (t.day, t.annotator_id, t.task_type_id) = (c.day, c.annotator_id, c.task_type_id))
            """;

    private static final String CHANGE_ALL =
            """
            update quality.tally t
               set accepted = t.accepted + c.accepted, decided = t.decided + c.decided
              from (select annotator_id, task_type_id, sum(accepted) as accepted, sum(decided) as decided
                      from pg_temp.changes group by 1, 2) c
             where (t.annotator_id, t.task_type_id) = (c.annotator_id, c.task_type_id)
            """;

    private static final String ADD_ALL =
            """
            insert into quality.tally (annotator_id, task_type_id, accepted, decided)
            select annotator_id, task_type_id, sum(accepted), sum(decided)
              from pg_temp.changes c
             where not exists (
                   select from quality.tally t
                    where (t.annotator_id, t.task_type_id) = (c.annotator_id, c.task_type_id))
             group by 1, 2
            """;

    @Inject Sql sql;

    /** Adds what no tally knows yet. One at a time: whoever measures holds the lock. */
    public void goOn() {
        sql.change(FORGET);
        sql.change(BEGIN);
        if (sql.change(TAKE) > 0) {
            // Nobody else looks after temporary tables, and without it the joins would be guesses.
            sql.change("analyze pg_temp.decisions");
            sql.change(CHANGES);
            sql.change(CHANGE_DAYS);
            sql.change(ADD_DAYS);
            sql.change(CHANGE_ALL);
            sql.change(ADD_ALL);
        }
    }
}

package org.honorarium.quality.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;

/** How good and how much each annotator's decided work is, by the tallies of it. */
@Dependent
public class Measures {

    private static final String BEGIN =
            "insert into quality.measuring (day, measured_at) values (?, ?) on conflict do nothing";

    private static final String DONE =
            "select exists (select from quality.measuring where day = ?) as done";

    private static final String FORGET = "drop table if exists pg_temp.measured";

    private static final String MEASURE =
            """
            create temporary table measured on commit drop as
            with per_type as (
                select t.annotator_id, t.task_type_id, t.accepted, t.decided,
                       l.accepted as lately_accepted, l.decided as lately_decided
                  from quality.tally t
                  left join (select annotator_id, task_type_id, sum(accepted) as accepted, sum(decided) as decided
                               from quality.tally_of_day where day >= ? and %1$s
                              group by annotator_id, task_type_id) l
                    on l.annotator_id = t.annotator_id and l.task_type_id = t.task_type_id
                 where t.decided > 0 and t.%1$s),
            in_all as (
                select annotator_id, sum(accepted) as accepted, sum(decided) as decided,
                       sum(lately_accepted) as lately_accepted, sum(lately_decided) as lately_decided
                  from per_type group by annotator_id)
            select annotator_id, 'ACCEPTANCE-EVER' as type, '' as code,
                   round(100 * accepted / decided, 2) as level
              from in_all
            union all
            select annotator_id, 'ACCEPTANCE-30-DAYS', '', round(100 * lately_accepted / lately_decided, 2)
              from in_all where lately_decided > 0
            union all
            select annotator_id, 'ACCEPTED-ANNOTATIONS', '', accepted
              from in_all where accepted > 0
            union all
            select annotator_id, 'ACCEPTED-ANNOTATIONS', task_type_id::text, accepted
              from per_type where accepted > 0
            union all
            select annotator_id, 'GOLD-ACCURACY', '', round(100.0 * sum(found) / sum(answered), 2)
              from gold.accuracy where %1$s group by annotator_id
            union all
            select annotator_id, 'GOLD-ACCURACY', task_type_id::text, round(100.0 * found / answered, 2)
              from gold.accuracy where %1$s
            """;

    private static final String OF_ALL = MEASURE.formatted("annotator_id is not null");

    private static final String OF_SOME = MEASURE.formatted("annotator_id = any (?::uuid[])");

    @Inject Sql sql;

    /** Whether nobody has measured on this day before. */
    public boolean begin(LocalDate day, Instant now) {
        return sql.change(BEGIN, day, now) == 1;
    }

    public boolean isDone(LocalDate day) {
        return sql.one(DONE, row -> row.yes("done"), day);
    }

    /** In {@code pg_temp.measured} until the transaction ends. */
    public void measure(LocalDate since) {
        sql.change(FORGET);
        sql.change(OF_ALL, since);
        look();
    }

    /** The same, of these only. */
    public void measure(LocalDate since, Collection<UUID> some) {
        sql.change(FORGET);
        sql.change(OF_SOME, since, some, some, some, some);
        look();
    }

    private void look() {
        // Nobody else looks after temporary tables, and without it the joins would be guesses.
        sql.change("analyze pg_temp.measured");
    }
}

package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.payouts.entity.Difference;
import org.honorarium.payouts.entity.NightStep;
import org.honorarium.payouts.entity.Standstill;
import org.honorarium.payouts.entity.StepProgress;

/** How far a run is, and whose figures did not add up on the way. */
@Dependent
public class RunProgress {

    // A portion that was split is done by its halves.
    private static final String STEPS =
            """
            select s.name, s.planned_at is not null as planned, s.done_at,
                   coalesce(sum(p.payees) filter (where p.split_at is null), 0) as payees,
                   coalesce(sum(p.payees) filter (where p.done_at is not null), 0) as payees_done
              from payouts.step s
              left join payouts.portion p on p.run_id = s.run_id and p.step = s.name
             where s.run_id = ?
             group by s.name, s.planned_at, s.done_at
            """;

    private static final String DIFFERENCES =
            """
            select d.annotator_id, a.reference, d.step, d.detail, d.noticed_at
              from payouts.difference d
              left join annotators.reference a on a.id = d.annotator_id
             where d.run_id = ?
             order by d.noticed_at, d.annotator_id
             limit ?
            """;

    // What a night does, portion by portion, takes a second or two; so long a pause is none of its
    // own.
    private static final String STANDSTILLS =
            """
            select w.at, w.next
              from (select h.at, lead(h.at) over (order by h.at) as next
                      from (select r.started_at as at from payouts.run r where r.id = ?
                            union all
                            select unnest(array[s.planned_at, s.done_at]) from payouts.step s where s.run_id = ?
                            union all
                            select p.done_at from payouts.portion p where p.run_id = ?) h
                     where h.at is not null) w
              join payouts.run r on r.id = ?
             where coalesce(w.next, case when r.state = 'RUNNING' then ?::timestamptz end) - w.at
                       >= interval '10 seconds'
             order by w.at
            """;

    @Inject Sql sql;

    /** In their order. */
    public List<StepProgress> steps(UUID run) {
        return sql.rows(STEPS, RunProgress::readStep, run).stream()
                .sorted(Comparator.comparing(StepProgress::step))
                .toList();
    }

    public List<Difference> differences(UUID run, int most) {
        return sql.rows(DIFFERENCES, RunProgress::readDifference, run, most);
    }

    /** The first one first. */
    public List<Standstill> standstills(UUID run, Instant now) {
        return sql.rows(
                STANDSTILLS,
                row -> new Standstill(row.instant("at"), row.instant("next")),
                run,
                run,
                run,
                run,
                now);
    }

    private static StepProgress readStep(Row row) throws SQLException {
        return new StepProgress(
                NightStep.valueOf(row.text("name")),
                row.yes("planned"),
                row.number("payees"),
                row.number("payees_done"),
                row.instant("done_at"));
    }

    private static Difference readDifference(Row row) throws SQLException {
        return new Difference(
                row.uuid("annotator_id"),
                row.text("reference"),
                NightStep.valueOf(row.text("step")),
                row.text("detail"),
                row.instant("noticed_at"));
    }
}

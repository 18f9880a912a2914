package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.payouts.entity.Difference;
import org.honorarium.payouts.entity.NightStep;
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

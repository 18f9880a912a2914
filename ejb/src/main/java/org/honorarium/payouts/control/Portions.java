package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.payouts.entity.NightStep;
import org.honorarium.payouts.entity.Portion;

/** Steps and portions as rows: what is planned, in whose hands it is, what is done. */
@Dependent
public class Portions {

    private static final String LOCK_STEP =
            """
            select planned_at is not null as planned, done_at is not null as done
              from payouts.step where run_id = ? and name = ? for update
            """;

    private static final String PLANNED =
            "update payouts.step set planned_at = ? where run_id = ? and name = ?";

    private static final String STEP_DONE =
            "update payouts.step set done_at = ? where run_id = ? and name = ? and done_at is null";

    // A portion that another worker or node holds is passed over.
    private static final String CLAIM =
            """
            select number, first_annotator, last_annotator, payees
              from payouts.portion
             where run_id = ? and step = ? and done_at is null and split_at is null
             order by number
             limit 1
               for update skip locked
            """;

    private static final String LEFT =
            """
            select count(*) as n from payouts.portion
             where run_id = ? and step = ? and done_at is null and split_at is null
            """;

    private static final String DONE =
            "update payouts.portion set done_at = ? where run_id = ? and step = ? and number = ?";

    private static final String SPLIT =
            """
            update payouts.portion set split_at = ?
             where run_id = ? and step = ? and number = ? and done_at is null and split_at is null
            """;

    @Inject Sql sql;

    /** Whether the step is planned and whether it is done, held until the transaction ends. */
    public StepState lockStep(UUID run, NightStep step) {
        return sql.one(
                LOCK_STEP, row -> new StepState(row.yes("planned"), row.yes("done")), run, step);
    }

    public StepState step(UUID run, NightStep step) {
        return sql.one(
                LOCK_STEP.replace("for update", ""),
                row -> new StepState(row.yes("planned"), row.yes("done")),
                run,
                step);
    }

    public void planned(UUID run, NightStep step, Instant now) {
        sql.change(PLANNED, now, run, step);
    }

    public void stepDone(UUID run, NightStep step, Instant now) {
        sql.change(STEP_DONE, now, run, step);
    }

    public Optional<Portion> claim(UUID run, NightStep step) {
        return sql.first(
                CLAIM,
                row ->
                        new Portion(
                                run,
                                step,
                                row.number("number"),
                                row.uuid("first_annotator"),
                                row.uuid("last_annotator"),
                                (int) row.number("payees")),
                run,
                step);
    }

    public boolean noneLeft(UUID run, NightStep step) {
        return sql.one(LEFT, row -> row.number("n"), run, step) == 0;
    }

    public void done(Portion portion, Instant now) {
        sql.change(DONE, now, portion.run(), portion.step(), portion.number());
    }

    /** Whether this call was the one that split it. */
    public boolean split(Portion portion, Instant now) {
        return sql.change(SPLIT, now, portion.run(), portion.step(), portion.number()) == 1;
    }

    /** How far a step is. */
    public record StepState(boolean planned, boolean done) {}
}

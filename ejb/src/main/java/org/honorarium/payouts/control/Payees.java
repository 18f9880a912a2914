package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.payouts.entity.NightStep;
import org.honorarium.payouts.entity.Portion;
import org.honorarium.payouts.entity.Run;

/** Who is concerned by a step: planned into portions of equal numbers, halved where one fails. */
@Dependent
public class Payees {

    private static final String WAITING =
            """
            select distinct annotator_id from quality.waiting
             where payer_id = ? and review_due_at <= ? and annotator_id between ? and ?
            """;

    private static final String OWED =
            """
            select annotator_id from payouts.open_item
             where payer_id = ? and earned_at <= ? and annotator_id between ? and ?
             union
            select annotator_id from payouts.difference where run_id = ?
            """;

    private static final String PLAN =
            """
            insert into payouts.portion (run_id, step, number, first_annotator, last_annotator, payees)
            select ?, ?, n, (array_agg(annotator_id order by annotator_id))[1],
                   (array_agg(annotator_id order by annotator_id desc))[1], count(*)
              from (select annotator_id, (row_number() over (order by annotator_id) - 1) / ? + 1 as n
                      from (%s) payees) numbered
             group by n
            """;

    private static final String HALVE =
            """
            insert into payouts.portion (run_id, step, number, first_annotator, last_annotator, payees)
            select ?, ?, half + (select max(number) from payouts.portion where run_id = ? and step = ?),
                   (array_agg(annotator_id order by annotator_id))[1],
                   (array_agg(annotator_id order by annotator_id desc))[1], count(*)
              from (select annotator_id, ntile(2) over (order by annotator_id) as half
                      from (%s) payees where annotator_id between ? and ?) halves
             group by half
            """;

    private static final UUID LOWEST = new UUID(0, 0);
    private static final UUID HIGHEST = new UUID(-1, -1);

    @Inject Sql sql;

    /** Plans the portions of a step, none larger than the size given. */
    public void plan(Run run, NightStep step, int size) {
        if (step == NightStep.ACCEPT) {
            sql.change(
                    PLAN.formatted(WAITING),
                    run.id(),
                    step,
                    size,
                    run.payer(),
                    run.cutOff(),
                    LOWEST,
                    HIGHEST);
        } else if (step == NightStep.DECIDE) {
            sql.change(
                    PLAN.formatted(OWED),
                    run.id(),
                    step,
                    size,
                    run.payer(),
                    run.cutOff(),
                    LOWEST,
                    HIGHEST,
                    run.id());
        }
    }

    /** Plans two portions in the place of one. */
    public void halve(Run run, Portion portion) {
        var step = portion.step();
        if (step == NightStep.ACCEPT) {
            sql.change(
                    HALVE.formatted(WAITING),
                    run.id(),
                    step,
                    run.id(),
                    step,
                    run.payer(),
                    run.cutOff(),
                    portion.first(),
                    portion.last(),
                    portion.first(),
                    portion.last());
        } else {
            sql.change(
                    HALVE.formatted(OWED),
                    run.id(),
                    step,
                    run.id(),
                    step,
                    run.payer(),
                    run.cutOff(),
                    portion.first(),
                    portion.last(),
                    run.id(),
                    portion.first(),
                    portion.last());
        }
    }
}

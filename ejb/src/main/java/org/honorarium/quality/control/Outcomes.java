package org.honorarium.quality.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import org.honorarium.database.boundary.Sql;

/**
 * What prices may depend on beside time: how accurate an annotator is in tasks of the same type, by
 * gold tasks if 20 were answered, and otherwise by the tallies of decided work; and whether this
 * work was accepted as it was first submitted.
 */
@Dependent
public class Outcomes {

    private static final String OF =
            """
            select w.assignment_id,
                   coalesce((select round(100.0 * g.found / g.answered, 2) from gold.accuracy g
                              where g.annotator_id = w.annotator_id and g.task_type_id = w.task_type_id
                                and g.answered >= 20),
                            (select a.percent from quality.accuracy a
                              where a.annotator_id = w.annotator_id and a.task_type_id = w.task_type_id)) as accuracy,
                   not exists (select from tasks.resubmitted c where c.assignment_id = w.assignment_id offset 0)
                       and not exists (select from quality.fixed f where f.assignment_id = w.assignment_id offset 0)
                       as as_submitted
              from unnest(?::uuid[]) asked (assignment_id)
             cross join lateral (select * from tasks.work w
                                  where w.assignment_id = asked.assignment_id offset 0) w
            """;

    @Inject Sql sql;

    /**
     * Of one assignment.
     *
     * @param accuracy in percent; null if too little was decided to say
     */
    record Outcome(UUID assignment, BigDecimal accuracy, boolean asSubmitted) {}

    void each(Collection<UUID> assignments, Consumer<Outcome> taker) {
        sql.each(
                OF,
                row ->
                        new Outcome(
                                row.uuid("assignment_id"),
                                row.decimal("accuracy"),
                                row.yes("as_submitted")),
                taker,
                assignments);
    }
}

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

    // Accuracy once for each annotator and task type ("offset 0" keeps it so), which then goes to
    // each of their assignments.
    private static final String OF =
            """
            select asked.assignment_id, p.accuracy,
                   not exists (select from tasks.resubmitted c
                                where c.assignment_id = asked.assignment_id offset 0)
                       and not exists (select from quality.fixed f
                                        where f.assignment_id = asked.assignment_id offset 0)
                       as as_submitted
              from (select g.assignments,
                           coalesce((select round(100.0 * k.found / k.answered, 2) from gold.accuracy k
                                      where k.annotator_id = g.annotator_id and k.task_type_id = g.task_type_id
                                        and k.answered >= 20),
                                    (select a.percent from quality.accuracy a
                                      where a.annotator_id = g.annotator_id
                                        and a.task_type_id = g.task_type_id)) as accuracy
                      from (select w.annotator_id, w.task_type_id, array_agg(w.assignment_id) as assignments
                              from unnest(?::uuid[]) one (assignment_id)
                             cross join lateral (select x.assignment_id, x.annotator_id, x.task_type_id
                                                   from tasks.work x
                                                  where x.assignment_id = one.assignment_id offset 0) w
                             group by w.annotator_id, w.task_type_id) g
                    offset 0) p
             cross join lateral unnest(p.assignments) asked (assignment_id)
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

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
 * work was accepted as it was first submitted: not fixed, and not asked for again, also in vain.
 */
@Dependent
public class Outcomes {

    // The database writes down what it measured: no settlement can name another accuracy.
    private static final String OF =
            "select of_assignment, how_accurate, as_submitted from quality.measure(?::uuid[])";

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
                                row.uuid("of_assignment"),
                                row.decimal("how_accurate"),
                                row.yes("as_submitted")),
                taker,
                assignments);
    }
}

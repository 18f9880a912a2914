package org.honorarium.quality.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.honorarium.database.boundary.Sql;

/**
 * How much of each annotator's work was decided, and how, going on with what is decided anew. The
 * database counts by itself: nobody else can write tallies, as they decide bonuses.
 */
@Dependent
public class Tallies {

    @Inject Sql sql;

    /**
     * Adds what no tally knows yet. One at a time: whoever measures holds the lock.
     *
     * @return how many decisions that was; those of a night on one annotator are one
     */
    public long goOn() {
        return sql.one("select quality.count_decisions() as n", row -> row.number("n"));
    }
}

package org.honorarium.quality.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
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

    /** Whose rejections were overturned since they were measured; asked once. */
    public List<UUID> takeOverturned() {
        return sql.rows("select * from quality.take_overturned() as id", row -> row.uuid("id"));
    }

    /**
     * Counts what this transaction accepted after all, and its rejection no longer. Waits for
     * whoever measures, and they wait for this transaction.
     */
    public void overturned(UUID assignment) {
        sql.one("select quality.count_overturned(?)", row -> assignment, assignment);
    }
}

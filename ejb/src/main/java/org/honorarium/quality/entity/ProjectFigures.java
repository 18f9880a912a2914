package org.honorarium.quality.entity;

import org.honorarium.money.entity.Money;
import org.honorarium.tasks.entity.Standing;

/**
 * How far a project is and what it costs.
 *
 * @param tasks how many there are
 * @param wanted how many assignments they want in all
 * @param standing where the assignments stand
 * @param spend what its accepted work earned
 * @param waiting what its submitted work will earn if all of it is accepted
 */
public record ProjectFigures(
        long tasks, long wanted, Standing standing, Money spend, Money waiting) {

    /** Accepted of wanted, in whole percent, never more than 100. */
    public int percentDone() {
        return share(standing.accepted());
    }

    /** Waiting for review of wanted, in whole percent; together with the done never over 100. */
    public int percentWaiting() {
        return Math.min(share(standing.waiting()), 100 - percentDone());
    }

    private int share(long part) {
        return wanted == 0 ? 0 : Math.toIntExact(Math.min(100, 100 * part / wanted));
    }
}

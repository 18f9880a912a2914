package org.honorarium.pricing.entity;

import java.time.Instant;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * How much may be spent for a client, or for one of its projects, and how far that is. It counts
 * what was claimed or given since there is this budget: work that is claimed reserves the most that
 * it can come to; accepted work (imported, too), bonuses, corrections and paid hours are spent.
 *
 * @param project null if it is the client's
 * @param warnPercent from how much of it on somebody is warned
 * @param setBy who said how much
 */
public record Budget(
        UUID id,
        UUID client,
        UUID project,
        Money amount,
        Money reserved,
        Money spent,
        int warnPercent,
        UUID setBy,
        Instant setAt) {

    private static final int WHOLE = 100;

    /** What can still be claimed; negative if the budget was made smaller than what was. */
    public Money left() {
        return amount.minus(reserved).minus(spent);
    }

    public Money used() {
        return reserved.plus(spent);
    }

    /** From 0; more than 100 if it was made smaller than what was claimed. */
    public int percentUsed() {
        return amount.isPositive()
                ? Math.toIntExact(Math.min(used().minor() * WHOLE / amount.minor(), 9_999))
                : WHOLE;
    }

    /** For bars. */
    public int percentSpent() {
        return amount.isPositive()
                ? Math.toIntExact(Math.min(spent.minor() * WHOLE / amount.minor(), WHOLE))
                : 0;
    }

    public boolean isNearItsEnd() {
        return percentUsed() >= warnPercent;
    }
}

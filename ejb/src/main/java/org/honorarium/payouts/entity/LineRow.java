package org.honorarium.payouts.entity;

import java.time.Instant;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * One earning that a payout pays.
 *
 * @param earning its id; that of the accepted assignment where it is work
 * @param kind what was earned: work, a test, a bonus, a correction or hours
 * @param words the title of the work or the test, or why a bonus or correction was given and what
 *     hours were for; null for readers who may not see it
 * @param corrects the earning that it corrects, null if it corrects none
 * @param reopenedAt when it went back to the open items, null if it did not
 */
public record LineRow(
        UUID earning,
        String kind,
        String words,
        UUID corrects,
        UUID project,
        String projectName,
        Money amount,
        Instant earnedAt,
        Instant reopenedAt) {

    /** Whether there is a price that says how it came about. */
    public boolean isPriced() {
        return "ANNOTATION".equals(kind);
    }
}

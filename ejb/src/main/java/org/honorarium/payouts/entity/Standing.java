package org.honorarium.payouts.entity;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.honorarium.money.entity.Money;

/**
 * How somebody stands with a payer on one night, apart from their money.
 *
 * @param holds what holds them whatever the amount is
 * @param ownMinimum the least that they chose to be paid, if they chose one in the currency that is
 *     paid
 * @param mustBePaid whether the law lets no choice hold it any longer
 */
public record Standing(Set<HoldReason> holds, Optional<Money> ownMinimum, boolean mustBePaid) {

    public static final Standing CLEAR = new Standing(Set.of(), Optional.empty(), false);

    public Standing {
        holds = Set.copyOf(holds);
    }

    /** All that holds a payout of which this is left to pay, the first reason first. */
    EnumSet<HoldReason> holding(Money rest) {
        var holding = EnumSet.noneOf(HoldReason.class);
        holding.addAll(holds);
        if (ownMinimum.filter(least -> rest.compareTo(least) < 0).isPresent()) {
            holding.add(HoldReason.BELOW_OWN_MINIMUM);
        }
        return holding;
    }
}

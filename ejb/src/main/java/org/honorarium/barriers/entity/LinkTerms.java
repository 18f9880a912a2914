package org.honorarium.barriers.entity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Who owns how much of whom, from when.
 *
 * @param percent more than 0, at most 100, at most two decimals
 */
public record LinkTerms(UUID owner, UUID owned, BigDecimal percent, LocalDate since) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /**
     * @throws OwnershipRejected naming the first thing that is wrong
     */
    public LinkTerms {
        if (owner == null || owned == null || percent == null || since == null) {
            throw OwnershipRejected.incomplete();
        }
        if (percent.signum() <= 0
                || percent.compareTo(ALL) > 0
                || percent.stripTrailingZeros().scale() > 2) {
            throw OwnershipRejected.percentWrong(percent.toPlainString());
        }
        if (owner.equals(owned)) {
            throw OwnershipRejected.ownsItself(owner);
        }
        percent = percent.setScale(2);
    }
}

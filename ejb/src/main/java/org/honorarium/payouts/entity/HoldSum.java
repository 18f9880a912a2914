package org.honorarium.payouts.entity;

import java.util.Comparator;

/** How many were held for a reason, and what they keep waiting. */
public record HoldSum(HoldReason reason, Sum sum) {

    public static final Comparator<HoldSum> FIRST_REASON_FIRST =
            Comparator.comparing(HoldSum::reason).thenComparing(hold -> hold.sum().currency());
}

package org.honorarium.payouts.entity;

import java.util.List;

/**
 * A run as it stands in a list.
 *
 * @param startedBy the name of the person; null for the house itself, whose timer did it
 * @param releasedBy null until it is released
 * @param payouts what it pays, by currency; cancelled payouts are left out
 * @param holds how many are not paid
 */
public record RunRow(
        Run run, String payer, String startedBy, String releasedBy, List<Sum> payouts, long holds) {

    public RunRow {
        payouts = List.copyOf(payouts);
    }
}

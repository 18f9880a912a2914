package org.honorarium.payouts.entity;

import java.util.List;

/**
 * What a run decided, by currency: everybody it decided about is either paid or held.
 *
 * @param decided all it decided about
 * @param payouts what it pays; cancelled payouts are left out
 * @param paid what the bank is asked to pay for them, after debts, exchange and tax
 * @param cancelled what a person called off
 * @param holds what is not paid, by its first reason
 */
public record RunFigures(
        List<Sum> decided,
        List<Sum> payouts,
        List<Sum> paid,
        List<Sum> cancelled,
        List<HoldSum> holds) {

    public RunFigures {
        decided = List.copyOf(decided);
        payouts = List.copyOf(payouts);
        paid = List.copyOf(paid);
        cancelled = List.copyOf(cancelled);
        holds = List.copyOf(holds);
    }

    /** All currencies in it. */
    public List<String> currencies() {
        return decided.stream().map(Sum::currency).toList();
    }

    /** The reasons for which somebody is held, the first reason first. */
    public List<HoldReason> reasons() {
        return holds.stream().map(HoldSum::reason).distinct().toList();
    }

    /** Held for a reason, in a currency; none if nobody is. */
    public Sum held(HoldReason reason, String currency) {
        var sums = holds.stream().filter(hold -> hold.reason() == reason).map(HoldSum::sum);
        return in(currency, sums.toList());
    }

    /** The sum in this currency; none if there is none. */
    public static Sum in(String currency, List<Sum> sums) {
        return sums.stream()
                .filter(sum -> sum.currency().equals(currency))
                .findFirst()
                .orElseGet(() -> Sum.none(currency));
    }
}

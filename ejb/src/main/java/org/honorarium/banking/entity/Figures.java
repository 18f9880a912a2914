package org.honorarium.banking.entity;

import java.util.ArrayList;
import java.util.List;
import org.honorarium.money.entity.Money;

/**
 * Where a payer's money in one currency is: each cent that was earned is in exactly one of settled,
 * reserved, on its way, unknown, returned, held, payable and taken; and the books say the same.
 *
 * @param closed what is carried to the next reconciliation
 * @param earned all that was ever earned
 * @param settled paid by the bank, less what came back
 * @param reserved promised to payouts that wait for their release
 * @param onItsWay released, in a file or in the bank's hands
 * @param unknown sent, and not answered for too long
 * @param returned came back from the bank, or was refused by it, and waits to be paid again
 * @param held waits, and the last night held it
 * @param payable waits for the next night
 * @param taken of released payouts: for debts and tax, or changed into another currency (below zero
 *     in the currency that it was changed into)
 * @param owed what annotators' accounts say
 * @param clearing what the clearing account says
 * @param bank what the bank's account says
 */
public record Figures(
        Closed closed,
        Money earned,
        Money settled,
        Money reserved,
        Money onItsWay,
        Money unknown,
        Money returned,
        Money held,
        Money payable,
        Money taken,
        Money owed,
        Money clearing,
        Money bank) {

    /** Sums of what was written down before the last days, in minor units. */
    public record Closed(long earned, long settled, long clearing, long bank, long taken) {}

    public String currency() {
        return earned.currency();
    }

    /** What is not equal and must be. */
    public List<Unequal> unequal() {
        var waiting = returned.plus(held).plus(payable);
        var all =
                List.of(
                        new Unequal(
                                "EARNED",
                                earned,
                                settled.plus(reserved)
                                        .plus(onItsWay)
                                        .plus(unknown)
                                        .plus(waiting)
                                        .plus(taken)),
                        new Unequal("OWED", owed, waiting.plus(reserved)),
                        new Unequal("CLEARING", clearing, onItsWay.plus(unknown)),
                        new Unequal("BANK", bank, settled));
        var unequal = new ArrayList<>(all);
        unequal.removeIf(one -> one.found().equals(one.expected()));
        return List.copyOf(unequal);
    }

    /** Two sums that must be equal. */
    public record Unequal(String what, Money found, Money expected) {}
}

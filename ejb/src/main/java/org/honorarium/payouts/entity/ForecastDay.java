package org.honorarium.payouts.entity;

import java.time.LocalDate;
import java.util.Optional;
import org.honorarium.money.entity.Money;

/**
 * What one night will pay in one currency, as things stand.
 *
 * @param businessDate of the night; null for what no night is going to pay
 * @param hold why no night is; empty with a business date
 * @param open what is left of open items after debts, exchange and tax
 * @param payees to how many
 * @param waiting what will be accepted by then because nobody reviewed it
 * @param pieces how many pieces of work that is
 */
public record ForecastDay(
        LocalDate businessDate,
        Optional<HoldReason> hold,
        Money open,
        long payees,
        Money waiting,
        long pieces) {

    /** What one night will pay. */
    public static ForecastDay of(
            LocalDate businessDate, Money open, long payees, Money waiting, long pieces) {
        return new ForecastDay(businessDate, Optional.empty(), open, payees, waiting, pieces);
    }

    public Money total() {
        return open.plus(waiting);
    }

    public String currency() {
        return open.currency();
    }
}

package org.honorarium.payouts.entity;

import java.time.LocalDate;
import org.honorarium.money.entity.Money;

/**
 * What one night will pay in one currency, as things stand.
 *
 * @param businessDate of the night; null for what no night is going to pay: it is held or too
 *     little
 * @param open what is left of open items after debts, exchange and tax
 * @param payees to how many
 * @param waiting what will be accepted by then because nobody reviewed it
 * @param pieces how many pieces of work that is
 */
public record ForecastDay(
        LocalDate businessDate, Money open, long payees, Money waiting, long pieces) {

    public Money total() {
        return open.plus(waiting);
    }

    public String currency() {
        return open.currency();
    }
}

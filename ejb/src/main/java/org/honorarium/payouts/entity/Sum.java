package org.honorarium.payouts.entity;

import org.honorarium.money.entity.Money;

/**
 * How many, and how much together, in one currency.
 *
 * @param amount null if it cannot be known: adding up is what failed
 */
public record Sum(String currency, long count, Money amount) {

    public static Sum none(String currency) {
        return new Sum(currency, 0, Money.zero(currency));
    }
}

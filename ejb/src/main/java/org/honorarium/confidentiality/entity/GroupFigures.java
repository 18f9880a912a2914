package org.honorarium.confidentiality.entity;

import java.time.Duration;
import java.util.List;
import org.honorarium.money.entity.Money;

/**
 * What the house did for one group of clients.
 *
 * @param names its members
 * @param ownsTheHouse whether they own shares of the house
 * @param people annotators who earned something, each once
 * @param money what they earned, by currency
 */
public record GroupFigures(
        String names, boolean ownsTheHouse, long people, Duration time, List<Money> money) {

    public GroupFigures {
        money = List.copyOf(money);
    }
}

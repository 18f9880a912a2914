package org.honorarium.wages.entity;

import java.util.Optional;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * The price at which the median of a part of the work meets the floor: that of one rate card, whose
 * base would have to be higher and whose other rules stay as they are.
 *
 * @param subject whose card it is: the project, or a task type with a card of its own
 * @param name of that task type; empty if the card is the project's
 * @param annotations how many have a measured time
 * @param median what an hour of them would pay under the card as it is now
 * @param base as it is now; empty if there is no card, and the price comes with the work
 * @param repaired the lowest base at which at least half of them meet the floor; empty if no base
 *     does, because the card's cap or a rule is in the way
 */
public record Repair(
        UUID subject,
        String name,
        long annotations,
        Money median,
        Optional<String> base,
        Optional<String> repaired) {}

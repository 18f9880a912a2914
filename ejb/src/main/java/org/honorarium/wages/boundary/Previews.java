package org.honorarium.wages.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.money.entity.Money;
import org.honorarium.pricing.boundary.RateCards;
import org.honorarium.pricing.entity.CardTerms;
import org.honorarium.pricing.entity.PricingRejected;
import org.honorarium.wages.control.Previewing;
import org.honorarium.wages.entity.Preview;

/** What real work would have cost under a rate card, before it is published. */
@Stateless
@Allowed({OPERATIONS, SYSTEM})
public class Previews {

    @Inject Previewing previewing;
    @Inject RateCards cards;
    @Inject Clock clock;

    /**
     * Goes through all that was accepted in a month.
     *
     * @param subject the project, or the task type of it that the card is for
     * @param month of UTC; null for the last one
     * @param floor the least that an hour should pay; null for none
     * @throws AccessRejected if the actor is somebody who sees no tasks
     * @throws PricingRejected if it could not be published
     */
    public Preview preview(
            UUID project, UUID subject, CardTerms card, YearMonth month, Money floor) {
        if (Actor.current().isAny(FINANCE, ADMIN)) {
            // They see no tasks, so every figure would be of work without its variables.
            throw AccessRejected.roleMissing("OPERATIONS without FINANCE or ADMIN");
        }
        cards.check(project, subject, card);
        if (floor != null && !floor.currency().equals(card.currency())) {
            throw PricingRejected.currencyMustMatch(floor.currency(), card.currency());
        }
        var wanted = month == null ? last() : month;
        var taskType = subject.equals(project) ? null : subject;
        return previewing.of(project, taskType, card, wanted, floor);
    }

    private YearMonth last() {
        return YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)).minusMonths(1);
    }
}

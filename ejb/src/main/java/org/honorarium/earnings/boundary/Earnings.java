package org.honorarium.earnings.boundary;

import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.earnings.control.AcceptedWork;
import org.honorarium.earnings.entity.Earned;
import org.honorarium.ledger.boundary.Ledger;

/** Accepted work becomes money that is owed. */
@Stateless
@Allowed({SYSTEM, OPERATIONS, REVIEWER})
public class Earnings {

    @Inject Ledger ledger;
    @Inject AcceptedWork work;
    @Inject Event<Earned> earned;
    @Inject Clock clock;

    /**
     * Earns what this transaction accepted and handed over in {@code pg_temp.accepted}: one
     * transfer per annotator, payer and currency, and one earning per assignment.
     *
     * @param at the instant that the ids of the transfers carry
     * @return how many earnings
     */
    public int earn(UUID posting, Instant at) {
        work.price();
        var orders = work.orders(posting, at);
        ledger.post(orders);
        int made = work.earn(orders, clock.instant());
        earned.fire(new Earned(posting));
        return made;
    }
}

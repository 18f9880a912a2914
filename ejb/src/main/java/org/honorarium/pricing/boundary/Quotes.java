package org.honorarium.pricing.boundary;

import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.pricing.control.QuotesOfWork;

/** The price of each assignment, locked in before any work on it counts. */
@Stateless
@Allowed(SYSTEM)
public class Quotes {

    @Inject QuotesOfWork quotes;

    /**
     * Locks in the prices that the caller put into the transaction's own table {@code
     * pg_temp.to_quote (id uuid, amount_minor bigint, currency char(3))}.
     *
     * @return how many
     */
    public int lockIn() {
        return quotes.lockIn();
    }
}

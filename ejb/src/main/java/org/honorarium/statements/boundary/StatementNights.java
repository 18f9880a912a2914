package org.honorarium.statements.boundary;

import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.database.boundary.Locks;
import org.honorarium.statements.control.StatementMaking;

/** Makes the statements of every night that is over, each night's together and once. */
@Stateless
@Allowed(SYSTEM)
public class StatementNights {

    @Inject StatementMaking making;
    @Inject Locks locks;
    @Inject Clock clock;

    /** Nights of a payer that are over and have no statements yet; the oldest first. */
    public List<UUID> due(UUID payer) {
        return making.due(payer);
    }

    /**
     * Makes the statements of a night; the same again, at once or later, makes none.
     *
     * @return how many were made
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int make(UUID run) {
        locks.hold("statements/" + run);
        return making.isMade(run) ? 0 : making.make(run, clock.instant());
    }
}

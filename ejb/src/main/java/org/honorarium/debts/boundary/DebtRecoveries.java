package org.honorarium.debts.boundary;

import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.debts.control.Recoveries;
import org.honorarium.debts.entity.Taking;

/**
 * What payouts take of debts, in the transaction in which they are reserved, and put back where
 * they are not paid. Whoever takes holds the lock on the payee's account ({@code
 * Ledger.lockHolders}).
 */
@Stateless
@Allowed({SYSTEM, FINANCE})
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DebtRecoveries {

    @Inject Recoveries recoveries;
    @Inject Clock clock;

    /**
     * Takes, from debts whose notice was over at the cut-off, the oldest first.
     *
     * @throws IllegalStateException if less is owed than is to be taken
     */
    @Allowed(SYSTEM)
    public void take(UUID payer, Instant cutOff, List<Taking> takings) {
        if (takings.isEmpty()) {
            return;
        }
        long wanted = takings.stream().mapToLong(taking -> taking.amount().minor()).sum();
        long taken = recoveries.take(payer, cutOff, takings, clock.instant());
        if (taken != wanted) {
            throw new IllegalStateException(
                    "payouts were to take %d of debts and took %d".formatted(wanted, taken));
        }
    }

    /** These payouts are not paid: what they took is owed again. */
    public void putBack(Collection<UUID> payouts) {
        recoveries.putBack(payouts, clock.instant());
    }
}

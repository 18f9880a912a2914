package org.honorarium.tax.boundary;

import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.tax.control.Withholdings;
import org.honorarium.tax.entity.Withheld;

/**
 * Tax of payouts, in the transaction in which they are reserved, and put back where they are not
 * paid.
 */
@Stateless
@Allowed({SYSTEM, FINANCE})
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TaxWithholding {

    @Inject Withholdings withholdings;
    @Inject Clock clock;

    /**
     * Withholds by the rules of a business date.
     *
     * @throws IllegalStateException if the rules take something else than the payouts say
     */
    @Allowed(SYSTEM)
    public void withhold(UUID payer, LocalDate day, List<Withheld> payouts) {
        if (payouts.isEmpty()) {
            return;
        }
        long wanted = payouts.stream().mapToLong(one -> one.tax().minor()).sum();
        long taken = withholdings.add(payer, day, payouts, clock.instant());
        if (taken != wanted) {
            throw new IllegalStateException(
                    "payouts were to pay %d of tax and pay %d".formatted(wanted, taken));
        }
    }

    /** These payouts are not paid: nothing is withheld from them. */
    public void putBack(Collection<UUID> payouts) {
        withholdings.putBack(payouts, clock.instant());
    }
}

package org.honorarium.annotators.boundary;

import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.annotators.control.SealedDestination;
import org.honorarium.annotators.control.SealedDestinations;
import org.honorarium.annotators.entity.PaymentDestination;
import org.honorarium.security.boundary.Vault;

/**
 * Opens bank details, for the payment file, and to compare their holders' names with official
 * lists; for nothing else.
 */
@Stateless
@Allowed({SYSTEM, FINANCE})
public class PaymentDestinations {

    @Inject SealedDestinations sealed;
    @Inject Vault vault;

    /**
     * Opens these accounts, by their ids. Everything asked for is in memory at once: ask for some
     * thousands at a time. An account whose owner was forgotten cannot be opened and is left out;
     * the caller must not pay it.
     */
    public Map<UUID, PaymentDestination> open(Collection<UUID> bankAccounts) {
        return opened(sealed.of(bankAccounts));
    }

    /**
     * Opens these accounts as {@link #open} does, their owners as they were at this release: what
     * was changed since does not count.
     */
    public Map<UUID, PaymentDestination> asReleased(Collection<UUID> bankAccounts, UUID release) {
        return opened(sealed.of(bankAccounts, release));
    }

    /** Under which names banks know the holders; an account that cannot be opened is left out. */
    public Map<UUID, String> holders(Collection<UUID> bankAccounts) {
        var holders = HashMap.<UUID, String>newHashMap(bankAccounts.size());
        open(bankAccounts).forEach((id, one) -> holders.put(id, one.details().holderKana()));
        return holders;
    }

    private Map<UUID, PaymentDestination> opened(List<SealedDestination> found) {
        var keys = vault.keys(found.stream().map(SealedDestination::annotator).distinct().toList());
        var open = HashMap.<UUID, PaymentDestination>newHashMap(found.size());
        for (var one : found) {
            var key = keys.get(one.annotator());
            if (key != null) {
                open.put(one.bankAccount(), one.open(key));
            }
        }
        return open;
    }
}

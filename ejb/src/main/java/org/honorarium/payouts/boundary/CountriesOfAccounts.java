package org.honorarium.payouts.boundary;

import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.annotators.boundary.IbanCountries;
import org.honorarium.database.boundary.Locks;
import org.honorarium.payouts.control.OldAccounts;

/**
 * Into which file a payment goes is decided by the country of its account. Of accounts that are
 * older than that it is said later, a thousand at a time, and never while files are written that
 * pay to them: no release begins meanwhile.
 */
@Stateless
@Allowed(SYSTEM)
public class CountriesOfAccounts {

    private static final int AT_A_TIME = 1_000;

    /** Before every account. */
    public static final UUID FIRST = new UUID(0, 0);

    @Inject OldAccounts accounts;
    @Inject IbanCountries countries;
    @Inject Locks locks;

    /**
     * Goes on after an account.
     *
     * @return the last account that was looked at; empty if there is none any more
     */
    public Optional<UUID> sayAfter(UUID account) {
        locks.share("what holds payees");
        var some = accounts.after(account, AT_A_TIME);
        if (some.isEmpty()) {
            return Optional.empty();
        }
        countries.say(some);
        return Optional.of(some.getLast());
    }
}

package org.honorarium.batch.payouts.boundary;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.honorarium.actors.entity.Actor;
import org.honorarium.payouts.boundary.CountriesOfAccounts;

/**
 * Looks every hour, on every server, for accounts that are older than the country beside them. Once
 * it is said of all, there is nothing to look at.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionManagement(TransactionManagementType.BEAN)
public class AccountWatch {

    private static final Logger LOGGER = System.getLogger(AccountWatch.class.getName());

    @Inject CountriesOfAccounts countries;

    @Schedule(hour = "*", minute = "50", second = "30", persistent = false)
    void look() {
        try {
            Actor.SYSTEM.run(this::sayAll);
        } catch (RuntimeException failure) {
            // A timer that throws is given up by the server; the next look may find things better.
            LOGGER.log(Level.WARNING, "countries of accounts were not said this time", failure);
        }
    }

    private void sayAll() {
        var last = Optional.of(CountriesOfAccounts.FIRST);
        while (last.isPresent()) {
            last = countries.sayAfter(last.get());
        }
    }
}

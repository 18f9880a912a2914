package org.honorarium.batch.banking.boundary;

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
import java.util.UUID;
import java.util.function.Consumer;
import org.honorarium.actors.entity.Actor;
import org.honorarium.banking.boundary.Reconciliations;
import org.honorarium.banking.boundary.SilentPayouts;
import org.honorarium.payers.boundary.Payers;

/**
 * Looks on every server which payouts the bank has kept silent about for too long, and whether a
 * night is over that is not reconciled. Each is done once, whoever looks first; a payer for whom it
 * fails does not keep the others waiting.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionManagement(TransactionManagementType.BEAN)
public class BankWatch {

    private static final Logger LOGGER = System.getLogger(BankWatch.class.getName());

    @Inject Payers payers;
    @Inject SilentPayouts silent;
    @Inject Reconciliations reconciliations;

    @Schedule(hour = "*", minute = "*", second = "25", persistent = false)
    void age() {
        Actor.SYSTEM.run(() -> each("ageing of payouts", silent::age));
    }

    @Schedule(hour = "*", minute = "*", second = "55", persistent = false)
    void reconcile() {
        Actor.SYSTEM.run(() -> each("reconciliation", reconciliations::afterNight));
    }

    private void each(String what, Consumer<UUID> work) {
        try {
            payers.list().forEach(payer -> each(what, payer.id(), work));
        } catch (RuntimeException failure) {
            // A timer that throws is given up by the server; the next look may find things better.
            LOGGER.log(Level.WARNING, what + " saw nothing this time", failure);
        }
    }

    private static void each(String what, UUID payer, Consumer<UUID> work) {
        try {
            work.accept(payer);
        } catch (RuntimeException failure) {
            LOGGER.log(Level.WARNING, what + " of payer " + payer + " failed this time", failure);
        }
    }
}

package org.honorarium.batch.statements.boundary;

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
import org.honorarium.actors.entity.Actor;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.Payer;
import org.honorarium.statements.boundary.StatementNights;

/**
 * Looks on every server whether a night is over about which nobody was told yet. Each is told once,
 * whoever looks first; a night for which it fails does not keep the others waiting.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionManagement(TransactionManagementType.BEAN)
public class StatementWatch {

    private static final Logger LOGGER = System.getLogger(StatementWatch.class.getName());

    @Inject Payers payers;
    @Inject StatementNights nights;

    @Schedule(hour = "*", minute = "*", second = "45", persistent = false)
    void look() {
        try {
            Actor.SYSTEM.run(() -> payers.list().forEach(this::tell));
        } catch (RuntimeException failure) {
            // A timer that throws is given up by the server; the next look may find things better.
            LOGGER.log(Level.WARNING, "no statements were made this time", failure);
        }
    }

    private void tell(Payer payer) {
        nights.due(payer.id()).forEach(this::make);
    }

    private void make(UUID run) {
        try {
            nights.make(run);
        } catch (RuntimeException failure) {
            LOGGER.log(Level.WARNING, "statements of night " + run + " failed this time", failure);
        }
    }
}

package org.honorarium.batch.pricing.boundary;

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
import org.honorarium.actors.entity.Actor;
import org.honorarium.pricing.boundary.BudgetWarnings;

/**
 * Looks every minute, on every server, for budgets that are near their end, and warns whoever set
 * them, once.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionManagement(TransactionManagementType.BEAN)
public class BudgetWatch {

    private static final Logger LOGGER = System.getLogger(BudgetWatch.class.getName());

    @Inject BudgetWarnings warnings;

    @Schedule(hour = "*", minute = "*", second = "45", persistent = false)
    void look() {
        try {
            Actor.SYSTEM.run(warnings::warn);
        } catch (RuntimeException failure) {
            // A timer that throws is given up by the server; the next look may find things better.
            LOGGER.log(Level.WARNING, "budgets were not looked at this time", failure);
        }
    }
}

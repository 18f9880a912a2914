package org.honorarium.batch.departures.boundary;

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
import org.honorarium.departures.boundary.RestorationLook;

/**
 * Looks every minute whether the database is older than the register of what left the house. Every
 * release looks by itself; this is for the people who should know before.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionManagement(TransactionManagementType.BEAN)
public class RestorationWatch {

    private static final Logger LOGGER = System.getLogger(RestorationWatch.class.getName());

    @Inject RestorationLook restorations;

    @Schedule(hour = "*", minute = "*", second = "7", persistent = false)
    void look() {
        try {
            Actor.SYSTEM.run(restorations::look);
        } catch (RuntimeException failure) {
            // A timer that throws is given up by the server; the next look may find things better.
            LOGGER.log(Level.WARNING, "the register was not looked at this time", failure);
        }
    }
}

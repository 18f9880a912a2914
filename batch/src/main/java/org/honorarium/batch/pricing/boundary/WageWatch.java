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
import org.honorarium.wages.boundary.HourlyWages;

/**
 * Looks once in every hour, on one of the servers, at what an hour of work pays, and warns. It
 * tries more often, so that the first look comes soon after a start.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionManagement(TransactionManagementType.BEAN)
public class WageWatch {

    private static final Logger LOGGER = System.getLogger(WageWatch.class.getName());

    @Inject HourlyWages wages;

    @Schedule(hour = "*", minute = "*/10", second = "15", persistent = false)
    void look() {
        try {
            Actor.SYSTEM.call(wages::look);
        } catch (Exception failure) {
            // A timer that throws is given up by the server; the next look may find things better.
            LOGGER.log(Level.WARNING, "wages were not looked at this time", failure);
        }
    }
}

package org.honorarium.batch.annotators.boundary;

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
import org.honorarium.annotators.boundary.Towns;

/**
 * Looks every five minutes, on every server, whether banks could read the towns of those who came
 * in before the house looked at that. Once everybody is known, it finds nobody, at the cost of a
 * look into an empty index.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionManagement(TransactionManagementType.BEAN)
public class TownWatch {

    private static final Logger LOGGER = System.getLogger(TownWatch.class.getName());

    private static final int AT_A_TIME = 1_000;

    @Inject Towns towns;

    @Schedule(hour = "*", minute = "*/5", second = "10", persistent = false)
    void look() {
        try {
            while (Actor.SYSTEM.call(() -> towns.look(AT_A_TIME)) > 0) {
                // One portion after the other.
            }
        } catch (Exception failure) {
            // A timer that throws is given up by the server; the next look may find things better.
            LOGGER.log(Level.WARNING, "towns were not looked at this time", failure);
        }
    }
}

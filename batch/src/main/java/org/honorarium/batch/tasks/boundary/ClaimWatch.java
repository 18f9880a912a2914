package org.honorarium.batch.tasks.boundary;

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
import org.honorarium.tasks.boundary.ClaimEnds;

/**
 * Looks every minute, on every server, for claims whose time has run out or does so soon, and for
 * work that was asked for again. Each ends once, whoever looks first: a claim's place is open
 * again, and what was asked for again is reviewed as it was.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionManagement(TransactionManagementType.BEAN)
public class ClaimWatch {

    private static final Logger LOGGER = System.getLogger(ClaimWatch.class.getName());

    @Inject ClaimEnds ends;

    @Schedule(hour = "*", minute = "*", second = "15", persistent = false)
    void look() {
        try {
            Actor.SYSTEM.run(ends::expireDue);
            Actor.SYSTEM.run(ends::bringBack);
            Actor.SYSTEM.run(ends::remind);
        } catch (RuntimeException failure) {
            // A timer that throws is given up by the server; the next look may find things better.
            LOGGER.log(Level.WARNING, "claims were not looked at this time", failure);
        }
    }
}

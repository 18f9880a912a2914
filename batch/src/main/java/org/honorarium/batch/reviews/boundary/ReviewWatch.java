package org.honorarium.batch.reviews.boundary;

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
import org.honorarium.reviews.boundary.Picking;

/**
 * Looks every minute, on every server, at the work that came in, and picks what is to be reviewed.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionManagement(TransactionManagementType.BEAN)
public class ReviewWatch {

    private static final Logger LOGGER = System.getLogger(ReviewWatch.class.getName());

    @Inject Picking picking;

    @Schedule(hour = "*", minute = "*", second = "45", persistent = false)
    void look() {
        try {
            while (Actor.SYSTEM.call(picking::pick)) {
                // So much at a time, each in a transaction of its own.
            }
        } catch (Exception failure) {
            // A timer that throws is given up by the server; the next look may find things better.
            LOGGER.log(Level.WARNING, "nothing was picked for review this time", failure);
        }
    }
}

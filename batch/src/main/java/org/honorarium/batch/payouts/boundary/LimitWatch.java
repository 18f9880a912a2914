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
import org.honorarium.actors.entity.Actor;
import org.honorarium.payouts.boundary.LegalLimits;

/**
 * Looks every hour, on every server, for what must be paid soon and cannot be, and tells finance
 * once.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionManagement(TransactionManagementType.BEAN)
public class LimitWatch {

    private static final Logger LOGGER = System.getLogger(LimitWatch.class.getName());

    @Inject LegalLimits limits;

    @Schedule(hour = "*", minute = "25", second = "30", persistent = false)
    void look() {
        try {
            Actor.SYSTEM.call(limits::alarm);
        } catch (Exception failure) {
            // A timer that throws is given up by the server; the next look may find things better.
            LOGGER.log(Level.WARNING, "legal limits were not looked at this time", failure);
        }
    }
}

package org.honorarium.batch.staffing.boundary;

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
import org.honorarium.staffing.boundary.Calls;

/**
 * Looks every minute, on every server, for invitations that were not answered in time. Each ends
 * once, whoever looks first, and its place goes to the next.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionManagement(TransactionManagementType.BEAN)
public class InvitationWatch {

    private static final Logger LOGGER = System.getLogger(InvitationWatch.class.getName());

    @Inject Calls calls;

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void look() {
        try {
            Actor.SYSTEM.run(calls::expireDue);
        } catch (RuntimeException failure) {
            // A timer that throws is given up by the server; the next look may find things better.
            LOGGER.log(Level.WARNING, "invitations were not looked at this time", failure);
        }
    }
}

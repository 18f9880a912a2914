package org.honorarium.batch.appeals.boundary;

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
import java.util.List;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.appeals.boundary.AppealEnds;
import org.honorarium.appeals.boundary.Reviewers;

/**
 * Looks every minute, on every server, for appeals that nobody decided in time. Each is decided
 * once, whoever looks first; one that fails does not keep the others waiting. And counts every five
 * minutes what reviewers decided.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionManagement(TransactionManagementType.BEAN)
public class AppealWatch {

    private static final Logger LOGGER = System.getLogger(AppealWatch.class.getName());

    @Inject AppealEnds ends;
    @Inject Reviewers reviewers;

    @Schedule(hour = "*", minute = "*", second = "35", persistent = false)
    void look() {
        Actor.SYSTEM.run(() -> due().forEach(this::end));
    }

    @Schedule(hour = "*", minute = "*/5", second = "45", persistent = false)
    void count() {
        try {
            Actor.SYSTEM.run(reviewers::goOn);
        } catch (RuntimeException failure) {
            LOGGER.log(Level.WARNING, "decisions were not counted this time", failure);
        }
    }

    private List<UUID> due() {
        try {
            return ends.due();
        } catch (RuntimeException failure) {
            // A timer that throws is given up by the server; the next look may find things better.
            LOGGER.log(Level.WARNING, "appeals were not looked at this time", failure);
            return List.of();
        }
    }

    private void end(UUID appeal) {
        try {
            ends.end(appeal);
        } catch (RuntimeException failure) {
            LOGGER.log(Level.WARNING, "appeal " + appeal + " was not decided this time", failure);
        }
    }
}

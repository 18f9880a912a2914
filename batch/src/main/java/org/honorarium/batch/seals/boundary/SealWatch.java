package org.honorarium.batch.seals.boundary;

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
import java.time.LocalDate;
import org.honorarium.actors.entity.Actor;
import org.honorarium.seals.boundary.DaySealing;
import org.honorarium.seals.entity.Source;

/**
 * Closes and seals every day that is over, one after the other. It looks every minute, on every
 * server: a day that somebody still records in is waited for, and one during which no server ran is
 * made up for.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionManagement(TransactionManagementType.BEAN)
public class SealWatch {

    private static final Logger LOGGER = System.getLogger(SealWatch.class.getName());

    @Inject DaySealing days;

    @Schedule(hour = "*", minute = "*", second = "37", persistent = false)
    void look() {
        try {
            Actor.SYSTEM.run(this::sealWhatIsDue);
        } catch (RuntimeException failure) {
            // A timer that throws is given up by the server; the next look may find things better.
            LOGGER.log(Level.WARNING, "no day was sealed this time", failure);
        }
    }

    private void sealWhatIsDue() {
        var due = days.due();
        while (due.isPresent() && seal(due.get())) {
            due = days.due();
        }
        days.keep();
    }

    private boolean seal(LocalDate day) {
        days.close(day);
        days.settle(day);
        if (!days.isSettled(day)) {
            return false;
        }
        for (var source : Source.values()) {
            days.seal(day, source);
        }
        days.end(day);
        return true;
    }
}

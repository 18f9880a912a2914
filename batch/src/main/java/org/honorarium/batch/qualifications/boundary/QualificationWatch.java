package org.honorarium.batch.qualifications.boundary;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.batch.jobs.boundary.Jobs;
import org.honorarium.qualifications.boundary.Expiries;

/**
 * Begins the nightly job that ends qualifications whose last day is over. It looks every minute
 * whether there is anything to do, so that a night during which no server ran is made up for; that
 * nothing is done twice is settled in the database.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class QualificationWatch {

    static final String EXPIRE = "expire-qualifications";

    private static final Logger LOGGER = System.getLogger(QualificationWatch.class.getName());

    @Inject Expiries expiries;
    @Inject Jobs jobs;

    @Schedule(hour = "*", minute = "*", second = "7", persistent = false)
    void look() {
        try {
            Actor.SYSTEM.run(this::beginWhatIsDue);
        } catch (RuntimeException failure) {
            // A timer that throws is given up by the server; the next look may find things better.
            LOGGER.log(Level.WARNING, "qualifications were not looked at this time", failure);
        }
    }

    private void beginWhatIsDue() {
        var today = expiries.today();
        if (expiries.isAnyDue(today)) {
            var subject = (EXPIRE + "/" + today).getBytes(StandardCharsets.UTF_8);
            jobs.start(EXPIRE, UUID.nameUUIDFromBytes(subject), Map.of("day", today.toString()));
        }
    }
}

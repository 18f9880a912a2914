package org.honorarium.batch.qualifications.boundary;

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
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.batch.jobs.boundary.Jobs;
import org.honorarium.qualifications.boundary.Expiries;
import org.honorarium.quality.boundary.Measuring;
import org.honorarium.tests.boundary.Awards;

/**
 * Begins the nightly jobs that end qualifications whose last day is over and measure annotators by
 * their work, measures again whose rejections were overturned, and gives what a corrected key of a
 * test did not get around to give. It looks every minute whether there is anything to do, so that a
 * night during which no server ran is made up for; that nothing is done twice is settled in the
 * database.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionManagement(TransactionManagementType.BEAN)
public class QualificationWatch {

    static final String EXPIRE = "expire-qualifications";
    static final String MEASURE = "measure-annotators";

    private static final Logger LOGGER = System.getLogger(QualificationWatch.class.getName());

    @Inject Expiries expiries;
    @Inject Measuring measuring;
    @Inject Awards awards;
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
            begin(EXPIRE, today);
        }
        if (!measuring.isDone(today)) {
            begin(MEASURE, today);
        }
        measuring.afterAppeals();
        awards.unfinished().forEach(awards::give);
    }

    private void begin(String job, LocalDate day) {
        var subject = (job + "/" + day).getBytes(StandardCharsets.UTF_8);
        jobs.start(job, UUID.nameUUIDFromBytes(subject), Map.of("day", day.toString()));
    }
}

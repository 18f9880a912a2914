package org.honorarium.batch.qualifications.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.OPERATIONS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.batch.jobs.boundary.Jobs;
import org.honorarium.ids.boundary.Ids;

/** What operations set going: measuring annotators by their work now, and not only at night. */
@Stateless
@Allowed({OPERATIONS, ADMIN})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MeasuringJobs {

    @Inject Jobs jobs;
    @Inject Ids ids;
    @Inject Clock clock;

    /** Measures what is decided by now; it begins at once, beside this call. */
    public UUID begin() {
        var subject = ids.next();
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        jobs.start(
                QualificationWatch.MEASURE,
                subject,
                Map.of("day", day.toString(), "again", "true"));
        return subject;
    }
}

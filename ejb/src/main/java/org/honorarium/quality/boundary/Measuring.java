package org.honorarium.quality.boundary;

import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.database.boundary.Locks;
import org.honorarium.qualifications.boundary.Measured;
import org.honorarium.quality.control.Measures;
import org.honorarium.quality.control.Tallies;

/**
 * Measures annotators by their decided work, once a day for all of them, and after an appeal for
 * whoever was right, and tells qualifications: how much was accepted in 30 days and ever, in
 * percent, how many of each task type, and how often they were right on gold tasks.
 */
@Stateless
@Allowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Measuring {

    private static final int LATELY = 30;

    @Inject Tallies tallies;
    @Inject Measures measures;
    @Inject Measured qualifications;
    @Inject Locks locks;
    @Inject Clock clock;

    /** The day that it is now, in UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    public boolean isDone(LocalDate day) {
        return measures.isDone(day);
    }

    /**
     * Measures unless it was done on this day. Several servers at once do it once.
     *
     * @return how many qualifications are new, other than before, or ended
     */
    public int measure(LocalDate day) {
        return measures.begin(day, clock.instant()) ? again(day) : 0;
    }

    /** Measures what is decided by now, one after the other. */
    public int again(LocalDate day) {
        locks.hold("quality/measuring");
        tallies.goOn();
        measures.measure(day.minusDays(LATELY));
        return qualifications.take(day);
    }

    /**
     * Measures those whose rejections an appeal overturned since they were measured, so that what
     * they may work on, and at which price, does not wait for the night.
     *
     * @return how many qualifications are new or other than before
     */
    public int afterAppeals() {
        locks.hold("quality/measuring");
        var some = tallies.takeOverturned();
        if (some.isEmpty()) {
            return 0;
        }
        var day = today();
        measures.measure(day.minusDays(LATELY), some);
        return qualifications.takeOfSome(day);
    }
}

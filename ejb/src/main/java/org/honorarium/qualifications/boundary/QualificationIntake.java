package org.honorarium.qualifications.boundary;

import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.qualifications.control.IntakePortion;
import org.honorarium.qualifications.control.IntakeTables;
import org.honorarium.qualifications.control.PersonLock;
import org.honorarium.qualifications.entity.IntakeOutcome;
import org.honorarium.qualifications.entity.QualificationEntry;
import org.honorarium.qualifications.entity.QualificationRejected;

/** Takes in qualifications that somebody verified elsewhere. */
@Stateless
@Allowed(SYSTEM)
public class QualificationIntake {

    private static final int PORTION = 2_000;

    @Inject IntakePortion portion;
    @Inject IntakeTables tables;
    @Inject PersonLock lock;
    @Inject Clock clock;

    /**
     * Takes all of them in the caller's transaction, or none. They count from now on, and those
     * before them end; the same again changes nothing. Clearances wait for a second person.
     *
     * @param by whoever answers for them
     * @throws QualificationRejected if one of them is claimed and waits for a decision
     */
    public IntakeOutcome load(UUID by, Iterator<QualificationEntry> entries) {
        lock.holdAll();
        tables.create();
        var outcome = IntakeOutcome.NOTHING;
        while (entries.hasNext()) {
            outcome = outcome.plus(portion.take(next(entries)));
        }
        tables.apply(by, clock.instant());
        return outcome;
    }

    private static List<QualificationEntry> next(Iterator<QualificationEntry> entries) {
        var some = new ArrayList<QualificationEntry>(PORTION);
        while (entries.hasNext() && some.size() < PORTION) {
            some.add(entries.next());
        }
        return some;
    }
}

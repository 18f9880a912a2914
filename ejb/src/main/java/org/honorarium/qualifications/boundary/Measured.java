package org.honorarium.qualifications.boundary;

import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.qualifications.control.MeasuredRows;

/** Computed qualifications: the house measures, nobody claims. */
@Stateless
@Allowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Measured {

    @Inject MeasuredRows rows;
    @Inject Clock clock;

    /**
     * Takes over what this transaction measured and handed over in {@code pg_temp.measured}: for
     * every annotator the code of a computed type, what it is in, and its level. What is not there
     * any more ends.
     *
     * @return how many qualifications are new, other than before, or ended
     */
    public int take(LocalDate day) {
        var by = Actor.current().id();
        var now = clock.instant();
        return rows.change(now) + rows.end(by, now) + rows.add(day, by, now);
    }

    /**
     * Takes over what was measured of some annotators only: nothing ends.
     *
     * @return how many qualifications are new or other than before
     */
    public int takeOfSome(LocalDate day) {
        var now = clock.instant();
        return rows.change(now) + rows.add(day, Actor.current().id(), now);
    }
}

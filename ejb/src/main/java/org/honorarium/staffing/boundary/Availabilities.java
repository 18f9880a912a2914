package org.honorarium.staffing.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.actors.entity.Role;
import org.honorarium.staffing.control.AvailabilityRows;
import org.honorarium.staffing.entity.Availability;
import org.honorarium.staffing.entity.StaffingRejected;
import org.honorarium.staffing.entity.TimeOff;
import org.honorarium.staffing.entity.Week;

/** When annotators can work. They keep it themselves, in their own zone; staff read it. */
@Stateless
@Allowed({ANNOTATOR})
public class Availabilities {

    @Inject AvailabilityRows rows;
    @Inject Clock clock;

    /**
     * @throws AccessRejected if it is somebody else's and the reader is an annotator
     */
    @Allowed({ANNOTATOR, OPERATIONS, ADMIN, AUDITOR, SYSTEM})
    public Availability of(UUID annotator) {
        var actor = Actor.current();
        if (actor.has(Role.ANNOTATOR) && !actor.id().equals(annotator)) {
            throw AccessRejected.notFound("annotator");
        }
        var week = rows.week(annotator);
        ZoneId zone = week.map(Week::timeZone).map(ZoneId::of).orElse(ZoneOffset.UTC);
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return new Availability(annotator, week, rows.timeOff(annotator, today));
    }

    /** One's own usual week from now on. */
    public Availability keep(Week week) {
        var me = Actor.current().id();
        rows.keep(me, week, clock.instant());
        return of(me);
    }

    /** Days on which one does not work; the same id again changes them. */
    public Availability put(TimeOff timeOff) {
        var me = Actor.current().id();
        rows.put(me, timeOff);
        return of(me);
    }

    /**
     * @throws StaffingRejected if there is no such time off of one's own
     */
    public Availability remove(UUID timeOff) {
        var me = Actor.current().id();
        if (!rows.remove(me, timeOff)) {
            throw StaffingRejected.notFound("time off", timeOff);
        }
        return of(me);
    }
}

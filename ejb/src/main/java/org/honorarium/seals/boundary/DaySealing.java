package org.honorarium.seals.boundary;

import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.database.boundary.Locks;
import org.honorarium.seals.control.DayEnd;
import org.honorarium.seals.control.DayRows;
import org.honorarium.seals.control.SealFiles;
import org.honorarium.seals.control.Sealing;
import org.honorarium.seals.entity.Source;

/**
 * The transactions that close and seal a day. Each is whole or not at all and can be repeated, on
 * any server: what is done already is left.
 */
@Stateless
@Allowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DaySealing {

    private static final int KEPT = 31;

    @Inject DayRows days;
    @Inject Sealing sealing;
    @Inject DayEnd end;
    @Inject SealFiles files;
    @Inject Locks locks;
    @Inject Clock clock;

    /** The day that is to be sealed next, if it is over: the first one is yesterday. */
    public Optional<LocalDate> due() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var last = days.last();
        var next =
                last.map(day -> day.isSealed() ? day.day().plusDays(1) : day.day())
                        .orElse(today.minusDays(1));
        return Optional.of(next).filter(day -> day.isBefore(today));
    }

    /** From now on nothing is recorded in it. */
    public void close(LocalDate day) {
        days.close(day, clock.instant());
    }

    /** Everybody who begins from now on knows that it is closed. */
    public void settle(LocalDate day) {
        days.settle(day);
    }

    public boolean isSettled(LocalDate day) {
        return days.isSettled(day);
    }

    public void seal(LocalDate day, Source source) {
        locks.hold("seals/" + day + "/" + source);
        sealing.seal(day, source);
    }

    /** All its parts are sealed. */
    public void end(LocalDate day) {
        locks.hold("seals/" + day);
        end.end(day, clock.instant());
    }

    /** Writes the seals of the last days out of the database, if they are not there yet. */
    public void keep() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        days.sealed(today.minusDays(KEPT), today).forEach(files::keep);
    }
}

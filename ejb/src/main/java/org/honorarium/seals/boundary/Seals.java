package org.honorarium.seals.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.seals.control.DayRows;
import org.honorarium.seals.control.SealText;
import org.honorarium.seals.entity.Detail;
import org.honorarium.seals.entity.SealRejected;
import org.honorarium.seals.entity.SealedDay;

/** The seals of the days that are over, to be read and to be kept elsewhere. */
@Stateless
@Allowed({FINANCE, ADMIN, AUDITOR})
public class Seals {

    @Inject DayRows days;
    @Inject SealText text;
    @Inject Clock clock;

    /** Sealed days, the latest first. Sorts by day, lines or sealedAt. */
    public Page<SealedDay> page(PageRequest request) {
        return days.page(request);
    }

    /**
     * @throws SealRejected if the day is not sealed
     */
    public SealedDay get(LocalDate day) {
        return days.find(day)
                .filter(SealedDay::isSealed)
                .orElseThrow(() -> SealRejected.dayNotSealed(day));
    }

    /** The day that was sealed last; yesterday if none was. */
    public LocalDate latest() {
        return days.lastSealed()
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1));
    }

    /** The seals of one day as text. They name nobody: keys and SHA-256 only. */
    public void export(LocalDate day, Detail detail, OutputStream out) {
        text.write(get(day), detail, out);
    }
}

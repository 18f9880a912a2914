package org.honorarium.calendar.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.calendar.control.Announcements;
import org.honorarium.calendar.entity.BankCalendar;
import org.honorarium.calendar.entity.CalendarRejected;
import org.honorarium.calendar.entity.ClosingDay;
import org.honorarium.calendar.entity.ClosingDay.Announcement;
import org.honorarium.calendar.entity.Holiday;
import org.honorarium.calendar.entity.OpenDays;
import org.honorarium.database.boundary.Locks;
import org.honorarium.ids.boundary.Ids;

/** On which days banks move money, by the calendar of a currency. */
@Stateless
@Allowed({ADMIN, FINANCE, OPERATIONS, REVIEWER, AUDITOR, ANNOTATOR, SYSTEM})
public class BankDays {

    /** Longer than any calendar is closed in one go, also with a month of announced days. */
    private static final int LONGEST_CLOSING = 60;

    private static final int LONGEST_REASON = 200;

    @Inject Announcements announcements;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Ids ids;
    @Inject Clock clock;

    /** The first bank day after this day. */
    public LocalDate after(String currency, LocalDate day) {
        return after(currency, day, 1);
    }

    /** The bank day that is so many bank days after this day. */
    public LocalDate after(String currency, LocalDate day, int many) {
        // Of any four weeks more than half are bank days.
        var far = day.plusDays(LONGEST_CLOSING + 2L * many);
        return days(currency, day, far).after(day, many);
    }

    /** This day if it is a bank day, or else the first after it. */
    public LocalDate onOrAfter(String currency, LocalDate day) {
        return days(currency, day, day.plusDays(LONGEST_CLOSING)).onOrAfter(day);
    }

    /** The last bank day before this day. */
    public LocalDate before(String currency, LocalDate day) {
        return days(currency, day.minusDays(LONGEST_CLOSING), day).before(day);
    }

    /** The bank days of a currency around these two days, as far as any of them can be moved. */
    public OpenDays around(String currency, LocalDate first, LocalDate last) {
        return days(
                currency,
                first.minusDays(2L * LONGEST_CLOSING),
                last.plusDays(2L * LONGEST_CLOSING));
    }

    public boolean isOpen(BankCalendar calendar, LocalDate day) {
        return announcements.openDays(calendar, day, day).isOpen(day);
    }

    /**
     * The days from Monday to Friday of a year that are no bank days or were announced to be one.
     *
     * @throws CalendarRejected if the rules do not reach that year
     */
    public List<ClosingDay> closings(BankCalendar calendar, int year) {
        if (year < BankCalendar.FIRST || year > BankCalendar.LAST) {
            throw CalendarRejected.yearUnknown(year);
        }
        var said = new TreeMap<LocalDate, Announcement>();
        announcements
                .between(calendar, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .forEach(one -> said.put(one.day(), one));
        var holidays = calendar.holidays(year);
        var days = new TreeMap<LocalDate, Boolean>();
        holidays.keySet().forEach(day -> days.put(day, true));
        said.forEach((day, one) -> days.put(day, one.closed()));
        return days.entrySet().stream()
                .filter(one -> !BankCalendar.isWeekend(one.getKey()))
                .map(one -> closing(one.getKey(), one.getValue(), holidays, said))
                .toList();
    }

    /**
     * Announces that the banks are closed on a day, or open after all. What holds already changes
     * nothing.
     *
     * @throws CalendarRejected without a reason, for a weekend, or for a day that has passed
     */
    @Allowed(ADMIN)
    public void announce(BankCalendar calendar, LocalDate day, boolean closed, String reason) {
        var why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw CalendarRejected.reasonWrong(why.length());
        }
        if (BankCalendar.isWeekend(day)) {
            throw CalendarRejected.weekend(day);
        }
        var now = clock.instant();
        var today = now.atZone(calendar.zone()).toLocalDate();
        if (day.isBefore(today)) {
            throw CalendarRejected.dayHasPassed(day, today);
        }
        // Two who announce the same must not both find that it is new.
        locks.hold("calendar/" + calendar);
        if (isOpen(calendar, day) != closed) {
            return;
        }
        var id = ids.next();
        var by = Actor.current().id();
        announcements.add(id, calendar, new Announcement(day, closed, why, "", now), by);
        audit.note(
                "calendar/announced",
                id,
                facts(calendar, day, !closed, ""),
                facts(calendar, day, closed, why));
    }

    private OpenDays days(String currency, LocalDate from, LocalDate to) {
        return announcements.openDays(BankCalendar.of(currency), from, to);
    }

    private static ClosingDay closing(
            LocalDate day,
            boolean closed,
            Map<LocalDate, Holiday> holidays,
            Map<LocalDate, Announcement> said) {
        return new ClosingDay(
                day,
                closed,
                Optional.ofNullable(holidays.get(day)),
                Optional.ofNullable(said.get(day)));
    }

    private static Map<String, String> facts(
            BankCalendar calendar, LocalDate day, boolean closed, String reason) {
        return Map.of(
                "calendar",
                calendar.name(),
                "day",
                day.toString(),
                "state",
                closed ? "CLOSED" : "OPEN",
                "reason",
                reason);
    }
}

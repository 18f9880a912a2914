package org.honorarium.calendar.entity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The bank days of a calendar: its rules, and what was announced beside them. */
public final class OpenDays {

    private final BankCalendar calendar;
    private final Map<LocalDate, Boolean> announced;
    private final Map<Integer, Map<LocalDate, Holiday>> years = new HashMap<>();

    /**
     * @param announced days of which it was said that they are closed (true) or open (false)
     */
    public OpenDays(BankCalendar calendar, Map<LocalDate, Boolean> announced) {
        this.calendar = calendar;
        this.announced = announced;
    }

    /**
     * As claims are told them.
     *
     * @param announced of any calendar, each like {@code FEDWIRE 2026-12-24 t}, {@code t} where it
     *     is closed
     */
    public static OpenDays parse(BankCalendar calendar, List<String> announced) {
        var days = new HashMap<LocalDate, Boolean>();
        for (var one : announced) {
            var words = one.split(" ");
            if (calendar.name().equals(words[0])) {
                days.put(LocalDate.parse(words[1]), "t".equals(words[2]));
            }
        }
        return new OpenDays(calendar, days);
    }

    /** Whether the banks move money on this day. */
    public boolean isOpen(LocalDate day) {
        if (BankCalendar.isWeekend(day)) {
            return false;
        }
        var said = announced.get(day);
        return said == null ? !holidays(day.getYear()).containsKey(day) : !said;
    }

    public LocalDate onOrAfter(LocalDate day) {
        var open = day;
        while (!isOpen(open)) {
            open = open.plusDays(1);
        }
        return open;
    }

    /** The bank day that is so many after this day; the first one after it for one. */
    public LocalDate after(LocalDate day, int many) {
        var open = day;
        for (var i = 0; i < many; i++) {
            open = onOrAfter(open.plusDays(1));
        }
        return open;
    }

    /** The last bank day before this day. */
    public LocalDate before(LocalDate day) {
        var open = day.minusDays(1);
        while (!isOpen(open)) {
            open = open.minusDays(1);
        }
        return open;
    }

    private Map<LocalDate, Holiday> holidays(int year) {
        return years.computeIfAbsent(year, calendar::holidays);
    }
}

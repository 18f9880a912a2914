package org.honorarium.payers.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.honorarium.calendar.entity.OpenDays;

/**
 * On which business dates a payer pays. The night of any other date decides as always and holds
 * what it would have paid, but for what the law does not let wait.
 *
 * @param days of the week from Monday, 1, to Sunday, 7, or of the month; empty where every night or
 *     every bank day pays
 * @param whenClosed only of days of the month
 */
public record PayDays(PayOn on, List<Integer> days, WhenClosed whenClosed) {

    public static final PayDays EVERY_NIGHT =
            new PayDays(PayOn.EVERY_NIGHT, List.of(), WhenClosed.SAME_NIGHT);

    /** Banks are never closed for longer, also with a month of announced days. */
    static final int FAR = 40;

    /**
     * @throws PayerRejected naming the first thing that is wrong
     */
    public PayDays {
        if (on == null) {
            throw PayerRejected.fieldWrong(
                    "payDays", "nothing", "EVERY_NIGHT, BANK_DAYS, WEEKDAYS or MONTH_DAYS");
        }
        var last = on.lastDay();
        days = days == null ? List.of() : days.stream().distinct().sorted().toList();
        if (last == 0 && !days.isEmpty()) {
            throw PayerRejected.fieldWrong("days", days.toString(), "none for " + on);
        }
        if (last > 0 && (days.isEmpty() || days.getFirst() < 1 || days.getLast() > last)) {
            throw PayerRejected.fieldWrong("days", days.toString(), "days from 1 to " + last);
        }
        whenClosed =
                on == PayOn.MONTH_DAYS && whenClosed != null ? whenClosed : WhenClosed.SAME_NIGHT;
    }

    /** As {@link #toString} writes it. */
    public static PayDays parse(String text) {
        var part = text.split(" ");
        var days =
                part.length < 2
                        ? List.<Integer>of()
                        : List.of(part[1].split(",")).stream().map(Integer::valueOf).toList();
        return new PayDays(
                PayOn.valueOf(part[0]), days, part.length < 3 ? null : WhenClosed.valueOf(part[2]));
    }

    /** Whether the night of this business date pays. */
    public boolean isPayDay(LocalDate date, OpenDays banks) {
        return switch (on) {
            case EVERY_NIGHT -> true;
            case BANK_DAYS -> banks.isOpen(date);
            case WEEKDAYS -> days.contains(date.getDayOfWeek().getValue());
            case MONTH_DAYS -> isMovedTo(date, banks);
        };
    }

    /**
     * Whether one of these days has come since the night before: so none is passed over, whichever
     * night was left out.
     */
    public boolean hasCome(LocalDate nightBefore, LocalDate date, OpenDays banks) {
        var earliest = date.minusDays(FAR);
        return nightBefore
                .plusDays(1)
                .datesUntil(date.plusDays(1))
                .filter(day -> day.isAfter(earliest))
                .anyMatch(day -> isPayDay(day, banks));
    }

    private boolean isMovedTo(LocalDate date, OpenDays banks) {
        return IntStream.rangeClosed(-FAR, FAR)
                .mapToObj(date::plusDays)
                .filter(this::isChosen)
                .anyMatch(chosen -> moved(chosen, banks).equals(date));
    }

    private boolean isChosen(LocalDate day) {
        var last = day.getDayOfMonth() == day.lengthOfMonth();
        return days.contains(day.getDayOfMonth()) || last && days.getLast() > day.getDayOfMonth();
    }

    private LocalDate moved(LocalDate chosen, OpenDays banks) {
        return switch (whenClosed) {
            case SAME_NIGHT -> chosen;
            case NIGHT_BEFORE -> banks.isOpen(chosen) ? chosen : banks.before(chosen);
            case NIGHT_AFTER -> banks.onOrAfter(chosen);
        };
    }

    /** The form in which it is stored: {@code MONTH_DAYS 1,15 NIGHT_BEFORE}. */
    @Override
    public String toString() {
        var listed = days.stream().map(String::valueOf).collect(Collectors.joining(","));
        return switch (on) {
            case EVERY_NIGHT, BANK_DAYS -> on.name();
            case WEEKDAYS -> on + " " + listed;
            case MONTH_DAYS -> on + " " + listed + " " + whenClosed;
        };
    }
}

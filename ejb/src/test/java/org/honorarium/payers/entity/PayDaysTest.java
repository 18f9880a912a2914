package org.honorarium.payers.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.honorarium.calendar.entity.BankCalendar;
import org.honorarium.calendar.entity.OpenDays;
import org.junit.jupiter.api.Test;

class PayDaysTest {

    // Closed on Monday, 25 May 2026, and on Friday, 25 December 2026.
    private static final OpenDays BANKS = new OpenDays(BankCalendar.FEDWIRE, Map.of());

    @Test
    void every_night_pays_unless_something_else_is_said() {
        assertThat(in(PayDays.EVERY_NIGHT, "2026-05-22", "2026-05-26")).hasSize(5);
    }

    @Test
    void no_night_pays_on_a_weekend_or_a_holiday_where_bank_days_pay() {
        var days = new PayDays(PayOn.BANK_DAYS, List.of(), null);

        assertThat(in(days, "2026-05-21", "2026-05-27"))
                .containsExactly("2026-05-21", "2026-05-22", "2026-05-26", "2026-05-27");
    }

    @Test
    void given_days_of_the_week_pay_whether_banks_are_open_or_not() {
        var days = new PayDays(PayOn.WEEKDAYS, List.of(5, 1), null);

        assertThat(in(days, "2026-05-21", "2026-05-29"))
                .containsExactly("2026-05-22", "2026-05-25", "2026-05-29");
    }

    @Test
    void a_day_of_the_month_that_is_no_bank_day_moves_as_was_said() {
        // The 25th of May is a holiday, the 31st a Sunday.
        assertThat(in(month(WhenClosed.SAME_NIGHT, 25, 31), "2026-05-20", "2026-06-02"))
                .containsExactly("2026-05-25", "2026-05-31");
        assertThat(in(month(WhenClosed.NIGHT_BEFORE, 25, 31), "2026-05-20", "2026-06-02"))
                .containsExactly("2026-05-22", "2026-05-29");
        assertThat(in(month(WhenClosed.NIGHT_AFTER, 25, 31), "2026-05-20", "2026-06-02"))
                .containsExactly("2026-05-26", "2026-06-01");
    }

    @Test
    void a_month_without_the_31st_pays_on_its_last_day() {
        assertThat(in(month(WhenClosed.SAME_NIGHT, 31), "2026-02-01", "2026-04-30"))
                .containsExactly("2026-02-28", "2026-03-31", "2026-04-30");
        assertThat(in(month(WhenClosed.SAME_NIGHT, 30, 31), "2026-04-01", "2026-05-31"))
                .containsExactly("2026-04-30", "2026-05-30", "2026-05-31");
    }

    @Test
    void no_pay_day_is_passed_over_where_its_night_was_left_out() {
        var fridays = new PayDays(PayOn.WEEKDAYS, List.of(5), null);

        assertThat(fridays.hasCome(day("2026-05-20"), day("2026-05-23"), BANKS)).isTrue();
        assertThat(fridays.hasCome(day("2026-05-22"), day("2026-05-23"), BANKS)).isFalse();
        assertThat(fridays.hasCome(day("2026-05-21"), day("2026-05-22"), BANKS)).isTrue();
        assertThat(fridays.hasCome(day("2024-05-21"), day("2026-05-20"), BANKS)).isTrue();
    }

    @Test
    void what_is_stored_is_read_again() {
        for (var days :
                List.of(
                        PayDays.EVERY_NIGHT,
                        new PayDays(PayOn.BANK_DAYS, List.of(), null),
                        new PayDays(PayOn.WEEKDAYS, List.of(2, 4), null),
                        month(WhenClosed.NIGHT_BEFORE, 1, 15))) {
            assertThat(PayDays.parse(days.toString())).isEqualTo(days);
        }
        assertThat(month(WhenClosed.NIGHT_BEFORE, 15, 1, 15))
                .hasToString("MONTH_DAYS 1,15 NIGHT_BEFORE");
    }

    @Test
    void days_that_there_are_not_are_refused() {
        refused(PayOn.WEEKDAYS, List.of());
        refused(PayOn.WEEKDAYS, List.of(0));
        refused(PayOn.WEEKDAYS, List.of(8));
        refused(PayOn.MONTH_DAYS, List.of(32));
        refused(PayOn.BANK_DAYS, List.of(1));
        refused(null, List.of());
    }

    private static void refused(PayOn on, List<Integer> days) {
        assertThatExceptionOfType(PayerRejected.class)
                .isThrownBy(() -> new PayDays(on, days, null));
    }

    private static PayDays month(WhenClosed whenClosed, Integer... days) {
        return new PayDays(PayOn.MONTH_DAYS, List.of(days), whenClosed);
    }

    private static List<String> in(PayDays days, String first, String last) {
        return day(first)
                .datesUntil(day(last).plusDays(1))
                .filter(day -> days.isPayDay(day, BANKS))
                .map(LocalDate::toString)
                .toList();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}

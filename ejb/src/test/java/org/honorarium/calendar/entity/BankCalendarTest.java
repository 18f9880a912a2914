package org.honorarium.calendar.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules against the lists that the calendars' owners published. */
class BankCalendarTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMdd");

    /** frbservices.org, Federal Reserve Bank holiday schedules. */
    @ParameterizedTest
    @CsvSource({
        "2024, 0101 0115 0219 0527 0619 0704 0902 1014 1111 1128 1225",
        "2025, 0101 0120 0217 0526 0619 0704 0901 1013 1111 1127 1225",
        "2026, 0101 0119 0216 0525 0619 0907 1012 1111 1126 1225",
        "2027, 0101 0118 0215 0531 0705 0906 1011 1111 1125",
        "2028, 0117 0221 0529 0619 0704 0904 1009 1123 1225",
        "2029, 0101 0115 0219 0528 0619 0704 0903 1008 1112 1122 1225",
        "2030, 0101 0121 0218 0527 0619 0704 0902 1014 1111 1128 1225"
    })
    void fedwire_is_closed_as_published(int year, String published) {
        assertThat(closed(BankCalendar.FEDWIRE, year)).isEqualTo(days(year, published));
    }

    /** ecb.europa.eu, TARGET closing days. */
    @ParameterizedTest
    @CsvSource({
        "2024, 0101 0329 0401 0501 1225 1226",
        "2025, 0101 0418 0421 0501 1225 1226",
        "2026, 0101 0403 0406 0501 1225",
        "2027, 0101 0326 0329",
        "2028, 0414 0417 0501 1225 1226",
        "2029, 0101 0330 0402 0501 1225 1226",
        "2030, 0101 0419 0422 0501 1225 1226"
    })
    void target_is_closed_as_published(int year, String published) {
        assertThat(closed(BankCalendar.TARGET, year)).isEqualTo(days(year, published));
    }

    /** gov.uk/bank-holidays, England and Wales; from 2028 on as the law says. */
    @ParameterizedTest
    @CsvSource({
        "2024, 0101 0329 0401 0506 0527 0826 1225 1226",
        "2025, 0101 0418 0421 0505 0526 0825 1225 1226",
        "2026, 0101 0403 0406 0504 0525 0831 1225 1228",
        "2027, 0101 0326 0329 0503 0531 0830 1227 1228",
        "2028, 0103 0414 0417 0501 0529 0828 1225 1226",
        "2033, 0103 0415 0418 0502 0530 0829 1226 1227"
    })
    void british_banks_are_closed_as_published(int year, String published) {
        assertThat(closed(BankCalendar.BACS, year)).isEqualTo(days(year, published));
    }

    /** Cabinet Office, national holidays, and the days around the turn of the year. */
    @ParameterizedTest
    @CsvSource({
        "2024, 0101 0102 0103 0108 0212 0223 0320 0429 0503 0506 0715 0812 0916 0923 1014 1104 1231",
        "2025, 0101 0102 0103 0113 0211 0224 0320 0429 0505 0506 0721 0811 0915 0923 1013 1103 1124"
                + " 1231",
        "2026, 0101 0102 0112 0211 0223 0320 0429 0504 0505 0506 0720 0811 0921 0922 0923 1012 1103"
                + " 1123 1231",
        "2027, 0101 0111 0211 0223 0322 0429 0503 0504 0505 0719 0811 0920 0923 1011 1103 1123 1231",
        "2028, 0103 0110 0211 0223 0320 0503 0504 0505 0717 0811 0918 0922 1009 1103 1123",
        "2029, 0101 0102 0103 0108 0212 0223 0320 0430 0503 0504 0716 0917 0924 1008 1123 1231",
        "2030, 0101 0102 0103 0114 0211 0320 0429 0503 0506 0715 0812 0916 0923 1014 1104 1231",
        "2032, 0101 0102 0112 0211 0223 0429 0503 0504 0505 0719 0811 0920 0921 0922 1011 1103 1123"
                + " 1231"
    })
    void japanese_banks_are_closed_as_published(int year, String published) {
        assertThat(closed(BankCalendar.ZENGIN, year)).isEqualTo(days(year, published));
    }

    /**
     * The table against the approximation of the National Astronomical Observatory for 1980–2099.
     */
    @Test
    void the_equinoxes_are_where_the_sun_is() {
        for (int year = BankCalendar.FIRST; year <= BankCalendar.LAST; year++) {
            var holidays = BankCalendar.ZENGIN.holidays(year);
            int since = year - 1980;

            assertThat(holidays.get(LocalDate.of(year, 3, equinox(208_431, since))))
                    .as("March %d", year)
                    .isEqualTo(Holiday.VERNAL_EQUINOX);
            assertThat(holidays.get(LocalDate.of(year, 9, equinox(232_488, since))))
                    .as("September %d", year)
                    .isEqualTo(Holiday.AUTUMNAL_EQUINOX);
        }
    }

    @Test
    void a_currency_is_paid_by_its_own_calendar_and_others_by_target() {
        assertThat(List.of("USD", "EUR", "GBP", "JPY", "CHF").stream().map(BankCalendar::of))
                .containsExactly(
                        BankCalendar.FEDWIRE,
                        BankCalendar.TARGET,
                        BankCalendar.BACS,
                        BankCalendar.ZENGIN,
                        BankCalendar.TARGET);
    }

    private static int equinox(int atFirst, int since) {
        long tenMillionths = atFirst * 1_000L + 2_421_940L * since - since / 4 * 10_000_000L;
        return (int) (tenMillionths / 10_000_000);
    }

    private static List<LocalDate> closed(BankCalendar calendar, int year) {
        return calendar.holidays(year).keySet().stream()
                .filter(day -> !BankCalendar.isWeekend(day))
                .toList();
    }

    private static List<LocalDate> days(int year, String published) {
        return Arrays.stream(published.split(" "))
                .map(day -> MonthDay.parse(day, DAY).atYear(year))
                .toList();
    }
}

package org.honorarium.calendar.entity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * On which days the banks of a currency move money, by rules that can be read: each says whose they
 * are and as of when.
 */
public enum BankCalendar {
    FEDWIRE(
            "America/New_York",
            "Federal Reserve Bank Services, Holiday Schedules (frbservices.org), rules of 2021",
            Rules::fedwire),
    TARGET(
            "Europe/Berlin",
            "European Central Bank, long-term calendar of TARGET closing days of 14 December 2000",
            Rules::target),
    BACS(
            "Europe/London",
            "Banking and Financial Dealings Act 1971, bank holidays of England and Wales (gov.uk)",
            Rules::bacs),
    ZENGIN(
            "Asia/Tokyo",
            "Act on National Holidays as of 2022 (Cabinet Office), Banking Act Enforcement Order"
                    + " art. 5 (weekends, 31 December to 3 January)",
            JapaneseRules::banks);

    /** The years for which all rules and tables hold. */
    public static final int FIRST = 2024;

    public static final int LAST = 2040;

    private final ZoneId zone;
    private final String source;
    private final IntFunction<Map<LocalDate, Holiday>> rules;

    BankCalendar(String zone, String source, IntFunction<Map<LocalDate, Holiday>> rules) {
        this.zone = ZoneId.of(zone);
        this.source = source;
        this.rules = rules;
    }

    /** The calendar by which a currency is paid; TARGET, if it has none of its own. */
    public static BankCalendar of(String currency) {
        return switch (currency) {
            case "USD" -> FEDWIRE;
            case "GBP" -> BACS;
            case "JPY" -> ZENGIN;
            default -> TARGET;
        };
    }

    public static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Holidays of a year by the rules alone, also those on a Saturday or Sunday. */
    public Map<LocalDate, Holiday> holidays(int year) {
        return rules.apply(year);
    }

    /** Where its days begin and end. */
    public ZoneId zone() {
        return zone;
    }

    /** Whose rules they are. */
    public String source() {
        return source;
    }
}

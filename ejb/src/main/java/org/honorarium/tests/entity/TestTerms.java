package org.honorarium.tests.entity;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What operations say about a test.
 *
 * @param type the qualification type that it is for
 * @param code what the qualification is in, for types that say so; else empty
 * @param level what passing gives; null where the score is the level, or there is none
 * @param minutes the time limit of one try
 * @param passPercent the score that passes
 * @param tries how many tries there are
 * @param waitHours how long somebody waits between two tries
 * @param pay null if it is not paid
 */
public record TestTerms(
        UUID type,
        String title,
        String description,
        String code,
        BigDecimal level,
        int minutes,
        BigDecimal passPercent,
        int tries,
        int waitHours,
        Pay pay) {

    private static final int LONGEST_TITLE = 140;
    private static final int LONGEST_DESCRIPTION = 4_000;
    private static final int MOST_MINUTES = 600;
    private static final int MOST_TRIES = 100;
    private static final int HOURS_OF_A_YEAR = 8_760;

    /**
     * @throws TestRejected with the first thing that is wrong
     */
    public TestTerms {
        title = plain(title);
        description = plain(description);
        code = plain(code);
        level = level == null ? null : plain(level);
        passPercent = passPercent == null ? BigDecimal.ZERO : plain(passPercent);
        must(
                !title.isEmpty() && title.length() <= LONGEST_TITLE,
                "title",
                title,
                "a title of 1 to " + LONGEST_TITLE + " characters");
        must(
                description.length() <= LONGEST_DESCRIPTION,
                "description",
                description.length() + " characters",
                "a description of at most " + LONGEST_DESCRIPTION + " characters");
        mustBeWithin("minutes", minutes, 1, MOST_MINUTES);
        must(
                passPercent.signum() > 0
                        && passPercent.compareTo(BigDecimal.valueOf(100)) <= 0
                        && passPercent.scale() <= 2,
                "pass",
                passPercent.toPlainString(),
                "a score above 0 and up to 100 percent that passes, with two digits at most");
        mustBeWithin("tries", tries, 1, MOST_TRIES);
        mustBeWithin("wait", waitHours, 0, HOURS_OF_A_YEAR);
        must(
                pay == null || pay.project() != null && pay.amount().isPositive(),
                "pay",
                pay == null ? "" : String.valueOf(pay.amount()),
                "a positive amount and the project that pays it, or neither");
    }

    /** The same with another code, as it is kept. */
    public TestTerms with(String canonical) {
        return new TestTerms(
                type,
                title,
                description,
                canonical,
                level,
                minutes,
                passPercent,
                tries,
                waitHours,
                pay);
    }

    /** For the record of changes. */
    public Map<String, String> facts() {
        var facts = new TreeMap<String, String>();
        facts.put("type", type.toString());
        facts.put("title", title);
        facts.put("description", description);
        facts.put("code", code);
        facts.put("level", level == null ? "" : level.toPlainString());
        facts.put("minutes", String.valueOf(minutes));
        facts.put("passPercent", passPercent.toPlainString());
        facts.put("tries", String.valueOf(tries));
        facts.put("waitHours", String.valueOf(waitHours));
        facts.put("pay", pay == null ? "" : pay.amount() + " by project " + pay.project());
        return facts;
    }

    private static void mustBeWithin(String field, int found, int least, int most) {
        must(
                found >= least && found <= most,
                field,
                String.valueOf(found),
                field + " from " + least + " to " + most);
    }

    private static void must(boolean holds, String field, String found, String expected) {
        if (!holds) {
            throw TestRejected.termsWrong(field, found, expected);
        }
    }

    /** Written in one way only: 60, never 6E+1 or 60.00. */
    private static BigDecimal plain(BigDecimal number) {
        var shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private static String plain(String text) {
        return text == null ? "" : text.strip();
    }
}

package org.honorarium.qualifications.entity;

import java.util.List;

/**
 * What is personal about a qualification and is sealed before it is kept.
 *
 * @param issuer who gave it; empty if there is none
 * @param number its number there; empty if there is none
 * @param statement what the annotator says about it
 */
public record Details(String issuer, String number, String statement) {

    public static final Details NONE = new Details("", "", "");

    private static final String SEPARATOR = "\u001f";
    private static final int LONGEST = 200;
    private static final int LONGEST_STATEMENT = 4_000;

    /**
     * @throws QualificationRejected if one of them is too long
     */
    public Details {
        issuer = atMost("issuer", issuer, LONGEST);
        number = atMost("number", number, LONGEST);
        statement = atMost("statement", statement, LONGEST_STATEMENT);
    }

    /** Reads what {@link #canonical()} wrote. */
    public static Details parse(String canonical) {
        var part = List.of(canonical.split(SEPARATOR, -1));
        return new Details(part.get(0), part.get(1), part.get(2));
    }

    /** One text that is the same for the same details. */
    public String canonical() {
        return String.join(SEPARATOR, issuer, number, statement);
    }

    /** For those who need not know: only the last characters of the number. */
    public Details masked() {
        int shown = Math.min(2, number.length() / 3);
        var end = number.isEmpty() ? "" : "•••" + number.substring(number.length() - shown);
        return new Details(issuer, end, statement.isEmpty() ? "" : "•••");
    }

    /** Personal data stay out of logs. */
    @Override
    public String toString() {
        return "Details";
    }

    private static String atMost(String field, String text, int longest) {
        var plain = text == null ? "" : text.replace(SEPARATOR, " ").strip();
        if (plain.length() > longest) {
            throw QualificationRejected.detailWrong(
                    field, plain.length() + " characters", "at most " + longest);
        }
        return plain;
    }
}

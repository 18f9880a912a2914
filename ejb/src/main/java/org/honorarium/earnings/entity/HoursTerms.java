package org.honorarium.earnings.entity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What an annotator worked beside annotations on one day.
 *
 * @param purpose what for, 1 to 1000 characters
 */
public record HoursTerms(UUID project, LocalDate day, int minutes, String purpose) {

    /** How many minutes a day has. */
    public static final int LONGEST = 1_440;

    private static final int LONGEST_PURPOSE = 1_000;

    /**
     * @throws HoursRejected naming the first thing that is wrong
     */
    public HoursTerms {
        purpose = purpose == null ? "" : purpose.strip();
        if (minutes < 1 || minutes > LONGEST) {
            throw HoursRejected.wrong("minutes", minutes + "", "1 to " + LONGEST);
        }
        if (purpose.isEmpty() || purpose.length() > LONGEST_PURPOSE) {
            throw HoursRejected.wrong(
                    "purpose", purpose.length() + " characters", "1 to " + LONGEST_PURPOSE);
        }
    }
}

package org.honorarium.quality.entity;

import java.util.regex.Pattern;

/**
 * Why work is rejected here, as the annotator reads it.
 *
 * @param section of the guideline, in its own words: a heading, or any other phrase of it
 * @param reason at least {@value #SHORTEST} characters, so that something can be learned from it
 */
public record Grounds(RejectionCategory category, String section, String reason) {

    public static final int SHORTEST = 100;
    public static final int LONGEST = 5_000;
    private static final int LONGEST_SECTION = 200;
    private static final Pattern BLANKS = Pattern.compile("(?U)\\s+");

    /**
     * @throws DecisionRejected naming the first thing that is wrong
     */
    public Grounds {
        reason = reason == null ? "" : reason.strip();
        section = section == null ? "" : section.strip();
        if (reason.isEmpty()) {
            throw DecisionRejected.reasonMissing();
        }
        if (category == null) {
            throw DecisionRejected.categoryMissing();
        }
        if (section.isEmpty() || length(section) > LONGEST_SECTION) {
            throw DecisionRejected.sectionMissing();
        }
        // Blanks say nothing.
        int said = length(BLANKS.matcher(reason).replaceAll(" "));
        if (said < SHORTEST || said > LONGEST) {
            throw DecisionRejected.reasonTooShort(said);
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}

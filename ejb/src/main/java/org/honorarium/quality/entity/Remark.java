package org.honorarium.quality.entity;

/**
 * What a person says about a decision, for another to read.
 *
 * @param text 1 to 5000 characters
 */
public record Remark(String text) {

    private static final int LONGEST = 5_000;

    /**
     * @throws DecisionRejected if it says nothing, or too much
     */
    public Remark {
        text = text == null ? "" : text.strip();
        int length = text.codePointCount(0, text.length());
        if (length < 1 || length > LONGEST) {
            throw DecisionRejected.textMissing(length);
        }
    }
}

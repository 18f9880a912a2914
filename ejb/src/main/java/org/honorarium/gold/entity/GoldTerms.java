package org.honorarium.gold.entity;

/**
 * What a gold task expects.
 *
 * @param field of the answer
 * @param expected what stands in it when the answer is right
 * @param reason why that is right, for whoever asks later
 */
public record GoldTerms(String field, String expected, String reason) {

    private static final int LONGEST = 2_000;

    /**
     * @throws GoldRejected naming the first that is empty or too long
     */
    public GoldTerms {
        field = plain("field", field);
        expected = plain("expected", expected);
        reason = plain("reason", reason);
    }

    private static String plain(String place, String found) {
        var text = found == null ? "" : found.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw GoldRejected.wrong(place, text);
        }
        return text;
    }
}

package org.honorarium.banking.control;

import java.util.UUID;
import org.honorarium.banking.entity.AnswerLine;
import org.honorarium.banking.entity.Verdict;

/**
 * A line with what was found and what it comes to.
 *
 * @param payout null if none was found
 * @param file the payment file, of a line about a whole file; null elsewhere
 * @param matchedBy how the payout was found; null if none was
 * @param asked the account, of a line about a prenote; null elsewhere
 */
record Decided(
        AnswerLine said,
        UUID payout,
        UUID file,
        String matchedBy,
        Verdict verdict,
        AskedAbout asked) {

    /** A line about a payment, or about nothing that was found. */
    Decided(AnswerLine said, UUID payout, UUID file, String matchedBy, Verdict verdict) {
        this(said, payout, file, matchedBy, verdict, null);
    }

    static Decided about(AnswerLine said, AskedAbout asked) {
        return new Decided(said, null, null, "TRACE", Verdict.matched(), asked);
    }
}

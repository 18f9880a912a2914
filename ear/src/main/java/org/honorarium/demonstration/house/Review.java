package org.honorarium.demonstration.house;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What became of a submission until the last cut-off.
 *
 * @param status in Mechanical Turk's words
 * @param at when it was decided; null while it waits
 * @param reason why it was rejected, or blank
 */
public record Review(Status status, Instant at, String reason) {

    /** As Mechanical Turk calls them. */
    public enum Status {
        Submitted,
        Approved,
        Rejected
    }

    private static final Review WAITING = new Review(Status.Submitted, null, "");
    private static final long USUAL_HOURS = 36;
    private static final int REJECTED_IN_1000 = 18;

    private static final List<String> REASONS =
            List.of(
                    "The answer is about another task.",
                    "The same text was handed in for every task.",
                    "Half of the questions were left out.",
                    "The guideline asks for whole sentences.",
                    "Copied from another annotator.");

    /**
     * Reviewers are usually quicker than the time that silence needs, but not always; then the
     * nights until the one before the last have accepted it, and the last one is still to come.
     *
     * @param submittedAt when it was handed in
     * @param silence how long a review may take
     * @param end the last cut-off
     */
    static Review of(Instant submittedAt, Duration silence, Instant end, Chance chance) {
        var minutes = chance.logNormal(USUAL_HOURS * 60, 1.1);
        var reviewed = submittedAt.plus(Duration.ofMinutes(minutes));
        var accepted = submittedAt.plus(silence);
        var rejected = chance.in1000(REJECTED_IN_1000);
        var reason = chance.oneOf(REASONS);
        if (reviewed.isBefore(accepted) && reviewed.isBefore(end)) {
            return rejected
                    ? new Review(Status.Rejected, reviewed, reason)
                    : new Review(Status.Approved, reviewed, "");
        }
        return accepted.isBefore(end.minus(Duration.ofDays(1)))
                ? new Review(Status.Approved, accepted, "")
                : WAITING;
    }
}

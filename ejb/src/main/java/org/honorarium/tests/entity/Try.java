package org.honorarium.tests.entity;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One annotator's try of a test.
 *
 * @param reference the annotator's, as the register has it
 * @param number from 1, per annotator and test
 * @param seed from which the order of questions and options follows
 * @param passPercent what passes, as it was when the try began
 * @param pay what was promised then; null if nothing was
 * @param handedInAt null if it was not
 * @param answers empty if it was not handed in
 * @param percent by the newest key; null if it was not handed in
 * @param passed by any key: who passed once has passed
 * @param firstPercent by the key of the moment; other than percent if that was corrected
 */
public record Try(
        UUID id,
        UUID test,
        String title,
        int paper,
        UUID annotator,
        String reference,
        int number,
        long seed,
        BigDecimal passPercent,
        Pay pay,
        Instant startedAt,
        Instant endsAt,
        Instant handedInAt,
        List<Choice> answers,
        BigDecimal percent,
        boolean passed,
        BigDecimal firstPercent) {

    /** What is handed in at the last moment is on its way a little longer. */
    public static final Duration ON_ITS_WAY = Duration.ofSeconds(10);

    public boolean isHandedIn() {
        return handedInAt != null;
    }

    /** Whether it still runs. */
    public boolean isOpen(Instant now) {
        return handedInAt == null && now.isBefore(endsAt);
    }

    /** Whether what is handed in is still taken: for a moment longer than it runs. */
    public boolean isTaken(Instant now) {
        return handedInAt == null && !now.isAfter(endsAt.plus(ON_ITS_WAY));
    }

    /** When it was over, or will be at the latest. */
    public Instant over() {
        return handedInAt == null ? endsAt : handedInAt;
    }

    /** Whether a corrected key changed its score. */
    public boolean isRescored() {
        return percent != null && percent.compareTo(firstPercent) != 0;
    }
}

package org.honorarium.annotators.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An account of an annotator, as it may be shown.
 *
 * @param masked its last characters
 * @param replacedAt null while it is in force
 * @param changed whether it is not the first that came with a register, and so must be confirmed
 * @param confirmedAt when it was; null while it is not
 */
public record AccountRow(
        UUID id,
        String currency,
        AccountKind kind,
        String masked,
        Instant since,
        Instant replacedAt,
        boolean changed,
        Instant confirmedAt) {

    /** For so long nothing is paid to an account that was changed, so that its owner can notice. */
    public static final Duration WAIT = Duration.ofDays(3);

    public boolean isInForce() {
        return replacedAt == null;
    }

    /** Whether somebody has yet to say that it is right. */
    public boolean isToBeConfirmed() {
        return isInForce() && changed && confirmedAt == null;
    }

    /** From when on it is paid to; empty as long as it is not confirmed. */
    public Optional<Instant> usableFrom() {
        if (!changed) {
            return Optional.of(since);
        }
        var earliest = since.plus(WAIT);
        return Optional.ofNullable(confirmedAt)
                .map(confirmed -> confirmed.isAfter(earliest) ? confirmed : earliest);
    }
}

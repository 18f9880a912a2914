package org.honorarium.security.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody at the door: who they say they are, and how often the password was wrong before. Five
 * wrong ones in a row lock the user for a quarter of an hour.
 *
 * @param failures wrong passwords in a row until now
 * @param lockedUntil or null
 */
public record Candidate(
        UUID id,
        String name,
        PasswordHash password,
        int failures,
        Instant lockedUntil,
        boolean disabled) {

    private static final int MOST_FAILURES = 5;
    private static final Duration LOCK = Duration.ofMinutes(15);

    public boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** After one more wrong password. The count begins again with a lock. */
    public Candidate failed(Instant now) {
        return failures + 1 < MOST_FAILURES
                ? new Candidate(id, name, password, failures + 1, null, disabled)
                : new Candidate(id, name, password, 0, now.plus(LOCK), disabled);
    }

    public Candidate succeeded() {
        return new Candidate(id, name, password, 0, null, disabled);
    }
}

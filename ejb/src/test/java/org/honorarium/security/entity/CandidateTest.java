package org.honorarium.security.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CandidateTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Candidate fresh =
            new Candidate(UUID.randomUUID(), "anna", PasswordHash.NOBODY, 0, null, false);

    @Test
    void the_fifth_wrong_password_in_a_row_locks_for_a_quarter_of_an_hour() {
        var four = fresh.failed(NOON).failed(NOON).failed(NOON).failed(NOON);
        var five = four.failed(NOON);

        assertThat(four.isLocked(NOON)).isFalse();
        assertThat(five.isLocked(NOON)).isTrue();
        assertThat(five.isLocked(NOON.plus(Duration.ofMinutes(15)).minusMillis(1))).isTrue();
        assertThat(five.isLocked(NOON.plus(Duration.ofMinutes(15)))).isFalse();
    }

    @Test
    void the_right_password_ends_the_row() {
        var four = fresh.failed(NOON).failed(NOON).failed(NOON).failed(NOON);

        assertThat(four.succeeded().failed(NOON).isLocked(NOON)).isFalse();
    }

    @Test
    void after_a_lock_there_are_five_more() {
        var locked = fresh;
        for (int i = 0; i < 5; i++) {
            locked = locked.failed(NOON);
        }
        var later = NOON.plus(Duration.ofMinutes(16));

        assertThat(locked.failed(later).isLocked(later)).isFalse();
    }
}

package org.honorarium.tasks.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StandingTest {

    @Test
    void reads_what_the_database_counted() {
        var standing = Standing.parse("ACCEPTED=12 SUBMITTED=3 REWORK=2 CLAIMED=1");

        assertThat(standing.accepted()).isEqualTo(12);
        assertThat(standing.waiting()).isEqualTo(3);
        assertThat(standing.inWork()).isEqualTo(3);
        assertThat(standing.rejected()).isZero();
        assertThat(standing.total()).isEqualTo(18);
    }

    @Test
    void of_no_assignments_there_is_nothing_anywhere() {
        assertThat(Standing.parse(null)).isEqualTo(Standing.NONE);
        assertThat(Standing.parse("")).isEqualTo(Standing.NONE);
        assertThat(Standing.NONE.total()).isZero();
    }

    @Test
    void the_accepted_share_is_of_what_was_decided() {
        var standing =
                new Standing(
                        Map.of(
                                AssignmentState.ACCEPTED, 3L,
                                AssignmentState.REJECTED, 1L,
                                AssignmentState.SUBMITTED, 100L));

        assertThat(standing.percentAccepted()).isEqualTo(75);
    }

    @Test
    void nothing_decided_has_no_accepted_share() {
        assertThat(Standing.parse("SUBMITTED=5").percentAccepted()).isEqualTo(-1);
    }

    @Test
    void one_rejection_among_thousands_is_never_rounded_to_a_hundred_percent() {
        assertThat(Standing.parse("ACCEPTED=6311 REJECTED=6").percentAccepted()).isEqualTo(99);
    }
}

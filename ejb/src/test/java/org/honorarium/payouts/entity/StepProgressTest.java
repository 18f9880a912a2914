package org.honorarium.payouts.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class StepProgressTest {

    private static final Instant DONE = Instant.parse("2026-03-02T23:05:00Z");

    @Test
    void counts_payees_whose_portions_are_done() {
        assertThat(new StepProgress(NightStep.DECIDE, true, 3_000, 1_000, null).percent())
                .isEqualTo(33);
    }

    @Test
    void is_not_over_before_the_step_says_so() {
        assertThat(new StepProgress(NightStep.DECIDE, true, 3_000, 2_999, null).percent())
                .isEqualTo(99);
    }

    @Test
    void has_done_nothing_before_it_is_planned() {
        assertThat(new StepProgress(NightStep.DECIDE, false, 0, 0, null).percent()).isZero();
    }

    @Test
    void is_complete_also_with_nobody_in_it() {
        assertThat(new StepProgress(NightStep.ACCEPT, true, 0, 0, DONE).percent()).isEqualTo(100);
    }
}

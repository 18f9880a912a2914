package org.honorarium.banking.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.UUID;
import org.honorarium.money.entity.Money;
import org.honorarium.payouts.entity.BankStep;
import org.honorarium.payouts.entity.PayoutState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the lines of a bank's answer come to. */
class JudgeTest {

    private static final Money TEN = new Money(10_00, "USD");

    @ParameterizedTest
    @EnumSource(PayoutState.class)
    void every_line_gets_a_verdict_whose_steps_are_open_to_its_payout(PayoutState state) {
        for (var says : Says.values()) {
            for (boolean repeated : new boolean[] {true, false}) {
                var verdict = Judge.on(line(says, TEN), payout(state), repeated);

                var at = state;
                for (var step : verdict.steps()) {
                    // A file that the bank answers to was handed over first.
                    at = at == PayoutState.FILED ? PayoutState.SENT : at;
                    assertThat(step.from()).contains(at);
                    at = step.to();
                }
                assertThat(verdict.isDifference()).isEqualTo(verdict.difference() != null);
                assertThat(verdict.isDifference())
                        .isEqualTo(verdict.outcome() == LineOutcome.DIFFERENCE);
            }
        }
    }

    @Test
    void what_is_paid_is_settled_once() {
        assertThat(on(Says.SETTLED, PayoutState.SENT).steps()).containsExactly(BankStep.SETTLE);
        assertThat(on(Says.SETTLED, PayoutState.UNKNOWN).steps()).containsExactly(BankStep.SETTLE);
        assertThat(on(Says.SETTLED, PayoutState.SETTLED).difference())
                .isEqualTo(DifferenceKind.SETTLED_TWICE);
        assertThat(Judge.on(line(Says.SETTLED, TEN), payout(PayoutState.SETTLED), true))
                .isEqualTo(Verdict.matched());
    }

    @Test
    void what_comes_back_before_it_was_said_to_be_paid_was_paid() {
        assertThat(on(Says.RETURNED, PayoutState.SENT).steps())
                .containsExactly(BankStep.SETTLE, BankStep.GIVE_BACK);
        assertThat(on(Says.RETURNED, PayoutState.SETTLED).steps())
                .containsExactly(BankStep.GIVE_BACK);
    }

    @Test
    void a_bank_that_contradicts_itself_is_a_matter_for_a_person() {
        assertThat(on(Says.SETTLED, PayoutState.REJECTED).difference())
                .isEqualTo(DifferenceKind.SETTLED_AFTER_REJECTION);
        assertThat(on(Says.REJECTED, PayoutState.SETTLED).difference())
                .isEqualTo(DifferenceKind.REJECTED_AFTER_SETTLEMENT);
        assertThat(on(Says.RETURNED, PayoutState.RETURNED).difference())
                .isEqualTo(DifferenceKind.RETURNED_TWICE);
    }

    @Test
    void another_amount_is_a_difference_whatever_the_line_says() {
        for (var says : EnumSet.complementOf(EnumSet.of(Says.OTHER))) {
            assertThat(
                            Judge.on(
                                            line(says, new Money(9_99, "USD")),
                                            payout(PayoutState.SENT),
                                            false)
                                    .difference())
                    .isEqualTo(DifferenceKind.OTHER_AMOUNT);
        }
    }

    @Test
    void what_never_left_the_house_is_not_settled_by_a_bank() {
        for (var state :
                EnumSet.of(
                        PayoutState.RESERVED,
                        PayoutState.RELEASED,
                        PayoutState.CANCELLED,
                        PayoutState.NOT_ATTEMPTED)) {
            assertThat(on(Says.SETTLED, state).difference()).isEqualTo(DifferenceKind.NEVER_SENT);
        }
    }

    private static Verdict on(Says says, PayoutState state) {
        return Judge.on(line(says, TEN), payout(state), false);
    }

    private static AnswerLine line(Says says, Money amount) {
        return new AnswerLine("line 1", says, "e", "", "", "", amount, null, "", "");
    }

    private static Answerable payout(PayoutState state) {
        return new Answerable(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), TEN, state, null);
    }
}

package org.honorarium.payouts.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.honorarium.payouts.entity.HoldReason.BELOW_MINIMUM;
import static org.honorarium.payouts.entity.HoldReason.DIFFERENCE;
import static org.honorarium.payouts.entity.HoldReason.NO_ACCOUNT;

import org.honorarium.money.entity.Money;
import org.junit.jupiter.api.Test;

class PayoutDecisionTest {

    private static final boolean ACCOUNT = true;
    private static final boolean BROKEN = true;

    @Test
    void pays_what_is_owed_and_at_least_the_minimum() {
        var decision = PayoutDecision.on(due(2_50, 2_50, 2_50, ACCOUNT, !BROKEN));

        assertThat(decision.pays()).isTrue();
        assertThat(decision.hold()).isEmpty();
    }

    @Test
    void pays_exactly_the_minimum() {
        assertThat(PayoutDecision.on(due(1_00, 1_00, 1_00, ACCOUNT, !BROKEN)).pays()).isTrue();
    }

    @Test
    void holds_a_cent_less_than_the_minimum() {
        assertThat(PayoutDecision.on(due(99, 99, 99, ACCOUNT, !BROKEN)).hold())
                .contains(BELOW_MINIMUM);
    }

    @Test
    void what_was_earned_after_the_cut_off_does_not_help_over_the_minimum() {
        assertThat(PayoutDecision.on(due(99, 5_00, 5_00, ACCOUNT, !BROKEN)).hold())
                .contains(BELOW_MINIMUM);
    }

    @Test
    void holds_without_an_account_before_it_looks_at_the_minimum() {
        assertThat(PayoutDecision.on(due(99, 99, 99, !ACCOUNT, !BROKEN)).hold())
                .contains(NO_ACCOUNT);
    }

    @Test
    void holds_a_difference_to_the_ledger_before_everything_else() {
        assertThat(PayoutDecision.on(due(99, 99, 98, !ACCOUNT, !BROKEN)).hold())
                .contains(DIFFERENCE);
        assertThat(PayoutDecision.on(due(99, 98, 99, !ACCOUNT, !BROKEN)).hold())
                .contains(DIFFERENCE);
    }

    @Test
    void compares_the_ledger_with_all_open_items_not_only_tonights() {
        assertThat(PayoutDecision.on(due(2_50, 4_00, 4_00, ACCOUNT, !BROKEN)).pays()).isTrue();
        assertThat(PayoutDecision.on(due(2_50, 4_00, 2_50, ACCOUNT, !BROKEN)).hold())
                .contains(DIFFERENCE);
    }

    @Test
    void holds_whoever_an_earlier_step_failed_on() {
        assertThat(PayoutDecision.on(due(2_50, 2_50, 2_50, ACCOUNT, BROKEN)).hold())
                .contains(DIFFERENCE);
    }

    private static DuePayout due(
            long amount, long allOpen, long free, boolean hasAccount, boolean broken) {
        return new DuePayout(usd(amount), usd(allOpen), usd(free), usd(1_00), hasAccount, broken);
    }

    private static Money usd(long cents) {
        return new Money(cents, "USD");
    }
}

package org.honorarium.payouts.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.honorarium.payouts.entity.HoldReason.BELOW_MINIMUM;
import static org.honorarium.payouts.entity.HoldReason.BELOW_OWN_MINIMUM;
import static org.honorarium.payouts.entity.HoldReason.DIFFERENCE;
import static org.honorarium.payouts.entity.HoldReason.NOT_PAY_DAY;
import static org.honorarium.payouts.entity.HoldReason.NO_ACCOUNT;
import static org.honorarium.payouts.entity.HoldReason.OVER_LIMIT;
import static org.honorarium.payouts.entity.HoldReason.PAUSED;
import static org.honorarium.payouts.entity.HoldReason.SANCTIONS_MATCH;
import static org.honorarium.payouts.entity.HoldReason.TAX_FORM_MISSING;
import static org.honorarium.payouts.entity.HoldReason.UNDER_REVIEW;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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

    @Test
    void of_several_reasons_the_first_is_given() {
        var all = EnumSet.complementOf(EnumSet.of(DIFFERENCE, NO_ACCOUNT, BELOW_MINIMUM));
        var held = new Standing(all, Optional.of(usd(5_00)), false);

        assertThat(PayoutDecision.on(due(2_50, 2_50, 2_50, ACCOUNT, !BROKEN, held)).hold())
                .contains(SANCTIONS_MATCH);
        assertThat(PayoutDecision.on(due(2_50, 2_50, 2_50, ACCOUNT, BROKEN, held)).hold())
                .contains(DIFFERENCE);
    }

    @Test
    void at_the_legal_limit_no_choice_holds_and_no_threshold() {
        var chosen =
                new Standing(
                        EnumSet.of(UNDER_REVIEW, TAX_FORM_MISSING, PAUSED, NOT_PAY_DAY),
                        Optional.of(usd(5_00)),
                        true);

        assertThat(PayoutDecision.on(due(99, 99, 99, ACCOUNT, !BROKEN, chosen)).pays()).isTrue();
        assertThat(PayoutDecision.on(due(99, 99, 99, !ACCOUNT, !BROKEN, chosen)).hold())
                .contains(NO_ACCOUNT);
        var matched = new Standing(EnumSet.of(SANCTIONS_MATCH, PAUSED), Optional.empty(), true);
        assertThat(PayoutDecision.on(due(2_50, 2_50, 2_50, ACCOUNT, !BROKEN, matched)).hold())
                .contains(SANCTIONS_MATCH);
    }

    @Test
    void somebodys_own_minimum_comes_after_the_payers() {
        var chosen = new Standing(Set.of(), Optional.of(usd(3_00)), false);

        assertThat(PayoutDecision.on(due(2_99, 2_99, 2_99, ACCOUNT, !BROKEN, chosen)).hold())
                .contains(BELOW_OWN_MINIMUM);
        assertThat(PayoutDecision.on(due(3_00, 3_00, 3_00, ACCOUNT, !BROKEN, chosen)).pays())
                .isTrue();
        assertThat(PayoutDecision.on(due(99, 99, 99, ACCOUNT, !BROKEN, chosen)).hold())
                .contains(BELOW_MINIMUM);
    }

    @Test
    void what_is_paid_in_one_currency_is_over_the_limit_together() {
        var pays = due(2_00, 2_00, 2_00, ACCOUNT, !BROKEN);
        var byLaw =
                due(99, 99, 99, ACCOUNT, !BROKEN, new Standing(Set.of(), Optional.empty(), true));
        var held = due(99, 99, 99, ACCOUNT, !BROKEN);

        assertThat(PayoutDecision.together(List.of(pays, byLaw), over(2_98)))
                .extracting(PayoutDecision::hold)
                .containsExactly(Optional.of(OVER_LIMIT), Optional.of(OVER_LIMIT));
        assertThat(PayoutDecision.together(List.of(pays, byLaw), over(2_99)))
                .allMatch(PayoutDecision::pays);
        assertThat(PayoutDecision.together(List.of(pays, held), over(2_98)))
                .extracting(PayoutDecision::hold)
                .containsExactly(Optional.empty(), Optional.of(BELOW_MINIMUM));
    }

    @Test
    void what_is_over_the_limit_alone_keeps_nothing_else_from_being_paid() {
        var large = due(9_00, 9_00, 9_00, ACCOUNT, !BROKEN);
        var small = due(2_00, 2_00, 2_00, ACCOUNT, !BROKEN);

        assertThat(PayoutDecision.together(List.of(large, small, small), over(4_00)))
                .extracting(PayoutDecision::hold)
                .containsExactly(Optional.of(OVER_LIMIT), Optional.empty(), Optional.empty());
        assertThat(PayoutDecision.together(List.of(large, small, small), over(3_99)))
                .extracting(PayoutDecision::hold)
                .containsOnly(Optional.of(OVER_LIMIT));
    }

    private static Predicate<Money> over(long most) {
        return amount -> amount.compareTo(usd(most)) > 0;
    }

    private static DuePayout due(
            long amount, long allOpen, long free, boolean hasAccount, boolean broken) {
        return due(amount, allOpen, free, hasAccount, broken, Standing.CLEAR);
    }

    private static DuePayout due(
            long amount,
            long allOpen,
            long free,
            boolean hasAccount,
            boolean broken,
            Standing standing) {
        return new DuePayout(
                usd(amount),
                usd(allOpen),
                usd(free),
                usd(amount),
                usd(1_00),
                hasAccount,
                false,
                broken,
                standing);
    }

    private static Money usd(long cents) {
        return new Money(cents, "USD");
    }
}

package org.honorarium.payouts.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.honorarium.money.entity.Money;
import org.junit.jupiter.api.Test;

class BookCheckTest {

    @Test
    void holds_if_annotators_are_owed_what_they_wait_for() {
        var check = check(10_00, 7_00, 4_00, 3_00);

        assertThat(check.balances()).isTrue();
        assertThat(check.agrees()).isTrue();
    }

    @Test
    void does_not_agree_if_an_open_item_is_missing_although_debits_equal_credits() {
        var check = check(10_00, 7_00, 3_99, 3_00);

        assertThat(check.balances()).isTrue();
        assertThat(check.agrees()).isFalse();
    }

    @Test
    void does_not_agree_if_the_ledger_promised_something_else_than_the_payouts() {
        var check =
                new BookCheck(
                        usd(10_00),
                        usd(10_00),
                        usd(7_00),
                        usd(4_00),
                        usd(2_99),
                        usd(3_00),
                        usd(0),
                        usd(0));

        assertThat(check.agrees()).isFalse();
    }

    @Test
    void what_annotators_owe_is_what_is_left_of_their_debts() {
        var zero = usd(0);

        assertThat(check(10_00, 7_00, 4_00, 3_00).isOwedItsDebts()).isTrue();
        assertThat(
                        new BookCheck(zero, zero, zero, zero, zero, zero, usd(1_50), usd(1_49))
                                .isOwedItsDebts())
                .isFalse();
    }

    private static BookCheck check(long moved, long payable, long open, long reserved) {
        return new BookCheck(
                usd(moved),
                usd(moved),
                usd(payable),
                usd(open),
                usd(reserved),
                usd(reserved),
                usd(1_50),
                usd(1_50));
    }

    private static Money usd(long cents) {
        return new Money(cents, "USD");
    }
}

package org.honorarium.payouts.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.honorarium.exchange.entity.Exchange;
import org.honorarium.money.entity.Money;
import org.honorarium.payouts.entity.PayoutAmounts.Owing;
import org.honorarium.payouts.entity.PayoutAmounts.TaxShare;
import org.honorarium.tax.entity.TaxBasis;
import org.junit.jupiter.api.Test;

class PayoutAmountsTest {

    private static final Owing NOTHING = new Owing(usd(0), 25);
    private static final Optional<Exchange> SAME = Optional.empty();
    private static final Optional<Exchange> YEN =
            Optional.of(new Exchange("USD", "JPY", new BigDecimal("149.25")));

    @Test
    void without_debts_exchange_and_tax_all_is_paid() {
        var amounts = PayoutAmounts.of(usd(10_01), NOTHING, SAME, List.of());

        assertThat(amounts.paid()).isEqualTo(usd(10_01));
        assertThat(amounts.isChanged()).isFalse();
    }

    @Test
    void of_debts_no_more_is_taken_than_the_share_and_than_is_left() {
        assertThat(PayoutAmounts.of(usd(10_01), new Owing(usd(9_00), 25), SAME, List.of()).debts())
                .isEqualTo(usd(2_50));
        assertThat(PayoutAmounts.of(usd(10_01), new Owing(usd(1_00), 25), SAME, List.of()).debts())
                .isEqualTo(usd(1_00));
    }

    @Test
    void what_is_left_after_debts_is_exchanged_and_then_taxed() {
        var taxes =
                List.of(
                        new TaxShare(new BigDecimal("0.1"), TaxBasis.PAYOUT),
                        new TaxShare(new BigDecimal("0.5"), TaxBasis.REST));

        var amounts = PayoutAmounts.of(usd(10_00), new Owing(usd(1_00), 25), YEN, taxes);

        // 9.00 at 149.25 are 1343.25; a tenth is 134, half of the rest of 1209 is 604.
        assertThat(amounts.exchanged()).isEqualTo(new Money(1343, "JPY"));
        assertThat(amounts.tax()).isEqualTo(new Money(134 + 604, "JPY"));
        assertThat(amounts.paid()).isEqualTo(new Money(605, "JPY"));
    }

    @Test
    void a_rate_counts_in_whole_units_whatever_the_smallest_ones_are() {
        var back = new Exchange("JPY", "USD", new BigDecimal("0.0067"));

        assertThat(back.change(new Money(1_000, "JPY"))).isEqualTo(usd(6_70));
        assertThat(back.change(new Money(1, "JPY"))).isEqualTo(usd(0));
    }

    private static Money usd(long cents) {
        return new Money(cents, "USD");
    }
}

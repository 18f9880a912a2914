package org.honorarium.statements.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.honorarium.money.entity.Money;
import org.junit.jupiter.api.Test;

class SaidTablesTest {

    @Test
    void large_amounts_are_grouped_with_their_currencys_digits() {
        assertThat(SaidTables.amount(new Money(123_456_789, "USD"))).isEqualTo("1,234,567.89 USD");
        assertThat(SaidTables.amount(new Money(1_234_567, "JPY"))).isEqualTo("1,234,567 JPY");
        assertThat(SaidTables.amount(new Money(-90_000, "EUR"))).isEqualTo("-900.00 EUR");
        assertThat(SaidTables.amount(null)).isEmpty();
    }
}

package org.honorarium.banking.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose fault it was that money came back. */
class ReturnReasonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "AC01", "AC03", "AC04", "AC06", "AC07", "AC14", "AG01", "AG11", "BE01", "BE04",
                "BE06", "CNOR", "MD07", "MS03", "RC01", "RC04", "R02", "R03", "R04", "R20"
            })
    void what_is_wrong_with_the_account_or_not_said_makes_the_payee_look_at_it(String code) {
        assertThat(ReturnReason.concernsAccount(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AC02", "AC05", "AC10", "AC13", "AG02", "AM04", "AM05", "BE05", "BE07", "BE10",
                "CH03", "CUST", "DNOR", "DS0B", "DT01", "DUPL", "ED05", "FF01", "NARR", "RC03",
                "RF01", "RR01", "RR02", "TECH", "TM01", "R06", "R24", "R31", "R61", "R67"
            })
    void what_is_wrong_with_the_payer_the_file_or_the_day_does_not(String code) {
        assertThat(ReturnReason.concernsAccount(code)).isFalse();
    }
}

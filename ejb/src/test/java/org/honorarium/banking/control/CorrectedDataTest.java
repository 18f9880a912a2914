package org.honorarium.banking.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.annotators.entity.BankDetails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The columns in which a notification of change says what is right. */
class CorrectedDataTest {

    private static final BankDetails KNOWN =
            BankDetails.unitedStates(AccountKind.US_CHECKING, "021000021", "12345678");

    @ParameterizedTest
    @CsvSource({
        "C01, '9876543210                   ', US_CHECKING, 021000021, 9876543210",
        "C02, '127452683                    ', US_CHECKING, 127452683, 12345678",
        "C03, '127452683   98765432101234567', US_CHECKING, 127452683, 98765432101234567",
        "C05, '32                           ', US_SAVINGS, 021000021, 12345678",
        "C06, '9876543210          37       ', US_SAVINGS, 021000021, 9876543210",
        "C07, '1274526839876543210123456732', US_SAVINGS, 127452683, 98765432101234567",
        "C01, '9876543210', US_CHECKING, 021000021, 9876543210"
    })
    void each_code_has_its_columns(
            String code, String data, AccountKind kind, String routing, String account) {
        assertThat(new CorrectedData(data).correct(code, KNOWN))
                .contains(BankDetails.unitedStates(kind, routing, account));
    }

    @Test
    void what_is_no_account_or_about_something_else_corrects_nothing() {
        assertThat(new CorrectedData("111111111").correct("C02", KNOWN)).isEmpty();
        assertThat(new CorrectedData("99").correct("C05", KNOWN)).isEmpty();
        assertThat(new CorrectedData("").correct("C01", KNOWN)).isEmpty();
        assertThat(new CorrectedData("SOMEBODY").correct("C09", KNOWN)).isEmpty();
        assertThat(
                        new CorrectedData("9876543210")
                                .correct(
                                        "C01",
                                        BankDetails.international("DE89370400440532013000", "")))
                .isEmpty();
    }
}

package org.honorarium.imports.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.honorarium.imports.control.CsvText.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.imports.entity.ImportRejected;
import org.honorarium.imports.entity.RegisterRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterTest {

    @Test
    void a_row_is_an_annotator_with_an_account() {
        var account = BankDetails.unitedStates(AccountKind.US_CHECKING, "127452683", "93849373964");

        assertThat(read(register().row("PostCode", "58102")))
                .containsExactly(
                        new RegisterRow(
                                2,
                                "W1",
                                "Ada Example",
                                Optional.of("ada@example.org"),
                                "US",
                                "Fargo",
                                Optional.of("58102"),
                                "USD",
                                Optional.of(account)));
    }

    @Test
    void an_account_and_an_address_for_mail_may_be_missing() {
        var row =
                read(register()
                                .without("Email")
                                .row(
                                        "AccountKind", "",
                                        "RoutingNumber", "",
                                        "AccountNumber", ""))
                        .getFirst();

        assertThat(row.account()).isEmpty();
        assertThat(row.email()).isEmpty();
        assertThat(row.postCode()).isEmpty();
    }

    @Test
    void accounts_outside_the_united_states() {
        var rows =
                read(
                        register()
                                .without("RoutingNumber")
                                .without("AccountNumber")
                                .row(
                                        "WorkerId", "W2",
                                        "Country", "DE",
                                        "Currency", "EUR",
                                        "AccountKind", "IBAN",
                                        "IBAN", "de89 3704 0044 0532 0130 00",
                                        "BIC", "COBADEFFXXX")
                                .row(
                                        "WorkerId", "W3",
                                        "Country", "JP",
                                        "Currency", "JPY",
                                        "AccountKind", "JP_ORDINARY",
                                        "BankCode", "0001",
                                        "BranchCode", "012",
                                        "AccountNumber", "0123456",
                                        "AccountHolderKana", "ヤマダ　タロウ"));

        assertThat(rows.get(0).account())
                .contains(BankDetails.international("DE89370400440532013000", "COBADEFFXXX"));
        assertThat(rows.get(1).account())
                .contains(
                        BankDetails.japan(
                                AccountKind.JP_ORDINARY, "0001", "012", "0123456", "ﾔﾏﾀﾞ ﾀﾛｳ"));
    }

    @Test
    void na_is_namibia() {
        assertThat(read(register().row("Country", "NA")).getFirst().country()).isEqualTo("NA");
    }

    @ParameterizedTest
    @CsvSource({
        "WorkerId, ''",
        "WorkerId, two words",
        "Name, ''",
        "Name, 'a\nb'",
        "Email, ada",
        "Email, ada@example",
        "Email, 'ada@example.org,bob@example.org'",
        "Country, USA",
        "Country, us",
        "Country, ZZ",
        "Town, ''",
        "Town, 123456789012345678901234567890123456",
        "Currency, USDollar",
        "Currency, usd",
        "AccountKind, CHECKING",
        "RoutingNumber, ''",
        "RoutingNumber, 127452684",
        "RoutingNumber, 12745268",
        "RoutingNumber, 000000000",
        "AccountNumber, ''",
        "AccountNumber, 123",
        "AccountNumber, 123456789012345678",
        "IBAN, DE89370400440532013000",
        "PostCode, 12345678901234567"
    })
    void values_that_cannot_be(String column, String value) {
        var refusal = refusal(register().row().row("WorkerId", "W2", column, value));

        assertThat(refusal.code()).isEqualTo("imports/bad-value");
        assertThat(refusal.facts()).containsEntry("column", column).containsEntry("line", "3");
    }

    @ParameterizedTest
    @CsvSource({
        "IBAN, IBAN, DE89370400440532013001",
        "IBAN, IBAN, ''",
        "IBAN, BIC, COBA",
        "JP_CHECKING, BankCode, 12",
        "JP_CHECKING, BranchCode, 1234",
        "JP_CHECKING, AccountNumber, 123456",
        "JP_CHECKING, AccountHolderKana, 山田",
        "JP_CHECKING, RoutingNumber, 127452683"
    })
    void accounts_that_cannot_be(String kind, String column, String value) {
        var file = register().without("RoutingNumber").without("AccountNumber");
        var japan = kind.startsWith("JP");
        var right =
                new String[] {
                    "Currency",
                    japan ? "JPY" : "EUR",
                    "AccountKind",
                    kind,
                    "IBAN",
                    japan ? "" : "DE89370400440532013000",
                    "BankCode",
                    japan ? "0001" : "",
                    "BranchCode",
                    japan ? "001" : "",
                    "AccountNumber",
                    japan ? "1234567" : "",
                    "AccountHolderKana",
                    japan ? "ﾔﾏﾀﾞ" : "",
                    column,
                    value
                };

        var refusal = refusal(file.row(right));

        assertThat(refusal.code()).isEqualTo("imports/bad-value");
        assertThat(refusal.facts()).containsEntry("column", column);
    }

    @Test
    void a_refused_account_number_is_not_repeated() {
        var refusal = refusal(register().row("AccountNumber", "1234567890123456789"));

        assertThat(refusal.facts()).containsEntry("found", "••••6789");
        assertThat(refusal.getMessage()).doesNotContain("12345");
    }

    @ParameterizedTest
    @CsvSource({"EUR, US_SAVINGS", "USD, JP_ORDINARY"})
    void a_currency_that_the_account_cannot_take(String currency, String kind) {
        var refusal = refusal(register().row("Currency", currency, "AccountKind", kind));

        assertThat(refusal.code()).isEqualTo("imports/conflicting-values");
        assertThat(refusal.facts()).containsEntry("column", "Currency");
    }

    @Test
    void an_account_of_no_kind() {
        var refusal = refusal(register().row("AccountKind", ""));

        assertThat(refusal.code()).isEqualTo("imports/conflicting-values");
        assertThat(refusal.facts()).containsEntry("column", "AccountKind");
    }

    @Test
    void an_annotator_who_stands_there_twice_by_both_lines() {
        var refusal = refusal(register().row().row("WorkerId", "W2").row());

        assertThat(refusal.code()).isEqualTo("imports/given-twice");
        assertThat(refusal.facts()).containsEntry("line", "4").containsEntry("found", "W1");
        assertThat(refusal).hasMessageContaining("line 2 has it already");
    }

    @Test
    void a_register_without_the_column_that_names_people() {
        var refusal = refusal(register().without("Name").without("Town").row());

        assertThat(refusal.facts()).containsEntry("column", "Name, Town");
    }

    private static List<RegisterRow> read(CsvText file) {
        try (var register = new Register(file.bytes())) {
            var rows = new ArrayList<RegisterRow>();
            register.forEachRemaining(rows::add);
            return rows;
        }
    }

    private static ImportRejected refusal(CsvText file) {
        return catchThrowableOfType(ImportRejected.class, () -> read(file));
    }
}

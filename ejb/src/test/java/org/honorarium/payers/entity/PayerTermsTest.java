package org.honorarium.payers.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PayerTermsTest {

    private static final DebtorAccount CHECKING =
            DebtorAccount.unitedStates("021000021", "123456789");
    private static final DebtorAccount GERMAN =
            DebtorAccount.international("DE89 3704 0044 0532 0130 00", "");
    private static final FundingAccount DOLLARS = funding("USD", "1.00", CHECKING);
    private static final FundingAccount EUROS = funding("EUR", "5.00", GERMAN);

    @Test
    void the_same_terms_are_equal_however_their_accounts_are_ordered_and_written() {
        var spaced = DebtorAccount.international("de89370400440532013000", " ");

        assertThat(terms("US", "America/New_York", DOLLARS, funding("EUR", "5", spaced)))
                .isEqualTo(terms("US", "America/New_York", EUROS, DOLLARS));
    }

    @Test
    void a_country_is_one_of_iso_3166() {
        refused(() -> terms("UK", "Europe/London", EUROS), "country", "UK");
    }

    @Test
    void a_time_zone_has_a_name_that_knows_when_clocks_change() {
        refused(() -> terms("US", "+05:00", DOLLARS), "timeZone", "+05:00");
        refused(() -> terms("US", "Europe/Atlantis", DOLLARS), "timeZone", "Europe/Atlantis");
    }

    @Test
    void a_currency_is_one_of_iso_4217() {
        refused(() -> funding("EURO", "5.00", GERMAN), "currency", "EURO");
    }

    @Test
    void a_minimum_is_positive_and_no_finer_than_its_currency() {
        refused(() -> funding("USD", "0.00", CHECKING), "minimum", "0.00 USD");
        refused(() -> funding("USD", "-1.00", CHECKING), "minimum", "-1.00 USD");
        refused(() -> funding("USD", "0.005", CHECKING), "minimum", "0.005");
    }

    @Test
    void an_american_account_pays_dollars_only() {
        refused(() -> funding("EUR", "5.00", CHECKING), "currency", "EUR");
    }

    @Test
    void a_payer_pays_a_currency_from_one_account() {
        assertThatExceptionOfType(PayerRejected.class)
                .isThrownBy(() -> terms("DE", "Europe/Berlin", EUROS, EUROS))
                .satisfies(
                        refusal -> assertThat(refusal.code()).isEqualTo("payers/currency-twice"));
    }

    @Test
    void a_routing_number_has_a_right_check_digit() {
        refused(
                () -> DebtorAccount.unitedStates("021000022", "123456789"),
                "routingNumber",
                "021000022");
        refused(
                () -> DebtorAccount.unitedStates("000000000", "123456789"),
                "routingNumber",
                "000000000");
    }

    @Test
    void an_iban_has_right_check_digits() {
        refused(
                () -> DebtorAccount.international("DE88370400440532013000", ""),
                "iban",
                "DE88370400440532013000");
    }

    @Test
    void a_japanese_account_is_bank_branch_and_number() {
        assertThat(DebtorAccount.japan(AccountKind.JP_ORDINARY, "0001", "234", "1234567").masked())
                .isEqualTo("••••4567");
        refused(
                () -> DebtorAccount.japan(AccountKind.JP_ORDINARY, "001", "234", "1234567"),
                "bankCode",
                "001");
    }

    @Test
    void what_a_kind_of_account_does_not_use_is_not_taken() {
        refused(
                () ->
                        new DebtorAccount(
                                AccountKind.IBAN,
                                "021000021",
                                "",
                                "DE89370400440532013000",
                                "",
                                "",
                                ""),
                "routingNumber",
                "021000021");
    }

    @Test
    void a_record_of_the_terms_shows_no_account_number() {
        assertThat(terms("US", "America/New_York", DOLLARS).facts().values())
                .anySatisfy(fact -> assertThat(fact).contains("••••6789"))
                .noneSatisfy(fact -> assertThat(fact).contains("123456789"));
    }

    @Test
    void a_currency_that_is_paid_stays() {
        var payer = payer(DOLLARS, EUROS);

        assertThatExceptionOfType(PayerRejected.class)
                .isThrownBy(() -> payer.refuseLosing(terms("US", "America/New_York", DOLLARS)))
                .satisfies(
                        refusal -> assertThat(refusal.facts()).containsEntry("currencies", "EUR"));
        assertThat(payer.funding("EUR")).contains(EUROS);
    }

    @Test
    void the_minimum_and_the_account_of_a_currency_can_change_and_it_is_said_how() {
        var payer = payer(DOLLARS);
        var elsewhere = DebtorAccount.unitedStates("011000015", "555556789");
        var other = terms("US", "America/New_York", funding("USD", "2.50", elsewhere), EUROS);

        payer.refuseLosing(other);

        // The last characters alone would not show that it is another account.
        assertThat(payer.terms().changesTo(other))
                .containsExactly(
                        new PayerChange("account", "EUR", "", "IBAN ••••3000"),
                        new PayerChange("minimum", "EUR", "", "5.00 EUR"),
                        new PayerChange(
                                "account",
                                "USD",
                                "US_CHECKING 021000021 ••••6789",
                                "US_CHECKING 011000015 ••••6789"),
                        new PayerChange("minimum", "USD", "1.00 USD", "2.50 USD"));
        assertThat(other.changesTo(other)).isEmpty();
    }

    @Test
    void a_bank_may_keep_silent_for_some_days_only() {
        refused(() -> silent(0), "silentAfter", "0");
        refused(() -> silent(31), "silentAfter", "31");
    }

    private static PayerTerms silent(int days) {
        return new PayerTerms(
                "Honorarium Inc.",
                "US",
                "Springfield",
                "America/New_York",
                LocalTime.of(18, 0),
                Arrays.asList(DOLLARS),
                PayDays.EVERY_NIGHT,
                days);
    }

    private static void refused(ThrowingCallable action, String field, String found) {
        assertThatExceptionOfType(PayerRejected.class)
                .isThrownBy(action)
                .satisfies(
                        refusal ->
                                assertThat(refusal.facts())
                                        .containsEntry("field", field)
                                        .containsEntry("found", found));
    }

    private static Payer payer(FundingAccount... funding) {
        return new Payer(
                UUID.randomUUID(),
                terms("US", "America/New_York", funding),
                Instant.parse("2026-01-01T00:00:00Z"));
    }

    private static PayerTerms terms(String country, String zone, FundingAccount... funding) {
        return new PayerTerms(
                "Honorarium Inc.",
                country,
                "Springfield",
                zone,
                LocalTime.of(18, 0),
                Arrays.asList(funding));
    }

    private static FundingAccount funding(String currency, String minimum, DebtorAccount account) {
        return FundingAccount.of(currency, new BigDecimal(minimum), account);
    }
}

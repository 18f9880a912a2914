package org.honorarium.annotators.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.honorarium.annotators.entity.AccountKind.JP_CHECKING;
import static org.honorarium.annotators.entity.AccountKind.JP_ORDINARY;
import static org.honorarium.annotators.entity.AccountKind.US_CHECKING;
import static org.honorarium.annotators.entity.AccountKind.US_SAVINGS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankDetailsTest {

    @ParameterizedTest
    @CsvSource({
        "ﾔﾏﾀﾞ ﾀﾛｳ,       ﾔﾏﾀﾞ ﾀﾛｳ",
        "ヤマダ　タロウ,      ﾔﾏﾀﾞ ﾀﾛｳ",
        "やまだ たろう,      ﾔﾏﾀﾞ ﾀﾛｳ",
        "シュンペイ,        ｼﾕﾝﾍﾟｲ",
        "ヴィヲラ,          ｳﾞｲｵﾗ",
        "ソニー・ケ゛ン,     ｿﾆ-.ｹﾞﾝ",
        "（カ）ａｂｃ９,       (ｶ)ABC9",
        "アァンﾝ,          ｱｱﾝﾝ"
    })
    void the_holder_is_written_as_japanese_banks_write_it(String typed, String written) {
        assertThat(yen(typed).holderKana()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "山田", "ヤマダ_タロウ", "ガガガガガガガガガガガガガガガア", "Zoë", "ｱ|ｲ"})
    void a_holder_that_japanese_banks_cannot_read(String typed) {
        assertThatExceptionOfType(BankDetailsRejected.class)
                .isThrownBy(() -> yen(typed))
                .returns("holderKana", BankDetailsRejected::field);
    }

    @Test
    void a_voiced_kana_counts_as_two_of_thirty() {
        assertThat(yen("ガ".repeat(15)).holderKana()).hasSize(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"021000021", "011401533", "091000019"})
    void real_routing_numbers_have_a_right_check_digit(String number) {
        assertThat(dollars(number, "12345678").routingNumber()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"021000022", "120000021", "000000000", "02100002", "", "０21000021"})
    void routing_numbers_that_are_none(String number) {
        assertThatExceptionOfType(BankDetailsRejected.class)
                .isThrownBy(() -> dollars(number, "12345678"))
                .returns("routingNumber", BankDetailsRejected::field)
                .returns("annotators/bank-detail-wrong", BankDetailsRejected::code);
    }

    @Test
    void what_another_kind_of_account_needs_does_not_belong() {
        assertThatExceptionOfType(BankDetailsRejected.class)
                .isThrownBy(
                        () ->
                                new BankDetails(
                                        US_SAVINGS,
                                        "021000021",
                                        "12345678",
                                        "",
                                        "",
                                        "0001",
                                        "",
                                        ""))
                .returns("annotators/bank-detail-does-not-belong", BankDetailsRejected::code)
                .returns("bankCode", BankDetailsRejected::field);
    }

    @ParameterizedTest
    @CsvSource({
        "12345678901, ••••8901",
        "1234567,     ••••4567",
        "123456,      ••••456",
        "1234,        ••••4"
    })
    void only_the_end_of_an_account_is_shown(String number, String shown) {
        assertThat(dollars("021000021", number).masked()).isEqualTo(shown);
        assertThat(dollars("021000021", number)).hasToString("US_CHECKING " + shown);
    }

    @Test
    void an_iban_is_kept_without_blanks_and_shown_by_its_end() {
        var account = BankDetails.international("gb82 west 1234 5698 7654 32", "");

        assertThat(account.iban()).isEqualTo("GB82WEST12345698765432");
        assertThat(account.bic()).isEmpty();
        assertThat(account.masked()).isEqualTo("••••5432");
    }

    @Test
    void the_canonical_text_is_one_line_and_reads_back() {
        var account = yen("ヤマダ タロウ");

        assertThat(account.canonical()).isEqualTo("JP_ORDINARY||1234567|||0001|012|ﾔﾏﾀﾞ ﾀﾛｳ");
        assertThat(BankDetails.parse(account.canonical())).isEqualTo(account);
        var dollars = dollars("021000021", "12345678");
        assertThat(BankDetails.parse(dollars.canonical())).isEqualTo(dollars);
        var euros = BankDetails.international("DE89370400440532013000", "COBADEFFXXX");
        assertThat(BankDetails.parse(euros.canonical())).isEqualTo(euros);
    }

    @Test
    void other_text_is_not_read_as_an_account() {
        assertThatIllegalArgumentException().isThrownBy(() -> BankDetails.parse("US_CHECKING|1"));
    }

    @Test
    void american_accounts_take_dollars_and_japanese_ones_yen() {
        assertThat(US_CHECKING.takes("USD")).isTrue();
        assertThat(US_CHECKING.takes("JPY")).isFalse();
        assertThat(JP_CHECKING.takes("JPY")).isTrue();
        assertThat(JP_CHECKING.takes("USD")).isFalse();
        assertThat(AccountKind.IBAN.takes("GBP")).isTrue();
    }

    private static BankDetails dollars(String routing, String account) {
        return BankDetails.unitedStates(US_CHECKING, routing, account);
    }

    private static BankDetails yen(String holder) {
        return BankDetails.japan(JP_ORDINARY, "0001", "012", "1234567", holder);
    }
}

package org.honorarium.files.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.honorarium.files.entity.PaymentFixture.TOMORROW;
import static org.honorarium.files.entity.PaymentFixture.TONIGHT;
import static org.honorarium.files.entity.PaymentFixture.checking;
import static org.honorarium.files.entity.PaymentFixture.dollars;
import static org.honorarium.files.entity.PaymentFixture.uetr;

import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.money.entity.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentTest {

    private static final Party ANN = new Party("Ann", "Fargo", "US");
    private static final Money DOLLAR = new Money(100, "USD");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-1",
                "a/b",
                "a b",
                "é",
                "123456789012345678901234567890123456",
                "=1"
            })
    void an_end_to_end_id_is_refused_rather_than_rewritten(String id) {
        refused("end-to-end id", () -> payment(id, uetr(1), DOLLAR));
    }

    @Test
    void an_end_to_end_id_may_have_35_characters() {
        var id = "12345678901234567890123456789012345";
        assertThat(payment(id, uetr(1), DOLLAR).endToEndId()).isEqualTo(id);
    }

    @Test
    void a_uetr_has_the_shape_of_version_4() {
        var version7 = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
        refused("UETR", () -> payment("1", version7, DOLLAR));
    }

    @Test
    void nothing_and_less_cannot_be_paid() {
        refused("amount", () -> payment("1", uetr(1), Money.zero("USD")));
        refused("amount", () -> payment("1", uetr(1), new Money(-1, "USD")));
    }

    @Test
    void an_address_has_town_and_country() {
        refused("town", () -> new Party("Ann", " ", "US"));
        refused("town", () -> new Party("Ann", null, "US"));
        refused("country", () -> new Party("Ann", "Fargo", "USA"));
        refused("name", () -> new Party("", "Fargo", "US"));
    }

    @Test
    void account_numbers_have_the_shape_of_their_kind() {
        var us = AccountKind.US_CHECKING;
        refused("routing number", () -> new UsAccount(us, "12345678", "1"));
        refused("account number", () -> new UsAccount(us, "123456789", "=1"));
        refused("account number", () -> new UsAccount(us, "123456789", "123456789012345678"));
        refused("account kind", () -> new UsAccount(AccountKind.IBAN, "123456789", "1"));
        refused("IBAN", () -> new IbanAccount("DE89 3704 0044 0532 0130 00", null));
        refused("BIC", () -> new IbanAccount("DE89370400440532013000", "COBA"));
        var jp = AccountKind.JP_ORDINARY;
        refused("bank code", () -> new JapaneseAccount(jp, "1", "001", "1234567", "ヤマダ"));
        refused("branch code", () -> new JapaneseAccount(jp, "0001", "1", "1234567", "ヤマダ"));
        refused("account number", () -> new JapaneseAccount(jp, "0001", "001", "1", "ヤマダ"));
        refused("name in kana", () -> new JapaneseAccount(jp, "0001", "001", "1234567", " "));
        refused("account kind", () -> new JapaneseAccount(us, "0001", "001", "1234567", "ヤ"));
    }

    @Test
    void an_account_is_masked_in_logs_and_messages() {
        assertThat(dollars().payments().toString())
                .contains("US_CHECKING ****3964")
                .doesNotContain("93849373964");
        assertThat(checking("1234567")).hasToString("US_CHECKING ****");
    }

    @Test
    void a_file_has_at_least_one_payment() {
        refused(
                "number of payments",
                () -> new PaymentOrder("1", TONIGHT, TOMORROW, ANN, checking("1"), 0, DOLLAR));
    }

    private static Payment payment(String id, UUID uetr, Money amount) {
        return new Payment(id, uetr, amount, ANN, checking("1"), null);
    }

    private static void refused(String field, ThrowingCallable making) {
        assertThatThrownBy(making)
                .isInstanceOfSatisfying(
                        PaymentFileRejected.class,
                        rejected -> assertThat(rejected.facts()).containsEntry("field", field));
    }
}

package org.honorarium.files.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.honorarium.files.control.WritingFixture.golden;
import static org.honorarium.files.control.WritingFixture.written;
import static org.honorarium.files.entity.PaymentFixture.checking;
import static org.honorarium.files.entity.PaymentFixture.dollars;
import static org.honorarium.files.entity.PaymentFixture.euros;
import static org.honorarium.files.entity.PaymentFixture.eurosAbroad;
import static org.honorarium.files.entity.PaymentFixture.file;
import static org.honorarium.files.entity.PaymentFixture.payment;
import static org.honorarium.files.entity.PaymentFixture.pounds;
import static org.honorarium.files.entity.PaymentFixture.yen;

import java.util.Locale;
import java.util.TimeZone;
import org.honorarium.files.entity.IbanAccount;
import org.honorarium.files.entity.Party;
import org.honorarium.files.entity.PaymentFileRejected;
import org.junit.jupiter.api.Test;

class Pain001Test {

    private static final Party PAYER = new Party("Payer", "Town", "DE");
    private static final IbanAccount ACCOUNT = new IbanAccount("DE89370400440532013000", null);

    private final Pain001 pain001 = new Pain001();

    @Test
    void dollars_go_to_american_accounts_and_to_ibans() throws Exception {
        assertThat(written(pain001::write, dollars())).isEqualTo(golden("usd.pain.001.xml"));
    }

    @Test
    void euros_go_by_sepa_where_sepa_reaches() throws Exception {
        assertThat(written(pain001::write, euros())).isEqualTo(golden("eur.pain.001.xml"));
    }

    @Test
    void euros_go_without_service_level_where_sepa_does_not_reach() throws Exception {
        assertThat(written(pain001::write, eurosAbroad()))
                .isEqualTo(golden("eur-abroad.pain.001.xml"));
    }

    @Test
    void pounds_go_with_shared_charges() throws Exception {
        assertThat(written(pain001::write, pounds())).isEqualTo(golden("gbp.pain.001.xml"));
    }

    @Test
    void neither_language_nor_time_zone_of_the_machine_changes_a_byte() {
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        var file = euros();
        var here = written(pain001::write, file);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            assertThat(written(pain001::write, file)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void names_towns_and_references_are_cut_to_what_the_scheme_carries() {
        var sepa = payment(1, "1.00", "EUR", "n".repeat(150), "t".repeat(50), "DE", ACCOUNT);
        var swift = payment(2, "1.00", "GBP", "n".repeat(150), "t".repeat(50), "DE", ACCOUNT);
        var euros = written(pain001::write, file("1", PAYER, ACCOUNT, sepa));
        var pounds = written(pain001::write, file("1", PAYER, ACCOUNT, swift));
        assertThat(euros).contains("<Nm>" + "n".repeat(70) + "</Nm>");
        assertThat(pounds).contains("<Nm>" + "n".repeat(140) + "</Nm>");
        assertThat(euros).contains("<TwnNm>" + "t".repeat(35) + "</TwnNm>");
        assertThat(euros).containsPattern("<Ustrd>Honorarium 2017-05-01, n{117}</Ustrd>");
    }

    @Test
    void a_debtor_in_sepa_has_a_name_of_70() {
        var payer = new Party("p".repeat(150), "Town", "DE");
        var one = payment(1, "1.00", "EUR", "Ann", "Köln", "DE", ACCOUNT);
        assertThat(written(pain001::write, file("1", payer, ACCOUNT, one)))
                .contains("<Dbtr><Nm>" + "p".repeat(70) + "</Nm>")
                .contains("<InitgPty><Nm>" + "p".repeat(70) + "</Nm>");
    }

    @Test
    void markup_in_a_name_stays_text() {
        var named = payment(1, "1.00", "USD", "<Nm>&amp;\"]]>", "Fargo", checking("1"));
        assertThat(written(pain001::write, file("1", PAYER, ACCOUNT, named)))
                .contains("<Nm>.Nm.+amp,.)).</Nm>");
    }

    @Test
    void an_account_in_japan_is_not_taken() {
        var japanese = yen().payments().getFirst().account();
        var yen = payment(1, "100", "JPY", "Taro Yamada", "Yokohama", "JP", japanese);
        assertThatThrownBy(() -> written(pain001::write, file("1", PAYER, ACCOUNT, yen)))
                .isInstanceOfSatisfying(
                        PaymentFileRejected.class,
                        rejected ->
                                assertThat(rejected.code()).isEqualTo("files/account-not-taken"));
    }

    @Test
    void a_name_that_no_bank_could_read_is_refused_with_its_payment() {
        var kanji = payment(7, "1.00", "USD", "山田 太郎", "Fargo", checking("1"));
        assertThatThrownBy(() -> written(pain001::write, file("1", PAYER, ACCOUNT, kanji)))
                .isInstanceOfSatisfying(
                        PaymentFileRejected.class,
                        rejected ->
                                assertThat(rejected.facts())
                                        .containsEntry("whose", "20170501-USD-000007")
                                        .containsEntry("field", "name"));
    }
}

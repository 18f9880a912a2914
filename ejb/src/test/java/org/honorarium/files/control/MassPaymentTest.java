package org.honorarium.files.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.honorarium.files.control.WritingFixture.written;
import static org.honorarium.files.entity.PaymentFixture.checking;
import static org.honorarium.files.entity.PaymentFixture.dollars;
import static org.honorarium.files.entity.PaymentFixture.euros;
import static org.honorarium.files.entity.PaymentFixture.file;
import static org.honorarium.files.entity.PaymentFixture.payment;
import static org.honorarium.files.entity.PaymentFixture.yen;

import de.siegmar.fastcsv.reader.CsvReader;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.annotators.entity.BankDetailsRejected;
import org.honorarium.files.entity.FileFormat;
import org.honorarium.files.entity.FileUsage;
import org.honorarium.files.entity.PayPalAccount;
import org.honorarium.files.entity.PaymentFileRejected;
import org.honorarium.files.entity.Rail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files for mass payment, in the columns that Wise and PayPal publish. */
class MassPaymentTest {

    private final WiseCsv wise = new WiseCsv();
    private final PayPalCsv payPal = new PayPalCsv();

    @Test
    void wise_gets_the_account_and_the_amount_that_arrives() {
        var euros = written(wise::write, euros()).lines().toList();
        assertThat(euros.get(0))
                .startsWith(
                        "name,recipientEmail,paymentReference,receiverType,amountCurrency,amount,"
                                + "sourceCurrency,targetCurrency,IBAN,");
        assertThat(euros.get(1))
                .isEqualTo(
                        "Jürgen Weiß,,70501-EUR-000001,PERSON,target,0.12,EUR,EUR,"
                                + "DE91100000000123456789,MARKDEFF,,,,,,Köln,,DE");
        assertThat(written(wise::write, dollars()))
                .contains(",12.05,USD,USD,,,127452683,,,93849373964,CHECKING,Fargo,,US")
                .contains(",021000021,,,00012-3456,SAVINGS,");
        assertThat(written(wise::write, yen()))
                .contains(",1205,JPY,JPY,,,,0005,012,0012345,SAVINGS,横浜市,,JP");
    }

    @Test
    void pay_pal_gets_an_address_an_amount_and_our_number() {
        var account = new PayPalAccount("ann+pay@example.com");
        var one = payment(1, "12.50", "USD", "Ann", "Fargo", "US", account);
        var payer = dollars().order().debtor();
        var text = written(payPal::write, file("1", payer, checking("1"), one));

        assertThat(text).endsWith("\r\n");
        var row = CsvReader.builder().ofCsvRecord(text).stream().toList();
        assertThat(row).hasSize(1);
        assertThat(row.getFirst().getFields())
                .containsExactly(
                        "ann+pay@example.com",
                        "12.50",
                        "USD",
                        "20170501-USD-000001",
                        "Honorarium 2017-05-01, Ann",
                        "PAYPAL");
    }

    @Test
    void pay_pal_is_not_asked_to_pay_to_a_bank_and_no_bank_to_pay_pal() {
        var account = new PayPalAccount("ann@example.com");
        var one = payment(1, "12.50", "USD", "Ann", "Fargo", "US", account);
        var payer = dollars().order().debtor();
        var pain = new Pain001();

        assertThatThrownBy(() -> written(payPal::write, dollars()))
                .isInstanceOf(PaymentFileRejected.class);
        assertThatThrownBy(() -> written(pain::write, file("1", payer, checking("1"), one)))
                .isInstanceOf(PaymentFileRejected.class);
        var usual = FileUsage.USUAL;
        assertThat(FileFormat.PAYPAL_CSV.takes(Rail.PAYPAL, usual, "USD")).isTrue();
        assertThat(FileFormat.PAYPAL_CSV.takes(Rail.BANK, usual, "USD")).isFalse();
        assertThat(FileFormat.PAIN_001_001_09.takes(Rail.PAYPAL, usual, "USD")).isFalse();
        assertThat(FileFormat.WISE_CSV.takes(Rail.BANK, usual, "USD")).isFalse();
        var both = new FileUsage(true, usual.purpose(), usual.categoryPurpose(), true);
        assertThat(FileFormat.WISE_CSV.takes(Rail.BANK, both, "USD")).isTrue();
        assertThat(FileFormat.WISE_CSV.takes(Rail.PAYPAL, both, "USD")).isFalse();
    }

    @Test
    void an_account_with_pay_pal_is_an_address_of_which_the_domain_is_shown() {
        var details = payPal("ann@example.com");

        assertThat(BankDetails.parse(details.canonical())).isEqualTo(details);
        assertThat(details.masked()).isEqualTo("a••••@example.com");
        assertThat(AccountKind.PAYPAL.takes("USD")).isTrue();
        assertThat(AccountKind.PAYPAL.takes("KWD")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ann", "ann@", "@b.org", "=a@b.org", "a b@b.org", "a|b@c.org", "a@b"})
    void what_is_no_address_is_refused(String address) {
        assertThatThrownBy(() -> payPal(address)).isInstanceOf(BankDetailsRejected.class);
    }

    private static BankDetails payPal(String address) {
        return new BankDetails(AccountKind.PAYPAL, "", address, "", "", "", "", "");
    }
}

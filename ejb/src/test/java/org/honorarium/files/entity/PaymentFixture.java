package org.honorarium.files.entity;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.money.entity.Money;

/** Orders and payments as a night makes them, the same on every run. */
public final class PaymentFixture {

    public static final Instant TONIGHT = Instant.parse("2017-05-01T22:00:00.123456Z");
    public static final LocalDate TOMORROW = LocalDate.of(2017, 5, 2);

    private PaymentFixture() {}

    /** A payment file: its head and what follows. */
    public record PaymentFile(PaymentOrder order, List<Payment> payments) {}

    public static PaymentFile dollars() {
        var payer = new Party("Honorarium Inc.", "Wilmington", "US");
        var savings = new UsAccount(AccountKind.US_SAVINGS, "021000021", "00012-3456");
        var irish = new IbanAccount("IE29AIBK93115212345678", "AIBKIE2D");
        return file(
                "20170501-USD-1",
                payer,
                checking("1234567890"),
                payment(1, "12.05", "USD", "Ann O'Neil", "Fargo", checking("93849373964")),
                payment(2, "1449.04", "USD", "Smith & Sons", "Saint John's", savings),
                payment(3, "100.00", "USD", "Séamus Ó Súilleabháin", "Cork", "IE", irish));
    }

    public static PaymentFile euros() {
        var payer = new Party("Honorarium Europe GmbH", "München", "DE");
        var account = new IbanAccount("DE89370400440532013000", "COBADEFFXXX");
        var german = new IbanAccount("DE91100000000123456789", "MARKDEFF");
        var greek = new IbanAccount("GR1601101250000000012300695", "");
        var dutch = new IbanAccount("NL91ABNA0417164300", null);
        return file(
                "20170501-EUR-1",
                payer,
                account,
                payment(1, "0.12", "EUR", "Jürgen Weiß", "Köln", "DE", german),
                payment(2, "1000.00", "EUR", "Γιώργος Παπαδόπουλος", "Αθήνα", "GR", greek),
                payment(3, "55.50", "EUR", "Çağla Şahin", "İzmir", "TR", dutch));
    }

    /** Euros to where SEPA does not reach. */
    public static PaymentFile eurosAbroad() {
        var payer = new Party("Honorarium Europe GmbH", "München", "DE");
        var account = new IbanAccount("DE89370400440532013000", "COBADEFFXXX");
        var turkish = new IbanAccount("TR330006100519786457841326", "TGBATRIS");
        return file(
                "20170501-EUR-2",
                payer,
                account,
                payment(3, "55.50", "EUR", "Çağla Şahin", "İzmir", "TR", turkish));
    }

    public static PaymentFile pounds() {
        var payer = new Party("Honorarium Ltd", "London", "GB");
        var account = new IbanAccount("GB29NWBK60161331926819", "NWBKGB2L");
        var british = new IbanAccount("GB33BUKB20201555555555", "BUKBGB22");
        var polish = new IbanAccount("PL61109010140000071219812874", null);
        return file(
                "20170501-GBP-1",
                payer,
                account,
                payment(1, "7.77", "GBP", "Zoë Brontë", "Leeds", "GB", british),
                payment(2, "20.00", "GBP", "Łukasz Żółć", "Łódź", "PL", polish));
    }

    public static PaymentFile yen() {
        var payer = new Party("株式会社オノラリウム", "東京", "JP");
        var account =
                new JapaneseAccount(AccountKind.JP_CHECKING, "0001", "001", "7654321", "カ）オノラリウム");
        var ordinary =
                new JapaneseAccount(AccountKind.JP_ORDINARY, "0005", "012", "0012345", "ヤマダ タロウ");
        var checking =
                new JapaneseAccount(AccountKind.JP_CHECKING, "0009", "700", "1234567", "サトウ ハナコ");
        return file(
                "20170501-JPY-1",
                payer,
                account,
                payment(1, "1205", "JPY", "山田 太郎", "横浜市", "JP", ordinary),
                payment(2, "120000", "JPY", "佐藤, \"花子\"", "大阪市", "JP", checking),
                payment(3, "500", "JPY", "=HYPERLINK(\"http://x\")", "@Kyoto", "JP", ordinary));
    }

    public static PaymentFile file(
            String id, Party payer, BankAccount account, Payment... payments) {
        var sum = Money.zero(payments[0].amount().currency());
        for (var payment : payments) {
            sum = sum.plus(payment.amount());
        }
        var order = new PaymentOrder(id, TONIGHT, TOMORROW, payer, account, payments.length, sum);
        return new PaymentFile(order, List.of(payments));
    }

    public static Payment payment(
            int number, String amount, String currency, String name, String town, UsAccount to) {
        return payment(number, amount, currency, name, town, "US", to);
    }

    public static Payment payment(
            int number,
            String amount,
            String currency,
            String name,
            String town,
            String country,
            BankAccount to) {
        return new Payment(
                "20170501-%s-%06d".formatted(currency, number),
                uetr(number),
                Money.of(new BigDecimal(amount), currency),
                new Party(name, town, country),
                to,
                "Honorarium 2017-05-01, " + name);
    }

    public static UsAccount checking(String number) {
        return new UsAccount(AccountKind.US_CHECKING, "127452683", number);
    }

    /** The same number is the same reference, of the shape of version 4. */
    public static UUID uetr(int number) {
        var named = UUID.nameUUIDFromBytes(("uetr" + number).getBytes(StandardCharsets.UTF_8));
        var high = named.getMostSignificantBits() & ~0xF000L | 0x4000L;
        return new UUID(high, named.getLeastSignificantBits());
    }
}

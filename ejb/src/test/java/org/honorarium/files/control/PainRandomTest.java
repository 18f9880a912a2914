package org.honorarium.files.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.honorarium.files.control.WritingFixture.written;
import static org.honorarium.files.entity.PaymentFixture.checking;
import static org.honorarium.files.entity.PaymentFixture.euros;
import static org.honorarium.files.entity.PaymentFixture.eurosAbroad;
import static org.honorarium.files.entity.PaymentFixture.file;
import static org.honorarium.files.entity.PaymentFixture.payment;
import static org.honorarium.files.entity.PaymentFixture.pounds;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.honorarium.files.entity.BankAccount;
import org.honorarium.files.entity.CategoryPurpose;
import org.honorarium.files.entity.FileUsage;
import org.honorarium.files.entity.IbanAccount;
import org.honorarium.files.entity.Party;
import org.honorarium.files.entity.Payment;
import org.honorarium.files.entity.PaymentFileRejected;
import org.honorarium.files.entity.PaymentFixture.PaymentFile;
import org.honorarium.files.entity.PaymentOrder;
import org.honorarium.files.entity.Purpose;
import org.iban4j.CountryCode;
import org.iban4j.Iban;
import org.junit.jupiter.api.Test;

/**
 * Files of random people, held against the rules that a schema cannot say, and read by the reader
 * of somebody else. The seed of a failure stands in its message.
 */
class PainRandomTest {

    private static final CountryCode[] WITHIN = {
        CountryCode.DE, CountryCode.FR, CountryCode.GR, CountryCode.PL, CountryCode.CH
    };

    private final Pain001 pain001 = new Pain001();

    @Test
    void whoever_is_paid_the_rules_of_sepa_and_the_schema_hold() throws Exception {
        var schema = PainSchema.find();
        for (int round = 0; round < 60; round++) {
            long seed = System.nanoTime() + round;
            var file = random(new SplittableRandom(seed));
            var xml = written(pain001::write, file);
            assertThat(SepaRules.brokenBy(xml)).as("seed %d", seed).isEmpty();
            if (schema.isPresent()) {
                schema.get().validate(xml);
            }
        }
    }

    @Test
    void the_reader_of_somebody_else_finds_what_was_ordered() {
        long seed = System.nanoTime();
        var file = random(new SplittableRandom(seed));
        var read = MxPain00100109.parse(written(pain001::write, file)).getCstmrCdtTrfInitn();
        var block = read.getPmtInf().getFirst();
        var transfers = block.getCdtTrfTxInf();

        assertThat(read.getGrpHdr().getMsgId()).isEqualTo(file.order().messageId());
        assertThat(block.isBtchBookg()).isEqualTo(file.order().usage().batchBooking());
        assertThat(transfers).as("seed %d", seed).hasSameSizeAs(file.payments());
        for (int i = 0; i < transfers.size(); i++) {
            var ordered = file.payments().get(i);
            var found = transfers.get(i);
            assertThat(found.getPmtId().getEndToEndId()).isEqualTo(ordered.endToEndId());
            assertThat(found.getAmt().getInstdAmt().getValue())
                    .isEqualByComparingTo(ordered.amount().major());
            assertThat(found.getCdtrAcct().getId().getIBAN()).isEqualTo(ordered.account().number());
            assertThat(found.getCdtr().getPstlAdr().getCtry())
                    .isEqualTo(ordered.creditor().country());
            assertThat(found.getPurp().getCd()).isEqualTo(file.order().usage().purpose().name());
        }
    }

    @Test
    void a_usage_says_how_the_bank_books_and_what_it_is_for() throws Exception {
        var salaries = new FileUsage(false, Purpose.SALA, CategoryPurpose.SALA, false);
        var xml = written(pain001::write, with(salaries, euros()));

        assertThat(xml)
                .contains("<BtchBookg>false</BtchBookg>")
                .contains("<SvcLvl><Cd>SEPA</Cd></SvcLvl><CtgyPurp><Cd>SALA</Cd></CtgyPurp>")
                .contains("<Purp><Cd>SALA</Cd></Purp>");
        assertThat(SepaRules.brokenBy(xml)).isEmpty();
        assertThat(written(pain001::write, with(salaries, eurosAbroad())))
                .contains("<PmtTpInf><CtgyPurp><Cd>SALA</Cd></CtgyPurp></PmtTpInf>");
    }

    @Test
    void euros_from_outside_of_sepa_are_no_sepa_transfer() throws Exception {
        var turkish = new IbanAccount("TR330006100519786457841326", null);
        var payer = new Party("Payer", "Town", "TR");
        var german = new IbanAccount("DE91100000000123456789", "MARKDEFF");
        var one = payment(1, "1.00", "EUR", "Ann", "Köln", "DE", german);
        var american = payment(2, "1.00", "EUR", "Bob", "Fargo", checking("12345"));

        assertThat(written(pain001::write, file("1", payer, turkish, one, american)))
                .contains("<ChrgBr>SHAR</ChrgBr>", "<UETR>")
                .doesNotContain("SEPA", "SLEV");
    }

    @Test
    void sepa_carries_a_cent_less_than_a_milliard_and_no_more() throws Exception {
        var order = euros().order();
        var german = new IbanAccount("DE91100000000123456789", "MARKDEFF");
        var most = payment(1, "999999999.99", "EUR", "Ann", "Köln", "DE", german);
        var more = payment(1, "1000000000.00", "EUR", "Ann", "Köln", "DE", german);
        var payer = order.debtor();
        var from = order.debtorAccount();

        assertThat(SepaRules.brokenBy(written(pain001::write, file("1", payer, from, most))))
                .isEmpty();
        assertThatThrownBy(() -> written(pain001::write, file("1", payer, from, more)))
                .isInstanceOfSatisfying(
                        PaymentFileRejected.class,
                        rejected -> assertThat(rejected.code()).isEqualTo("files/exceeds-scheme"));
    }

    @Test
    void the_rules_would_notice() throws Exception {
        var good = written(pain001::write, euros());

        assertThat(SepaRules.brokenBy(good)).isEmpty();
        assertThat(SepaRules.brokenBy(written(pain001::write, pounds()))).isEmpty();
        assertThat(SepaRules.brokenBy(good.replace(">SLEV<", ">SHAR<"))).isNotEmpty();
        assertThat(SepaRules.brokenBy(good.replace("Weis", "Weiß"))).isNotEmpty();
        assertThat(SepaRules.brokenBy(good.replace("<TwnNm>Koln</TwnNm>", "<AdrLine>x</AdrLine>")))
                .isNotEmpty();
        assertThat(SepaRules.brokenBy(good.replace("DE91100000000123456789", "DE9210000000012")))
                .isNotEmpty();
        assertThat(SepaRules.brokenBy(good.replace("Ccy=\"EUR\">0.12", "Ccy=\"EUR\">0.13")))
                .contains("control sum");
    }

    private static PaymentFile random(SplittableRandom random) {
        // What SEPA does not reach is in a file of its own.
        var inside = random.nextInt(4) > 0;
        var payments =
                IntStream.rangeClosed(1, 1 + random.nextInt(20))
                        .mapToObj(number -> random(number, inside, random))
                        .toArray(Payment[]::new);
        var payer = new Party(name(random), town(random), "DE", name(random));
        var usage =
                new FileUsage(
                        random.nextInt(2) == 0,
                        Purpose.values()[random.nextInt(Purpose.values().length)],
                        CategoryPurpose.values()[random.nextInt(CategoryPurpose.values().length)],
                        false);
        return with(usage, file("R-1", payer, euros().order().debtorAccount(), payments));
    }

    private static Payment random(int number, boolean inside, SplittableRandom random) {
        var one =
                payment(
                        number,
                        new BigDecimal(random.nextLong(1, 10_000_000_000L))
                                .movePointLeft(2)
                                .toPlainString(),
                        "EUR",
                        name(random),
                        town(random),
                        "GR",
                        account(inside, random));
        return new Payment(
                one.endToEndId(),
                one.uetr(),
                one.amount(),
                new Party(one.creditor().name(), one.creditor().town(), "GR", name(random)),
                one.account(),
                one.remittance());
    }

    private static BankAccount account(boolean inside, SplittableRandom random) {
        var country = inside ? WITHIN[random.nextInt(WITHIN.length)] : CountryCode.TR;
        var iban = new Iban.Builder(new java.util.Random(random.nextLong()));
        var bic = random.nextInt(2) == 0 ? "" : "MARKDEFF";
        return new IbanAccount(iban.countryCode(country).buildRandom().toString(), bic);
    }

    /** Letters of any script, blanks, marks, controls; and something that a bank can read. */
    private static String name(SplittableRandom random) {
        var name = new StringBuilder("A");
        int length = random.nextInt(200);
        for (int i = 0; i < length; i++) {
            int from =
                    new int[] {0x20, 0xA0, 0x370, 0x400, 0x2000, 0x3040, 0x1F600}
                            [random.nextInt(7)];
            name.appendCodePoint(from + random.nextInt(0x80));
        }
        return name.toString();
    }

    private static String town(SplittableRandom random) {
        return name(random);
    }

    private static PaymentFile with(FileUsage usage, PaymentFile file) {
        var order = file.order();
        return new PaymentFile(
                new PaymentOrder(
                        order.messageId(),
                        order.createdAt(),
                        order.executionDate(),
                        order.debtor(),
                        order.debtorAccount(),
                        order.payments(),
                        order.controlSum(),
                        usage),
                file.payments());
    }
}

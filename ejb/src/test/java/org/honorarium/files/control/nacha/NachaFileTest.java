package org.honorarium.files.control.nacha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.honorarium.files.entity.PaymentFixture.checking;
import static org.honorarium.files.entity.PaymentFixture.dollars;
import static org.honorarium.files.entity.PaymentFixture.uetr;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.calendar.entity.BankCalendar;
import org.honorarium.data.SharedData;
import org.honorarium.files.entity.AchOriginator;
import org.honorarium.files.entity.EntryClass;
import org.honorarium.files.entity.Party;
import org.honorarium.files.entity.Payment;
import org.honorarium.files.entity.PaymentFileRejected;
import org.honorarium.files.entity.PaymentOrder;
import org.honorarium.files.entity.Prenote;
import org.honorarium.files.entity.UsAccount;
import org.honorarium.money.entity.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NachaFileTest {

    private static final Party PAYER = new Party("Honorarium Inc.", "Wilmington", "US");
    private static final LocalDate EFFECTIVE = LocalDate.of(2019, 8, 16);

    /** Another program's file: each of its records comes out of ours as it went in. */
    @ParameterizedTest
    @ValueSource(strings = {"moov-ppd-credit.ach"})
    void the_records_of_another_program_are_ours(String sample) throws Exception {
        for (var line : lines(sample)) {
            var ours =
                    switch (line.charAt(0)) {
                        case '1' -> NachaReader.fileHeader(line).line();
                        case '5' -> NachaReader.batchHeader(line).line();
                        case '6' -> NachaReader.entry(line).line();
                        case '8' -> NachaReader.batchControl(line).line();
                        case '9' ->
                                line.equals(FileControlRecord.FILLER)
                                        ? FileControlRecord.FILLER
                                        : NachaReader.fileControl(line).line();
                        default -> "?";
                    };
            assertThat(ours).isEqualTo(line);
        }
    }

    /** But for what the rule of 2026 asks, the reference and where it starts to count. */
    @Test
    void the_same_payment_makes_the_file_of_another_program() throws Exception {
        var sample = lines("moov-ppd-credit.ach");
        var header = NachaReader.fileHeader(sample.get(0));
        var batch = NachaReader.batchHeader(sample.get(1));
        var entry = NachaReader.entry(sample.get(2));
        var originator =
                new AchOriginator(
                        header.immediateDestination(),
                        header.immediateDestinationName(),
                        header.immediateOrigin(),
                        header.immediateOriginName(),
                        batch.companyName(),
                        batch.companyIdentification(),
                        batch.originatingDfi(),
                        EntryClass.PPD);
        var account =
                new UsAccount(AccountKind.US_CHECKING, entry.receivingDfi(), entry.accountNumber());
        var payment = payment("1", entry.amount(), entry.name(), account, "");
        var order = order(header.createdAt(), List.of(payment));

        var ours = lines(originator, order, List.of(payment));

        assertThat(ours)
                .containsExactlyElementsOf(
                        sample.stream()
                                .map(line -> line.replace("REG.SALARY", "PAYROLL   "))
                                .map(line -> line.replace("12345678\n", "        \n"))
                                .map(
                                        line ->
                                                line.startsWith("1")
                                                        ? line.substring(0, 86) + " ".repeat(8)
                                                        : line)
                                .map(
                                        line ->
                                                line.startsWith("6")
                                                        ? line.substring(0, 39)
                                                                + "1              "
                                                                + line.substring(54, 93)
                                                                + "1"
                                                        : line)
                                .toList());
    }

    @ParameterizedTest
    @EnumSource(EntryClass.class)
    void whatever_is_paid_the_counts_hashes_and_totals_are_those_of_its_lines(EntryClass entryClass)
            throws Exception {
        long seed = 20_261_122;
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var payments = new ArrayList<Payment>();
            for (int i = 1 + random.nextInt(30); i > 0; i--) {
                payments.add(randomPayment(payments.size() + 1, random));
            }
            var at = LocalDateTime.of(2026, 3, 2, 23, 0);
            var lines = lines(originator(entryClass), order(at, payments), payments);

            assertWhole(lines, "seed %d, round %d".formatted(seed, round));
            assertThat(lines.get(1)).contains(entryClass + entryClass.entryDescription());
            assertThat(lines.stream().filter(line -> line.startsWith("6")))
                    .hasSize(payments.size());
        }
    }

    @Test
    void a_payment_says_who_how_much_and_what_for() throws Exception {
        var savings = new UsAccount(AccountKind.US_SAVINGS, "021000021", "00012-3456");
        var id = "0199aabbccdd7eeeb123456789abcdef";
        var payment =
                payment(id, 144_904, "Zoë Ångström-Maximiliansdóttir", savings, "Work * 2026");
        var at = LocalDateTime.of(2026, 3, 2, 23, 0);

        var lines =
                lines(originator(EntryClass.PPD), order(at, List.of(payment)), List.of(payment));

        assertThat(lines.get(1)).startsWith("5220HONORARIUM").contains("PPDPAYROLL   ");
        assertThat(lines.get(2))
                .isEqualTo(
                        "632021000021"
                                + "00012-3456       "
                                + "0000144904"
                                + "123456789abcdef"
                                + "Zoe Angstrom-Maximilia"
                                + "  1021000020000001");
        assertThat(lines.get(3))
                .startsWith("705TRN*1*" + id + "\\NTE**Work . 2026\\")
                .endsWith("00010000001");
    }

    @Test
    void a_prenote_asks_with_an_entry_of_nothing() throws Exception {
        var savings = new UsAccount(AccountKind.US_SAVINGS, "021000021", "00012-3456");
        var at = LocalDateTime.of(2026, 3, 2, 9, 30).atZone(BankCalendar.FEDWIRE.zone());
        var asked =
                List.of(
                        new Prenote("0123456789abcdef0123456789abcdef", "Ann", checking("12345")),
                        new Prenote("2", "Zoë", savings));
        var out = new ByteArrayOutputStream();

        new NachaFile(originator(EntryClass.PPD), "B")
                .ask(at.toInstant(), LocalDate.of(2026, 3, 3), 41, asked.iterator(), out);

        var lines = Arrays.asList(out.toString(StandardCharsets.US_ASCII).split("\n"));
        assertWhole(lines, "prenotes", 41);
        assertThat(lines.get(0)).contains("2603020930B094101");
        assertThat(lines.get(1)).contains("PAYROLL   ").contains("260303");
        assertThat(lines.get(2))
                .startsWith("623127452683" + "12345            " + "0000000000")
                .contains("123456789abcdefAnn ")
                .endsWith("0000041");
        assertThat(lines.get(3))
                .startsWith("633021000021")
                .contains("0000000000" + "2 ")
                .endsWith("0000042");
    }

    @Test
    void more_than_a_batch_can_count_is_written_in_two() throws Exception {
        int many = 500_001;
        var savings = checking("12345678");
        var order =
                new PaymentOrder(
                        "1",
                        LocalDateTime.of(2026, 3, 2, 23, 0)
                                .atZone(BankCalendar.FEDWIRE.zone())
                                .toInstant(),
                        EFFECTIVE,
                        PAYER,
                        checking("1"),
                        many,
                        new Money(many, "USD"));
        Iterator<Payment> payments =
                IntStream.range(0, many)
                        .mapToObj(i -> payment("1", 1, "Ann", savings, "Work"))
                        .iterator();
        var out = new Types();

        new NachaFile(originator(EntryClass.PPD)).write(order, payments, out);

        assertThat(out.counts['5' - '0']).isEqualTo(2);
        assertThat(out.counts['8' - '0']).isEqualTo(2);
        assertThat(out.counts['6' - '0']).isEqualTo(many);
    }

    @Test
    void what_no_nacha_file_can_say_is_refused() {
        var mixed = dollars();
        assertThatThrownBy(() -> lines(originator(EntryClass.PPD), mixed.order(), mixed.payments()))
                .isInstanceOfSatisfying(
                        PaymentFileRejected.class,
                        found -> assertThat(found.code()).isEqualTo("files/account-not-taken"));
        var large = payment("1", NachaFile.LARGEST_PAYMENT + 1, "Ann", checking("1"), "");
        var at = LocalDateTime.of(2026, 3, 2, 23, 0);
        assertThatThrownBy(
                        () ->
                                lines(
                                        originator(EntryClass.PPD),
                                        order(at, List.of(large)),
                                        List.of(large)))
                .isInstanceOfSatisfying(
                        PaymentFileRejected.class,
                        found -> assertThat(found.code()).isEqualTo("files/field-must-fit"));
    }

    /** As somebody reads it who knows the standard and not our code. */
    private static void assertWhole(List<String> lines, String which) {
        assertWhole(lines, which, 1);
    }

    private static void assertWhole(List<String> lines, String which, int first) {
        assertThat(lines).as(which).allMatch(line -> line.length() == 94);
        assertThat(lines.size() % 10).as(which).isZero();
        var types = new StringBuilder();
        lines.forEach(line -> types.append(line.charAt(0)));
        assertThat(types.toString()).as(which).matches("15(67?)+89+");
        var entries = lines.stream().filter(line -> line.startsWith("6")).toList();
        long hash = entries.stream().mapToLong(line -> NachaReader.number(line, 4, 11)).sum();
        long credit = entries.stream().mapToLong(line -> NachaReader.number(line, 30, 39)).sum();
        long addenda = lines.stream().filter(line -> line.startsWith("7")).count();
        for (int i = 0; i < entries.size(); i++) {
            assertThat(NachaReader.number(entries.get(i), 88, 94)).as(which).isEqualTo(first + i);
        }
        var batch = lines.stream().filter(line -> line.startsWith("8")).findFirst().orElseThrow();
        var file = lines.stream().filter(line -> line.startsWith("9")).findFirst().orElseThrow();
        assertThat(NachaReader.number(batch, 5, 10)).as(which).isEqualTo(entries.size() + addenda);
        assertThat(NachaReader.number(batch, 11, 20)).as(which).isEqualTo(hash % 10_000_000_000L);
        assertThat(NachaReader.number(batch, 33, 44)).as(which).isEqualTo(credit);
        assertThat(NachaReader.number(file, 2, 7)).as(which).isEqualTo(1);
        assertThat(NachaReader.number(file, 8, 13)).as(which).isEqualTo(lines.size() / 10);
        assertThat(NachaReader.number(file, 14, 21)).as(which).isEqualTo(entries.size() + addenda);
        assertThat(NachaReader.number(file, 22, 31)).as(which).isEqualTo(hash % 10_000_000_000L);
        assertThat(NachaReader.number(file, 44, 55)).as(which).isEqualTo(credit);
    }

    private static Payment randomPayment(int number, Random random) {
        var kind = random.nextBoolean() ? AccountKind.US_CHECKING : AccountKind.US_SAVINGS;
        var routing = "%09d".formatted(random.nextInt(1_000_000_000));
        var account = Long.toString(random.nextLong() >>> 1, 36);
        var remark = random.nextBoolean() ? "" : "x".repeat(random.nextInt(200)) + "é*\\~山";
        return payment(
                "%032x".formatted(number),
                1 + random.nextInt(1_000_000),
                "Ann " + "Ñandú".repeat(random.nextInt(8)),
                new UsAccount(kind, routing, account),
                remark);
    }

    private static Payment payment(
            String id, long cents, String name, UsAccount account, String remark) {
        return new Payment(
                id,
                uetr(1),
                new Money(cents, "USD"),
                new Party(name, "Fargo", "US"),
                account,
                remark);
    }

    private static PaymentOrder order(LocalDateTime at, List<Payment> payments) {
        long cents = payments.stream().mapToLong(one -> one.amount().minor()).sum();
        return new PaymentOrder(
                "1",
                at.atZone(BankCalendar.FEDWIRE.zone()).toInstant(),
                EFFECTIVE,
                PAYER,
                checking("1"),
                payments.size(),
                new Money(cents, "USD"));
    }

    private static AchOriginator originator(EntryClass entryClass) {
        return new AchOriginator(
                "021000021",
                "A Bank",
                "1123456789",
                "Honorarium Inc.",
                "HONORARIUM",
                "1123456789",
                "02100002",
                entryClass);
    }

    private static List<String> lines(
            AchOriginator originator, PaymentOrder order, List<Payment> payments)
            throws IOException {
        var out = new ByteArrayOutputStream();
        new NachaFile(originator).write(order, payments.iterator(), out);
        return Arrays.asList(out.toString(StandardCharsets.US_ASCII).split("\n"));
    }

    private static List<String> lines(String sample) throws IOException {
        try (var in = SharedData.open("bank-samples/" + sample)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
        }
    }

    /** Counts lines by their type and keeps nothing. */
    private static final class Types extends OutputStream {
        private final int[] counts = new int[10];
        private boolean begins = true;

        @Override
        public void write(int octet) {
            if (begins) {
                counts[octet - '0']++;
            }
            begins = octet == '\n';
        }
    }
}

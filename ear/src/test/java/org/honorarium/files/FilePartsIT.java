package org.honorarium.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.honorarium.actors.entity.Actor;
import org.honorarium.annotators.boundary.Registers;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.annotators.entity.Particulars;
import org.honorarium.annotators.entity.RegisterEntry;
import org.honorarium.files.boundary.FileUsages;
import org.honorarium.files.boundary.FileWriting;
import org.honorarium.files.boundary.PaymentFiles;
import org.honorarium.files.entity.CategoryPurpose;
import org.honorarium.files.entity.FileFormat;
import org.honorarium.files.entity.FilePart;
import org.honorarium.files.entity.FileUsage;
import org.honorarium.files.entity.PaymentFileRejected;
import org.honorarium.files.entity.Purpose;
import org.honorarium.files.entity.WrittenFile;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.payouts.boundary.Releases;
import org.honorarium.payouts.entity.Run;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What Wise or PayPal does not take at once is written in parts, each a whole file of its own. */
@ArquillianTest
class FilePartsIT {

    private static final FileUsage WISE =
            new FileUsage(true, Purpose.SCVE, CategoryPurpose.NONE, true);

    @Inject SmallHouse house;
    @Inject Registers registers;
    @Inject FileUsages usages;
    @Inject Releases releases;
    @Inject FileWriting writing;
    @Inject PaymentFiles files;
    @Inject Database database;

    @Test
    void a_thousand_and_one_payments_are_two_parts_without_gap_or_overlap() throws Exception {
        var run = paidByWise(1_001);

        var file = as(FileFormat.WISE_CSV, run);

        var parts = twoParts(file, 1_000L);
        assertThat(parts).extracting(FilePart::name).allMatch(name -> name.endsWith(".wise.csv"));
        assertThat(parts.get(1).name()).contains("-2-of-2");
        var references = new HashSet<String>();
        for (int part = 1; part <= 2; part++) {
            var lines = lines(file, part);
            assertThat(lines.getFirst()).startsWith("name,recipientEmail,paymentReference");
            lines.stream().skip(1).forEach(line -> references.add(line.split(",")[2]));
        }
        assertThat(references).hasSize(1_001);
        assertThatExceptionOfType(PaymentFileRejected.class)
                .isThrownBy(
                        () ->
                                house.finance.run(
                                        () ->
                                                files.download(
                                                        file.id(),
                                                        FileFormat.WISE_CSV,
                                                        new ByteArrayOutputStream())))
                .satisfies(found -> assertThat(found.code()).isEqualTo("files/file-is-in-parts"));
        assertThat(
                        database.texts(
                                "select format from departures.departure where file_id = ?",
                                file.id()))
                .containsExactly("WISE_CSV");
        theDatabaseHoldsItAlone(file.id());
    }

    @Test
    void five_thousand_and_one_payments_by_pay_pal_are_two_parts() throws Exception {
        var run = paidByPayPal(5_001);

        var file = as(FileFormat.PAYPAL_CSV, run);

        var parts = twoParts(file, 5_000L);
        assertThat(parts).extracting(FilePart::name).allMatch(name -> name.endsWith(".paypal.csv"));
        var payees = new HashSet<String>();
        for (int part = 1; part <= 2; part++) {
            lines(file, part).forEach(line -> payees.add(line.split(",")[0]));
        }
        assertThat(payees).hasSize(5_001);
        assertThat(
                        refused(
                                "insert into files.part values ('%s', 'PAYPAL_CSV', 3, 'x', 5001, 100, '', 1, 9, 9)",
                                file.id()))
                .contains("a_part_is_as_long_as_is_taken");
    }

    @Test
    void what_is_taken_at_once_has_no_parts() throws Exception {
        var file = as(FileFormat.WISE_CSV, paidByWise(3));

        assertThat(file.isInParts()).isFalse();
        assertThat(house.finance.call(() -> files.parts(file.id(), FileFormat.WISE_CSV))).isEmpty();
        assertThat(
                        refused(
                                "insert into files.part values ('%s', 'WISE_CSV', 1, 'x', 2, 1, '', 1, 0, 0);"
                                        + " set constraints all immediate",
                                file.id()))
                .contains("are not the whole of it");
    }

    private void theDatabaseHoldsItAlone(UUID file) throws Exception {
        var more =
                "insert into files.part values ('%s', 'WISE_CSV', %s, 'x', %d, 100, '', 1, 9, 9);"
                        + " set constraints all immediate";
        assertThat(refused(more, file, 3, 1)).contains("are not the whole of it");
        assertThat(refused(more, file, 3, 1_001)).contains("a_part_is_as_long_as_is_taken");
        assertThat(refused(more, file, 0, 1)).contains("parts_are_numbered_from_one");
        assertThat(refused(more, file, 2, 1)).contains("part_pkey");
        assertThat(refused("update files.part set payments = 1")).contains("permission denied");
        assertThat(refused("delete from files.part")).contains("permission denied");
        assertThat(database.refusal(house.finance, more.formatted(file, 3, 1)))
                .contains("row-level security");
    }

    private String refused(String statement, Object... values) throws Exception {
        return database.refusal(Actor.SYSTEM, statement.formatted(values));
    }

    /** Two parts, the second of one payment, that together are what was sealed. */
    private List<FilePart> twoParts(WrittenFile file, long most) throws Exception {
        var parts = house.finance.call(() -> files.parts(file.id(), file.format()));
        assertThat(file.parts()).isEqualTo(2);
        assertThat(parts).extracting(FilePart::number).containsExactly(1, 2);
        assertThat(parts).extracting(FilePart::payments).containsExactly(most, 1L);
        assertThat(parts.get(0).total().plus(parts.get(1).total())).isEqualTo(file.total());
        var whole = new ByteArrayOutputStream();
        for (var part : parts) {
            var bytes = bytes(file, part.number());
            assertThat(sha256(bytes)).isEqualTo(part.sha256());
            assertThat(bytes).hasSize(Math.toIntExact(part.size()));
            assertThat(bytes(file, part.number())).isEqualTo(bytes);
            whole.writeBytes(bytes);
        }
        assertThat(sha256(whole.toByteArray())).isEqualTo(file.sha256());
        return parts;
    }

    private Run paidByWise(int payees) throws Exception {
        house.withAnnotators(payees);
        house.finance.call(() -> usages.put(house.payer, "USD", WISE));
        return paid(payees);
    }

    private Run paidByPayPal(int payees) throws Exception {
        house.withAnnotators(0);
        var register = IntStream.range(0, payees).mapToObj(this::payPal).toList();
        house.operations.call(() -> registers.load(register.iterator()));
        return paid(payees);
    }

    private Run paid(int payees) throws Exception {
        house.results(
                IntStream.range(0, payees)
                        .mapToObj(n -> "h%d,a%d,%d,Approved,%d.00".formatted(n, n, n, 1 + n % 9))
                        .toList());
        var run = house.night();
        house.secondFinance.call(() -> releases.release(run.id()));
        Actor.SYSTEM.run(() -> writing.write(run.id()));
        return run;
    }

    private RegisterEntry payPal(int number) {
        var address = "pay%d@example.com".formatted(number);
        return new RegisterEntry(
                house.reference(number),
                new Particulars("Annotator " + number, "", "Fargo", ""),
                "US",
                "USD",
                Optional.of(new BankDetails(AccountKind.PAYPAL, "", address, "", "", "", "", "")));
    }

    private WrittenFile as(FileFormat format, Run run) throws Exception {
        return house.finance.call(() -> files.ofRun(run.id())).stream()
                .filter(one -> one.format() == format)
                .findFirst()
                .orElseThrow();
    }

    private List<String> lines(WrittenFile file, int part) throws Exception {
        return new String(bytes(file, part), StandardCharsets.UTF_8).lines().toList();
    }

    private byte[] bytes(WrittenFile file, int part) throws Exception {
        var out = new ByteArrayOutputStream();
        house.finance.run(() -> files.downloadPart(file.id(), file.format(), part, out));
        return out.toByteArray();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}

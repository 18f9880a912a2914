package org.honorarium.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.honorarium.actors.entity.Actor;
import org.honorarium.exports.boundary.AccountMaps;
import org.honorarium.exports.boundary.Exports;
import org.honorarium.exports.entity.ExportKind;
import org.honorarium.exports.entity.ExportOrder;
import org.honorarium.exports.entity.MapLine;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.ledger.entity.AccountType;
import org.honorarium.ledger.entity.TransferCode;
import org.honorarium.payouts.boundary.Releases;
import org.honorarium.rejection.entity.Rejection;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What finance takes out for its books adds up to what the ledger has. */
@ArquillianTest
class ExportsIT {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    @Inject SmallHouse house;
    @Inject Exports exports;
    @Inject AccountMaps maps;
    @Inject Releases releases;
    @Inject AtOnce atOnce;
    @Inject Database database;

    /** Two annotators earned 40.00 and 0.40; the first is paid tonight. */
    @BeforeEach
    void a_night_that_is_released() throws Exception {
        house.withAnnotators(2);
        house.results(List.of("h1,a1,0,Approved,40.00", "h1,a2,1,Approved,0.40"));
        var run = house.night();
        house.secondFinance.call(() -> releases.release(run.id()));
    }

    @Test
    void a_journal_has_every_transfer_once_under_the_bookkeepers_numbers() throws Exception {
        var lines =
                List.of(
                        line(AccountType.ANNOTATOR_PAYABLE, null, "3500"),
                        line(AccountType.ANNOTATION_COST, null, "4400"),
                        line(AccountType.ANNOTATION_COST, TransferCode.TEST_TAKEN, "4499"));
        house.finance.call(() -> maps.put(house.payer, lines));

        var summed = text(ExportKind.JOURNAL_CSV, false).lines().toList();
        var each = text(ExportKind.JOURNAL_CSV, true).lines().toList();

        assertThat(summed).hasSize(3);
        assertThat(summed.getFirst()).startsWith("Date,Entry,Text,Code,DebitAccount,");
        assertThat(summed)
                .anyMatch(
                        line ->
                                line.endsWith(
                                        ",ANNOTATION_ACCEPTED,4400,Name of 4400,3500,Name of"
                                                + " 3500,40.40,USD,2,1"))
                .anyMatch(
                        line ->
                                line.contains(
                                        ",PAYOUT_RELEASED,3500,Name of 3500,PAYOUT-CLEARING,"));
        assertThat(each).hasSize(4);
        assertThat(sum(each)).isEqualByComparingTo(sum(summed)).isEqualByComparingTo("80.40");
        assertThat(text(ExportKind.JOURNAL_CSV, false, today().plusDays(1)).lines()).hasSize(1);
    }

    @Test
    void beancount_states_the_balances_of_the_ledger() throws Exception {
        var journal = text(ExportKind.JOURNAL_BEANCOUNT, false);

        assertThat(journal)
                .contains("balance Expenses:ANNOTATION-COST  40.40 ~ 0 USD")
                .contains("balance Liabilities:ANNOTATOR-PAYABLE  -0.40 ~ 0 USD")
                .contains("balance Liabilities:PAYOUT-CLEARING  -40.00 ~ 0 USD")
                .doesNotContain("Brought forward");
        var tomorrow = text(ExportKind.JOURNAL_BEANCOUNT, false, today().plusDays(1));
        assertThat(tomorrow)
                .contains("* \"Brought forward\"\n")
                .contains("  Expenses:ANNOTATION-COST  40.40 USD\n");
    }

    @Test
    void beancount_itself_finds_the_same_balances() throws Exception {
        var check = beanCheck();
        assumeTrue(check.isPresent(), "Skipped: bean-check (Debian: beancount) is not installed");
        var journal = text(ExportKind.JOURNAL_BEANCOUNT, false);
        var tomorrow = text(ExportKind.JOURNAL_BEANCOUNT, false, today().plusDays(1));

        assertThat(checked(check.get(), journal)).isEmpty();
        assertThat(checked(check.get(), tomorrow)).isEmpty();
        var wrong = "balance Liabilities:ANNOTATOR-PAYABLE  -0.4";
        assertThat(checked(check.get(), journal.replace(wrong + "0", wrong + "1")))
                .contains("Balance failed for 'Liabilities:ANNOTATOR-PAYABLE'");
    }

    @Test
    void workbooks_have_the_runs_and_the_earnings_with_their_payouts() throws Exception {
        var runs = sheet(bytes(ExportKind.RUNS_XLSX, SmallHouse.BUSINESS_DATE));
        assertThat(runs).contains("<v>40.00</v>", "<v>0.40</v>", "RELEASED");

        var earnings = sheet(bytes(ExportKind.EARNINGS_XLSX, today()));
        assertThat(earnings)
                .contains(house.reference(0), house.reference(1), "<v>40.00</v>", "RELEASED")
                .doesNotContain("Annotator 0");
    }

    @Test
    void charts_of_accounts_are_kept_in_versions_also_when_several_change_them_at_once()
            throws Exception {
        var outcomes =
                atOnce.all(List.of(() -> put("1"), () -> put("2"), () -> put("3"), () -> put("4")));

        assertThat(outcomes.stream().map(AtOnce.Outcome::get))
                .containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
        assertThat(put("x")).isEqualTo(5);
        assertThat(put("x")).isEqualTo(5);
        var insert = "insert into exports.map_line values ('%s', %d, 'HOURS_COST', '', '1', 'n')";
        assertThat(database.refusal(house.finance, insert.formatted(house.payer, 5)))
                .contains("was made before");
        assertThat(
                        database.refusal(
                                house.finance,
                                "insert into exports.account_map values ('%s', 9, '%s', now())"
                                        .formatted(house.payer, house.finance.id())))
                .contains("is not the next after 5");
        assertThat(
                        database.refusal(
                                house.operations,
                                "insert into exports.account_map values ('%s', 1, '%s', now())"
                                        .formatted(house.payer, house.operations.id())))
                .contains("row-level security");
        assertThat(database.refusal(house.finance, "update exports.map_line set number = '7'"))
                .contains("permission denied");
        assertThat(database.refusal(house.finance, "delete from exports.account_map"))
                .contains("permission denied");
    }

    @Test
    void only_finance_and_auditors_take_something_out_and_it_is_audited() throws Exception {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> bytes(house.operations, ExportKind.JOURNAL_CSV, today(), false));
        text(ExportKind.JOURNAL_CSV, false);
        assertThat(
                        database.number(
                                "select count(*) from audit.record where action = 'exports/taken'"
                                        + " and subject_id = ?::uuid",
                                house.payer.toString()))
                .isEqualTo(1);
    }

    private long put(String number) throws Exception {
        return house.finance
                .call(
                        () ->
                                maps.put(
                                        house.payer,
                                        List.of(line(AccountType.HOURS_COST, null, number))))
                .version();
    }

    private static MapLine line(AccountType type, TransferCode code, String number) {
        return new MapLine(type, Optional.ofNullable(code), number, "Name of " + number);
    }

    private static BigDecimal sum(List<String> lines) {
        return lines.stream()
                .skip(1)
                .map(line -> new BigDecimal(line.split(",")[8]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String text(ExportKind kind, boolean each) throws Exception {
        return new String(bytes(house.finance, kind, today(), each), StandardCharsets.UTF_8);
    }

    private String text(ExportKind kind, boolean each, LocalDate day) throws Exception {
        return new String(bytes(house.finance, kind, day, each), StandardCharsets.UTF_8);
    }

    private byte[] bytes(ExportKind kind, LocalDate day) throws Exception {
        return bytes(house.finance, kind, day, false);
    }

    private byte[] bytes(Actor who, ExportKind kind, LocalDate day, boolean each) throws Exception {
        var out = new ByteArrayOutputStream();
        var order = new ExportOrder(house.payer, kind, day, day, each);
        return who.call(
                () -> {
                    exports.write(order, out);
                    return out.toByteArray();
                });
    }

    private static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    private static String sheet(byte[] workbook) throws IOException {
        var file = Files.createTempFile("book", ".xlsx");
        try {
            Files.write(file, workbook);
            try (var zip = new ZipFile(file.toFile())) {
                var sheet = zip.getEntry("xl/worksheets/sheet1.xml");
                return new String(zip.getInputStream(sheet).readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static String checked(Path check, String journal) throws Exception {
        var file = Files.createTempFile("journal", ".beancount");
        try {
            Files.writeString(file, journal);
            var process =
                    new ProcessBuilder(check.toString(), file.toString())
                            .redirectErrorStream(true)
                            .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    private static Optional<Path> beanCheck() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "bean-check"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}

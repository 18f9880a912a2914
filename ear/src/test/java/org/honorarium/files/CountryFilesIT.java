package org.honorarium.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.annotators.entity.Particulars;
import org.honorarium.annotators.entity.RegisterEntry;
import org.honorarium.calendar.boundary.BankDays;
import org.honorarium.files.boundary.FileWriting;
import org.honorarium.files.boundary.Originators;
import org.honorarium.files.boundary.PaymentFiles;
import org.honorarium.files.entity.AchOriginator;
import org.honorarium.files.entity.EntryClass;
import org.honorarium.files.entity.FileFormat;
import org.honorarium.files.entity.Rail;
import org.honorarium.files.entity.WrittenFile;
import org.honorarium.files.entity.ZenginOriginator;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.imports.entity.ImportState;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.DebtorAccount;
import org.honorarium.payers.entity.FundingAccount;
import org.honorarium.payers.entity.PayerTerms;
import org.honorarium.payouts.boundary.Releases;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.ProjectTerms;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** NACHA and Zengin files of released nights. */
@ArquillianTest
class CountryFilesIT {

    private static final AchOriginator ACH =
            new AchOriginator(
                    "021000021",
                    "A Bank",
                    "1123456789",
                    "Honorarium Inc.",
                    "HONORARIUM",
                    "1123456789",
                    "02100002",
                    EntryClass.PPD);

    private static final ZenginOriginator ZENGIN =
            new ZenginOriginator("0123456789", "カ）オノラリウム", "", "");

    private static final String TURKISH = "TR330006100519786457841326";

    @Inject SmallHouse house;
    @Inject Database database;
    @Inject Payers payers;
    @Inject Projects projects;
    @Inject Originators originators;
    @Inject Releases releases;
    @Inject FileWriting writing;
    @Inject PaymentFiles files;
    @Inject BankDays days;

    @Test
    void dollars_go_as_nacha_where_the_bank_agreed_to_take_it() throws Exception {
        house.withAnnotators(2);
        house.administrator.run(() -> originators.put(house.payer, ACH));
        work(List.of("h1,a1,0,Approved,40.00", "h1,a2,1,Approved,2.50"));

        var written = released();

        assertThat(written.stream().map(WrittenFile::format))
                .containsExactlyInAnyOrder(
                        FileFormat.CSV, FileFormat.NACHA, FileFormat.PAIN_001_001_09);
        var text = text(written, FileFormat.NACHA, StandardCharsets.US_ASCII);
        var lines = text.lines().toList();
        var today = LocalDate.ofInstant(Instant.now(), ZoneId.of("America/New_York"));
        var effective = house.finance.call(() -> days.after("USD", today));
        assertThat(lines).hasSize(10).allMatch(line -> line.length() == 94);
        assertThat(lines.get(1))
                .contains("PPDPAYROLL   ")
                .contains(DateTimeFormatter.ofPattern("yyMMdd").format(effective));
        assertThat(lines.stream().filter(line -> line.startsWith("622"))).hasSize(2);
        assertThat(lines.get(7))
                .startsWith(
                        "9"
                                + "000001"
                                + "000001"
                                + "00000004"
                                + "0004200004"
                                + "0".repeat(12)
                                + "000000004250");
    }

    @Test
    void an_account_abroad_goes_in_a_file_of_its_own_and_takes_nacha_from_nobody()
            throws Exception {
        house.withAnnotators(1);
        var german = BankDetails.international("DE89370400440532013000", "");
        annotator(5, "USD", "DE", german);
        house.administrator.run(() -> originators.put(house.payer, ACH));
        work(List.of("h1,a1,0,Approved,40.00", "h1,a2,5,Approved,2.50"));

        var written = released();

        assertThat(formats(written, Rail.BANK))
                .containsExactlyInAnyOrder(
                        FileFormat.CSV, FileFormat.NACHA, FileFormat.PAIN_001_001_09);
        assertThat(formats(written, Rail.CROSS_BORDER))
                .containsExactlyInAnyOrder(FileFormat.CSV, FileFormat.PAIN_001_001_09);
        assertThat(written.stream().map(WrittenFile::payments)).containsOnly(1L);
        assertThat(written.stream().map(WrittenFile::number)).containsOnly(1L, 2L);
    }

    @Test
    void euros_to_where_sepa_does_not_reach_are_in_another_file_and_booked_one_by_one()
            throws Exception {
        euroHouse();
        annotator(5, "EUR", "DE", BankDetails.international("DE89370400440532013000", ""));
        annotator(6, "EUR", "TR", BankDetails.international(TURKISH, "TGBATRIS"));
        work(List.of("h1,a1,5,Approved,40.00", "h1,a2,6,Approved,2.50"));

        var written = released();

        var sepa = text(of(written, Rail.BANK), FileFormat.PAIN_001_001_09, UTF_8);
        assertThat(sepa)
                .contains("<BtchBookg>true</BtchBookg>", "SLEV", "DE89370400440532013000")
                .doesNotContain("SHAR", "TR33", "<CdtrAgt>");
        var abroad = text(of(written, Rail.CROSS_BORDER), FileFormat.PAIN_001_001_09, UTF_8);
        assertThat(abroad)
                .contains("<BtchBookg>false</BtchBookg>", "SHAR", "<BICFI>TGBATRIS</BICFI>")
                .doesNotContain("SLEV", "SvcLvl", "DE89370400440532013000</IBAN></Id></CdtrAcct>");
    }

    @Test
    void nobody_puts_a_payment_into_the_file_of_another_way() throws Exception {
        euroHouse();
        annotator(6, "EUR", "TR", BankDetails.international(TURKISH, "TGBATRIS"));
        work(List.of("h1,a2,6,Approved,2.50"));
        var run = house.night();
        house.secondFinance.call(() -> releases.release(run.id()));

        assertThat(
                        database.refusal(
                                Actor.SYSTEM,
                                "with f as (insert into files.payment_file (id, run_id, payer_id, currency,"
                                        + " rail, number, message_id, payments, total_minor, written_at)"
                                        + " select gen_random_uuid(), id, payer_id, 'EUR', 'BANK',"
                                        + " files.next_number(payer_id), 'X-' || id, 1, 250, now() from payouts.run where id = ? returning id, run_id)"
                                        + " insert into files.payment (payout_id, file_id, number) select p.id,"
                                        + " f.id, 1 from payouts.payout p join f on f.run_id = p.run_id",
                                run.id()))
                .contains("is in a file of BANK");
    }

    @Test
    void without_an_agreement_dollars_go_by_the_other_formats() throws Exception {
        house.withAnnotators(1);
        work(List.of("h1,a1,0,Approved,40.00"));

        assertThat(released().stream().map(WrittenFile::format))
                .containsExactlyInAnyOrder(FileFormat.CSV, FileFormat.PAIN_001_001_09);
    }

    @Test
    void yen_go_as_zengin_on_a_bank_day_after_the_release() throws Exception {
        yenHouse();
        house.administrator.run(() -> originators.put(house.payer, ZENGIN));
        work(List.of("h1,a1,5,Approved,1500"));

        var written = released();

        assertThat(written.stream().map(WrittenFile::format))
                .containsExactlyInAnyOrder(FileFormat.CSV, FileFormat.ZENGIN);
        var records =
                text(written, FileFormat.ZENGIN, Charset.forName("windows-31j")).split("\r\n");
        var released = LocalDate.ofInstant(Instant.now(), ZoneId.of("Asia/Tokyo"));
        var transfer = house.finance.call(() -> days.after("JPY", released));
        assertThat(records).hasSize(4).allMatch(record -> record.length() == 120);
        assertThat(records[0])
                .startsWith("12100123456789ｶ)ｵﾉﾗﾘｳﾑ ")
                .contains(" " + DateTimeFormatter.ofPattern("MMdd").format(transfer) + "0001");
        assertThat(records[1]).contains("1" + "7654321" + "ﾔﾏﾀﾞ ﾀﾛｳ ").contains("0000001500");
        assertThat(records[2]).startsWith("8000001000000001500");
    }

    private void work(List<String> rows) throws Exception {
        var imported = house.results(rows);
        assertThat(imported.state()).as(imported.outcome().toString()).isEqualTo(ImportState.DONE);
    }

    private List<WrittenFile> released() throws Exception {
        var run = house.night();
        house.secondFinance.call(() -> releases.release(run.id()));
        Actor.SYSTEM.run(() -> writing.write(run.id()));
        return house.finance.call(() -> files.ofRun(run.id()));
    }

    private String text(List<WrittenFile> written, FileFormat format, Charset charset)
            throws Exception {
        var file = written.stream().filter(one -> one.format() == format).findFirst().orElseThrow();
        var out = new ByteArrayOutputStream();
        house.finance.run(() -> files.download(file.id(), format, out));
        var digest = MessageDigest.getInstance("SHA-256").digest(out.toByteArray());
        assertThat(file.sha256()).isEqualTo(HexFormat.of().formatHex(digest));
        return out.toString(charset);
    }

    private static List<FileFormat> formats(List<WrittenFile> written, Rail rail) {
        return of(written, rail).stream().map(WrittenFile::format).toList();
    }

    private static List<WrittenFile> of(List<WrittenFile> written, Rail rail) {
        return written.stream().filter(one -> one.rail() == rail).toList();
    }

    private void euroHouse() throws Exception {
        house.withAnnotators(1);
        var account = DebtorAccount.international("DE89370400440532013000", "COBADEFFXXX");
        inCurrency("DE", "Berlin", "Europe/Berlin", "EUR", account);
    }

    private void yenHouse() throws Exception {
        house.withAnnotators(1);
        var account =
                DebtorAccount.japan(
                        org.honorarium.payers.entity.AccountKind.JP_ORDINARY,
                        "0001",
                        "001",
                        "1234567");
        inCurrency("JP", "Tokyo", "Asia/Tokyo", "JPY", account);
        var details =
                BankDetails.japan(AccountKind.JP_ORDINARY, "0005", "012", "7654321", "ヤマダ タロウ");
        annotator(5, "JPY", "JP", details);
    }

    private void inCurrency(
            String country, String town, String zone, String currency, DebtorAccount account)
            throws Exception {
        var payer = UUID.randomUUID();
        var project = UUID.randomUUID();
        var terms =
                new PayerTerms(
                        "Payer " + payer,
                        country,
                        town,
                        zone,
                        LocalTime.of(23, 0),
                        List.of(FundingAccount.of(currency, BigDecimal.ONE, account)));
        house.administrator.call(() -> payers.put(payer, terms));
        house.administrator.call(
                () ->
                        projects.put(
                                project,
                                new ProjectTerms(house.client, payer, "Abroad", currency)));
        house.payer = payer;
        house.project = project;
    }

    private void annotator(int number, String currency, String country, BankDetails details)
            throws Exception {
        var entry =
                new RegisterEntry(
                        house.reference(number),
                        new Particulars("Annotator " + number, "", "Town", ""),
                        country,
                        currency,
                        Optional.of(details));
        house.register(entry);
    }
}

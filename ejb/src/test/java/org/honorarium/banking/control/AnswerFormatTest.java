package org.honorarium.banking.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.honorarium.banking.entity.AnswerKind;
import org.honorarium.banking.entity.AnswerLine;
import org.honorarium.banking.entity.BankingRejected;
import org.honorarium.banking.entity.Says;
import org.honorarium.data.SharedData;
import org.honorarium.money.entity.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bank's answers as others write them, and as nobody should. */
class AnswerFormatTest {

    @TempDir Path folder;

    @Test
    void a_status_report_says_what_was_taken_and_what_was_refused() throws Exception {
        var lines = lines(sample("apiome-sepa-07-status-set-pain002.xml"), AnswerKind.PAIN_002);

        assertThat(lines)
                .extracting(
                        AnswerLine::says,
                        AnswerLine::endToEndId,
                        AnswerLine::amount,
                        AnswerLine::reasonCode,
                        AnswerLine::reason)
                .containsExactly(
                        tuple(Says.ACCEPTED, "SUP-0007-A", eur(5100_00), "", ""),
                        tuple(
                                Says.REJECTED,
                                "SUP-0007-B",
                                eur(3500_00),
                                "AC01",
                                "Creditor account number is invalid"));
    }

    @Test
    void a_status_report_of_a_whole_file_is_one_line_about_it() throws Exception {
        var lines =
                lines(
                        file(
                                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\">"
                                        + "<CstmrPmtStsRpt><GrpHdr><CreDtTm>2026-11-20T10:00:00</CreDtTm></GrpHdr>"
                                        + "<OrgnlGrpInfAndSts><OrgnlMsgId>HON-1</OrgnlMsgId><GrpSts>RJCT</GrpSts>"
                                        + "<StsRsnInf><Rsn><Cd>FF01</Cd></Rsn></StsRsnInf>"
                                        + "</OrgnlGrpInfAndSts></CstmrPmtStsRpt></Document>"),
                        AnswerKind.PAIN_002);

        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().isAboutFile()).isTrue();
        assertThat(lines.getFirst().messageId()).isEqualTo("HON-1");
        assertThat(lines.getFirst().says()).isEqualTo(Says.REJECTED);
        assertThat(lines.getFirst().reasonCode()).isEqualTo("FF01");
    }

    @Test
    void the_reason_of_a_whole_file_stays_the_files_whatever_its_payments_say() throws Exception {
        var lines =
                lines(
                        file(
                                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\">"
                                        + "<CstmrPmtStsRpt><OrgnlGrpInfAndSts><OrgnlMsgId>HON-1</OrgnlMsgId>"
                                        + "<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>AC02</Cd></Rsn>"
                                        + "<AddtlInf>Unknown debtor account</AddtlInf></StsRsnInf>"
                                        + "</OrgnlGrpInfAndSts><OrgnlPmtInfAndSts>"
                                        + "<TxInfAndSts><OrgnlEndToEndId>E-1</OrgnlEndToEndId><TxSts>RJCT</TxSts></TxInfAndSts>"
                                        + "<TxInfAndSts><OrgnlEndToEndId>E-2</OrgnlEndToEndId><TxSts>RJCT</TxSts>"
                                        + "<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts>"
                                        + "</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>"),
                        AnswerKind.PAIN_002);

        assertThat(lines)
                .extracting(
                        AnswerLine::endToEndId,
                        AnswerLine::messageId,
                        AnswerLine::reasonCode,
                        AnswerLine::reason)
                .containsExactly(
                        tuple("E-1", "", "NARR", "AC02 Unknown debtor account"),
                        tuple("E-2", "", "AC04", ""),
                        tuple("", "HON-1", "AC02", "Unknown debtor account"));
    }

    @Test
    void ids_beside_the_end_to_end_id_are_read_payment_by_payment() throws Exception {
        var first =
                "<TxInfAndSts><OrgnlInstrId>I-1</OrgnlInstrId><OrgnlEndToEndId>NOTPROVIDED</OrgnlEndToEndId>"
                        + "<OrgnlUETR>EB6305C9-1F7F-49DE-AED0-16487C27B42D</OrgnlUETR><TxSts>ACSC</TxSts></TxInfAndSts>";
        var lines =
                lines(
                        file(
                                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\">"
                                        + "<CstmrPmtStsRpt><OrgnlPmtInfAndSts>"
                                        + first
                                        + "<TxInfAndSts><TxSts>RJCT</TxSts></TxInfAndSts>"
                                        + "</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>"),
                        AnswerKind.PAIN_002);

        assertThat(lines)
                .extracting(AnswerLine::endToEndId, AnswerLine::uetr, AnswerLine::instructionId)
                .containsExactly(
                        tuple("", "eb6305c9-1f7f-49de-aed0-16487c27b42d", "I-1"),
                        tuple("", "", ""));
    }

    @Test
    void a_notification_gives_every_payment_of_an_entry() throws Exception {
        var lines = lines(sample("genkgo-camt054.v8.xml"), AnswerKind.CAMT_054);

        assertThat(lines)
                .extracting(AnswerLine::says, AnswerLine::endToEndId, AnswerLine::amount)
                .containsExactly(
                        tuple(Says.SETTLED, "UXC06170000006PI00001EE00001", chf(3_10)),
                        tuple(Says.SETTLED, "UXC06170000006PI00001EE00002", chf(3_20)),
                        tuple(Says.SETTLED, "UXC06170000006PI00001EE00002", chf(3_20)));
        assertThat(lines).allMatch(line -> line.date().equals(LocalDate.of(2007, 10, 18)));
        assertThat(lines).allMatch(line -> line.bankReference().equals("ACSR160617103200001"));
    }

    @Test
    void an_account_of_somebody_else_is_refused() throws Exception {
        var file = sample("genkgo-camt054.v8.xml");

        assertThatExceptionOfType(BankingRejected.class)
                .isThrownBy(() -> read(file, AnswerKind.CAMT_054, false))
                .returns("banking/other-account", BankingRejected::code);
    }

    @Test
    void a_statement_tells_payouts_returns_batches_and_fees_apart() throws Exception {
        var lines =
                lines(
                        file(
                                statement(
                                        entry("DBIT", "20.00", "", tx("e1", "20.00", "")),
                                        entry(
                                                "CRDT",
                                                "7.00",
                                                "",
                                                tx(
                                                        "e2",
                                                        "7.00",
                                                        "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>")),
                                        entry(
                                                "DBIT",
                                                "99.00",
                                                "",
                                                "<NtryDtls><Btch><MsgId>HON-7</MsgId></Btch></NtryDtls>"),
                                        entry("DBIT", "1.50", sub("CHRG"), ""),
                                        entry("CRDT", "5000.00", "", ""),
                                        entry("DBIT", "3.00", "", ""))),
                        AnswerKind.CAMT_053);

        assertThat(lines)
                .extracting(
                        AnswerLine::says,
                        AnswerLine::endToEndId,
                        AnswerLine::messageId,
                        AnswerLine::reasonCode)
                .containsExactly(
                        tuple(Says.SETTLED, "e1", "", ""),
                        tuple(Says.RETURNED, "e2", "", "AC04"),
                        tuple(Says.SETTLED, "", "HON-7", ""),
                        tuple(Says.OTHER, "", "", ""),
                        tuple(Says.OTHER, "", "", ""),
                        tuple(Says.SETTLED, "", "", ""));
        assertThat(lines.get(2).amount()).isEqualTo(eur(99_00));
    }

    @Test
    void a_nacha_return_of_a_debit_is_none_of_ours() throws Exception {
        var lines = lines(sample("moov-return-WEB.ach"), AnswerKind.NACHA);

        assertThat(lines)
                .extracting(
                        AnswerLine::place,
                        AnswerLine::says,
                        AnswerLine::trace,
                        AnswerLine::reasonCode,
                        AnswerLine::amount)
                .containsExactly(
                        tuple(
                                "line 4",
                                Says.OTHER,
                                "091400600000001/MjMxNDAwMjAtOGQ",
                                "R01",
                                new Money(12354, "USD")),
                        tuple(
                                "line 8",
                                Says.RETURNED,
                                "091400600000003/NmRjZTJmMzItMGN",
                                "R03",
                                new Money(4565, "USD")));
    }

    @Test
    void a_nacha_notification_of_change_shows_the_last_digits_only() throws Exception {
        var lines = lines(sample("moov-cor-example.ach"), AnswerKind.NACHA);

        assertThat(lines)
                .extracting(
                        AnswerLine::says,
                        AnswerLine::trace,
                        AnswerLine::reasonCode,
                        AnswerLine::reason)
                .containsExactly(
                        tuple(Says.CHANGED, "121042880000001/location #23", "C01", "••••1614"));
    }

    @Test
    void a_nacha_file_is_refused_with_its_line() throws Exception {
        var text = Files.readString(sample("moov-return-WEB.ach"));
        var shorter = file(text.replaceFirst("(?m)^799R01(.*) \\d{15}$", "799R01"));
        var miscounted = file(text.replace("9000002000001000000040", "9000002000001000000050"));

        assertThatExceptionOfType(BankingRejected.class)
                .isThrownBy(() -> read(shorter, AnswerKind.NACHA, true))
                .withMessageContaining("line 4")
                .withMessageContaining("94 columns");
        assertThatExceptionOfType(BankingRejected.class)
                .isThrownBy(() -> read(miscounted, AnswerKind.NACHA, true))
                .withMessageContaining("5 entries")
                .withMessageContaining("expected 4");
    }

    @Test
    void the_houses_own_table_says_it_in_columns() throws Exception {
        var lines =
                lines(
                        file(
                                "Status,EndToEndId,Amount,Currency,Date,ReasonCode\n"
                                        + "SETTLED,e1,12.34,USD,2026-11-20,\n"
                                        + "RETURNED,e2,,,,R03\n"),
                        AnswerKind.CSV);

        assertThat(lines)
                .extracting(AnswerLine::says, AnswerLine::endToEndId, AnswerLine::amount)
                .containsExactly(
                        tuple(Says.SETTLED, "e1", new Money(1234, "USD")),
                        tuple(Says.RETURNED, "e2", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Status,EndToEndId\nPAID,e1\n",
                "EndToEndId,Amount\ne1,1.00\n",
                "Status,EndToEndId,Amount,Currency\nSETTLED,e1,1.234,USD\n",
                "Status,EndToEndId,Amount,Currency\nSETTLED,e1,1.23,XXQ\n",
                "Status,EndToEndId,Date\nSETTLED,e1,20.11.2026\n",
                "Status,EndToEndId\n\"SETTLED,e1\n",
                "Status,EndToEndId\n",
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\"/>",
                "<Document><a></Document>",
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                        + "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">&e;</Document>",
                "101 "
            })
    void what_is_no_answer_is_refused(String text) throws Exception {
        var file = file(text);

        assertThatExceptionOfType(BankingRejected.class)
                .isThrownBy(() -> read(file, AnswerFormat.kind(file), true))
                .returns("banking/unreadable", BankingRejected::code)
                .satisfies(refused -> assertThat(refused.facts()).containsKey("place"));
    }

    @Test
    void bytes_that_are_no_text_are_refused() throws Exception {
        var file = Files.write(folder.resolve("bytes"), new byte[] {'S', (byte) 0xff, (byte) 0xfe});

        assertThatExceptionOfType(BankingRejected.class)
                .isThrownBy(() -> read(file, AnswerKind.CSV, true));
    }

    @Test
    void what_is_too_deep_or_too_long_is_refused() throws Exception {
        var deep = file(document("<a>".repeat(60) + "</a>".repeat(60)));
        var longText = file(document("<a>" + "x".repeat(5_000) + "</a>"));

        for (var file : List.of(deep, longText)) {
            assertThatExceptionOfType(BankingRejected.class)
                    .isThrownBy(() -> read(file, AnswerKind.CAMT_053, true))
                    .withMessageContaining("at most");
        }
    }

    private List<AnswerLine> lines(Path file, AnswerKind kind) {
        assertThat(AnswerFormat.kind(file)).isEqualTo(kind);
        return read(file, kind, true);
    }

    private static List<AnswerLine> read(Path file, AnswerKind kind, boolean ours) {
        var lines = new ArrayList<AnswerLine>();
        AnswerFormat.read(file, kind, account -> ours, lines::add);
        return lines;
    }

    private Path file(String text) throws IOException {
        return Files.writeString(
                Files.createTempFile(folder, "answer", ""), text, StandardCharsets.UTF_8);
    }

    private Path sample(String name) throws IOException {
        var file = folder.resolve(name);
        try (var in = SharedData.open("bank-samples/" + name)) {
            Files.copy(in, file);
        }
        return file;
    }

    private static String statement(String... entries) {
        return document(
                "<BkToCstmrStmt><Stmt><Acct><Id><IBAN>DE1</IBAN></Id></Acct>"
                        + String.join("", entries)
                        + "</Stmt></BkToCstmrStmt>");
    }

    private static String document(String content) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">"
                + content
                + "</Document>";
    }

    private static String entry(String direction, String amount, String more, String details) {
        return "<Ntry><Amt Ccy=\"EUR\">"
                + amount
                + "</Amt><CdtDbtInd>"
                + direction
                + "</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-20</Dt></BookgDt>"
                + more
                + details
                + "</Ntry>";
    }

    private static String sub(String code) {
        return "<BkTxCd><Domn><Cd>ACMT</Cd><Fmly><Cd>MDOP</Cd><SubFmlyCd>"
                + code
                + "</SubFmlyCd></Fmly></Domn></BkTxCd>";
    }

    private static String tx(String endToEndId, String amount, String more) {
        return "<NtryDtls><TxDtls><Refs><EndToEndId>"
                + endToEndId
                + "</EndToEndId></Refs><Amt Ccy=\"EUR\">"
                + amount
                + "</Amt>"
                + more
                + "</TxDtls></NtryDtls>";
    }

    private static Money eur(long minor) {
        return new Money(minor, "EUR");
    }

    private static Money chf(long minor) {
        return new Money(minor, "CHF");
    }
}

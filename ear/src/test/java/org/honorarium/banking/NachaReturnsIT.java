package org.honorarium.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.honorarium.annotators.boundary.AccountProposals;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.annotators.entity.AnnotatorRejected;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.files.boundary.Originators;
import org.honorarium.files.boundary.PaymentFiles;
import org.honorarium.files.entity.AchOriginator;
import org.honorarium.files.entity.EntryClass;
import org.honorarium.files.entity.FileFormat;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.payouts.entity.Run;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The entries of our own NACHA files, as banks send them back: found by what we wrote into them.
 */
@ArquillianTest
class NachaReturnsIT {

    private static final String THEIR_TRACE = "021000020000001";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd");

    @Inject BankedHouse bank;
    @Inject Originators originators;
    @Inject PaymentFiles files;
    @Inject Database database;
    @Inject AccountProposals proposals;
    @Inject AtOnce atOnce;

    private List<String> ids;
    private List<String> ours;

    /** Two payouts of 10.00 and 11.00, in a NACHA file that was handed over. */
    @BeforeEach
    void a_nacha_file_at_the_bank() throws Exception {
        bank.withEarnings(2);
        var agreed =
                new AchOriginator(
                        "021000021",
                        "A Bank",
                        "1123456789",
                        "Honorarium Inc.",
                        "HONORARIUM",
                        "1123456789",
                        "02100002",
                        EntryClass.PPD);
        bank.house.administrator.run(() -> originators.put(bank.house.payer, agreed));
        var run = bank.paid(0);
        bank.handOver(run);
        ids = bank.endToEndIds(run);
        ours = nacha(run);
    }

    @Test
    void a_returned_entry_is_the_payout_that_it_came_from_and_nothing_else_changes()
            throws Exception {
        var entry = entry("0000001100");

        var answer = bank.receive(file(returned(entry), addenda99(entry, "R03")));

        assertThat(answer.back()).isEqualTo(1);
        assertThat(bank.state(ids.get(1))).isEqualTo("RETURNED");
        assertThat(bank.state(ids.get(0))).isEqualTo("SENT");
        assertThat(bank.open()).isEqualTo(11_00);
        assertThat(matched("TRACE")).isEqualTo(1);
        assertThat(database.wrong(bank.house.payer)).isEmpty();
    }

    @Test
    void a_notification_of_change_names_the_payout_and_moves_nothing() throws Exception {
        var entry = entry("0000001000");
        var change =
                "798C01"
                        + entry.substring(79)
                        + " ".repeat(6)
                        + entry.substring(3, 11)
                        + pad("9876543210", 29)
                        + " ".repeat(15)
                        + THEIR_TRACE;

        bank.receive(file(returned(entry).replace("0000001000", "0000000000"), change));

        assertThat(bank.state(ids.get(0))).isEqualTo("SENT");
        assertThat(
                        database.texts(
                                "select p.end_to_end_id from banking.line l join payouts.payout p on"
                                        + " p.id = l.payout_id where l.payer_id = ? and l.says = 'CHANGED'",
                                bank.house.payer))
                .containsExactly(ids.get(0));
        assertThat(database.wrong(bank.house.payer)).isEmpty();
        var payee = payee(ids.get(0));
        assertThat(
                        database.texts(
                                "select masked || ' ' || state from annotators.account_proposal"
                                        + " where annotator_id = ?",
                                payee))
                .containsExactly("••••3210 PROPOSED");
        assertThat(
                        database.texts(
                                "select facts ->> 'account' from notices.notice where person_id = ?"
                                        + " and code = 'banking/details-proposed'",
                                payee))
                .containsExactly("••••3210");
        assertThat(
                        database.number(
                                "select count(*) from annotators.bank_account where annotator_id = ?",
                                payee))
                .isEqualTo(1);
        decidedByAnother(payee);
    }

    /** Two persons as ever: who brought the answer in decides nothing, and the payee confirms. */
    private void decidedByAnother(UUID payee) throws Exception {
        var proposal =
                UUID.fromString(
                        database.texts(
                                        "select id from annotators.account_proposal where annotator_id = ?",
                                        payee)
                                .getFirst());

        assertThatExceptionOfType(AnnotatorRejected.class)
                .isThrownBy(() -> bank.house.finance.call(() -> proposals.decide(proposal, true)));
        bank.house.secondFinance.call(() -> proposals.decide(proposal, true));

        assertThat(
                        database.texts(
                                "select masked || ' ' || (confirmed_at is null) from annotators.bank_account"
                                        + " where annotator_id = ? and replaced_at is null",
                                payee))
                .containsExactly("••••3210 true");
    }

    @Test
    void the_same_notification_in_another_file_is_one_proposal_whatever_was_decided()
            throws Exception {
        var payee = payee(ids.get(0));
        notified("9876543210", 1);
        notified("9876543210", 2);

        assertThat(proposed(payee)).containsExactly("••••3210 PROPOSED");
        assertThat(
                        database.number(
                                "select count(*) from notices.notice where person_id = ?"
                                        + " and code = 'banking/details-proposed'",
                                payee))
                .isEqualTo(1);

        bank.house.secondFinance.call(() -> proposals.decide(proposal(payee), false));
        notified("9876543210", 3);
        assertThat(proposed(payee)).containsExactly("••••3210 REFUSED");

        notified("5555544444", 4);
        assertThat(proposed(payee)).containsExactly("••••3210 REFUSED", "••••4444 PROPOSED");
        bank.house.secondFinance.call(() -> proposals.decide(proposal(payee), true));
        notified("7777788888", 5);
        assertThat(proposed(payee))
                .as("nothing is corrected of an account that was replaced")
                .containsExactly("••••3210 REFUSED", "••••4444 CONFIRMED");
    }

    @Test
    void who_bring_the_same_correction_at_once_make_one_proposal() throws Exception {
        var payee = payee(ids.get(0));
        var account = account(payee);
        var right = BankDetails.unitedStates(AccountKind.US_CHECKING, "021000021", "9876543210");

        var outcomes =
                atOnce.times(
                        6,
                        () ->
                                bank.house.finance.call(
                                        () ->
                                                proposals.correct(
                                                        UUID.randomUUID(),
                                                        account,
                                                        payee,
                                                        "USD",
                                                        right,
                                                        "The bank says so.")));

        assertThat(outcomes).allMatch(outcome -> !outcome.isRefused());
        assertThat(outcomes.stream().filter(one -> one.get().isPresent())).hasSize(1);
        assertThat(proposed(payee)).containsExactly("••••3210 PROPOSED");
        var again =
                "insert into annotators.account_proposal (id, annotator_id, currency, kind, details, print,"
                        + " masked, why, proposed_by, proposed_at, corrects) select gen_random_uuid(), %s,"
                        + " currency, kind, details, print, masked, why, '"
                        + bank.house.finance.id()
                        + "', now(), corrects from annotators.account_proposal where annotator_id = '"
                        + payee
                        + "'";
        assertThat(database.refusal(bank.house.finance, again.formatted("annotator_id")))
                .contains("a_bank_corrects_once");
        assertThat(
                        database.refusal(
                                bank.house.finance,
                                again.formatted("'" + payee(ids.get(1)) + "'::uuid")))
                .contains("corrects no other account of this annotator");
    }

    /** The bank says that the first payout's account has another number, in a file of its own. */
    private void notified(String number, int file) throws Exception {
        var entry = entry("0000001000");
        var trace = THEIR_TRACE.substring(0, 14) + file;
        var change =
                "798C01"
                        + entry.substring(79)
                        + " ".repeat(6)
                        + entry.substring(3, 11)
                        + pad(number, 29)
                        + " ".repeat(15)
                        + trace;
        bank.receive(
                file(
                        returned(entry)
                                .replace("0000001000", "0000000000")
                                .replace(THEIR_TRACE, trace),
                        change));
    }

    private List<String> proposed(UUID payee) throws Exception {
        return database.texts(
                "select masked || ' ' || state from annotators.account_proposal"
                        + " where annotator_id = ? order by proposed_at, id",
                payee);
    }

    private UUID proposal(UUID payee) throws Exception {
        return UUID.fromString(
                database.texts(
                                "select id from annotators.account_proposal where annotator_id = ?"
                                        + " and state = 'PROPOSED'",
                                payee)
                        .getFirst());
    }

    private UUID account(UUID payee) throws Exception {
        return UUID.fromString(
                database.texts(
                                "select id from annotators.bank_account where annotator_id = ?"
                                        + " and replaced_at is null",
                                payee)
                        .getFirst());
    }

    private UUID payee(String endToEndId) throws Exception {
        return UUID.fromString(
                database.texts(
                                "select annotator_id from payouts.payout where end_to_end_id = ?",
                                endToEndId)
                        .getFirst());
    }

    @Test
    void a_number_alone_is_not_enough_when_the_identification_is_of_something_else()
            throws Exception {
        var entry = entry("0000001100");
        var other = entry.substring(0, 39) + "0123456789abcde" + entry.substring(54);

        bank.receive(file(returned(other), addenda99(other, "R03")));

        assertThat(bank.state(ids.get(1))).isEqualTo("SENT");
        assertThat(matched("TRACE")).isZero();
        assertThat(database.wrong(bank.house.payer)).isEmpty();
    }

    @Test
    void without_an_identification_the_whole_trace_number_and_the_day_find_the_payout()
            throws Exception {
        var entry = unidentified(entry("0000001100"));

        bank.receive(file(returned(entry), addenda99(entry, "R03")));

        assertThat(bank.state(ids.get(1))).isEqualTo("RETURNED");
        assertThat(database.wrong(bank.house.payer)).isEmpty();
    }

    @Test
    void a_file_that_was_written_after_the_return_is_not_what_came_back() throws Exception {
        var entry = unidentified(entry("0000001100"));
        var head = ours.getFirst();
        var earlier = LocalDate.parse(head.substring(23, 29), DAY).minusDays(1).format(DAY);
        var file = file(returned(entry), addenda99(entry, "R03"));

        var answer =
                bank.receive(
                        file.replace(head, head.substring(0, 23) + earlier + head.substring(29)));

        assertThat(answer.open()).isEqualTo(1);
        assertThat(bank.state(ids.get(1))).isEqualTo("SENT");
        assertThat(matched("TRACE")).isZero();
    }

    @Test
    void a_number_of_another_originating_bank_or_half_of_one_is_not_ours() throws Exception {
        var entry = unidentified(entry("0000001100"));
        var other = entry.substring(0, 79) + "09100001" + entry.substring(87);
        var half = entry.substring(0, 79) + " ".repeat(8) + entry.substring(87);

        bank.receive(file(returned(other), addenda99(other, "R03")));
        bank.receive(file(returned(half), addenda99(half, "R03")));

        assertThat(bank.state(ids.get(1))).isEqualTo("SENT");
        assertThat(matched("TRACE")).isZero();
        assertThat(database.wrong(bank.house.payer)).isEmpty();
    }

    @Test
    void the_database_takes_no_line_for_another_entry_or_a_later_file() throws Exception {
        var trace = entry("0000001100").substring(79);

        assertThat(refusal(trace, 0)).isEmpty();
        assertThat(refusal(trace, 1)).contains("its file was written later");
        assertThat(refusal("09100001" + trace.substring(8), 0)).contains("is not of this payout");
        assertThat(refusal(entry("0000001000").substring(79), 0)).contains("is not of this payout");
        assertThat(refusal(trace.substring(8), 0)).contains("is not of this payout");
    }

    /** Of a line that says this trace number so many days before the file was written. */
    private String refusal(String trace, int days) throws Exception {
        return database.refusal(
                bank.house.finance,
                "insert into banking.line (id, answer_id, payer_id, number, place, says, trace, on_date,"
                        + " payout_id, matched_by, outcome) select gen_random_uuid(), gen_random_uuid(), ?, 1,"
                        + " 'line 4', 'CHANGED', ?, files.fedwire_day(h.written_at) - ?, p.payout_id, 'TRACE',"
                        + " 'MATCHED' from files.place p join files.handed h on h.file_id = p.file_id"
                        + " where p.payout_id = ?",
                bank.house.payer,
                trace,
                days,
                bank.payout(ids.get(1)));
    }

    /** As some banks send it. */
    private static String unidentified(String entry) {
        return entry.substring(0, 39) + " ".repeat(15) + entry.substring(54);
    }

    @Test
    void an_entry_of_nothing_such_as_a_prenote_is_taken_for_no_payout() throws Exception {
        var entry = entry("0000001100").replace("0000001100", "0000000000");

        bank.receive(file(returned(entry), addenda99(entry, "R04")));

        assertThat(bank.state(ids.get(1))).isEqualTo("SENT");
        assertThat(matched("TRACE")).isZero();
    }

    private List<String> nacha(Run run) throws Exception {
        var file =
                bank.house.finance.call(() -> files.ofRun(run.id())).stream()
                        .filter(one -> one.format() == FileFormat.NACHA)
                        .findFirst()
                        .orElseThrow();
        var out = new ByteArrayOutputStream();
        bank.house.finance.run(() -> files.download(file.id(), FileFormat.NACHA, out));
        return out.toString(StandardCharsets.US_ASCII).lines().toList();
    }

    private String entry(String amount) {
        return ours.stream()
                .filter(line -> line.startsWith("6") && line.substring(29, 39).equals(amount))
                .findFirst()
                .orElseThrow();
    }

    /** As the payee's bank sends it: a returned credit, with an addenda record behind it. */
    private static String returned(String entry) {
        return "621" + entry.substring(3, 78) + "1" + THEIR_TRACE;
    }

    private static String addenda99(String entry, String reason) {
        return "799"
                + reason
                + entry.substring(79)
                + " ".repeat(6)
                + entry.substring(3, 11)
                + " ".repeat(44)
                + THEIR_TRACE;
    }

    private String file(String entry, String addenda) {
        var lines = new ArrayList<String>();
        lines.add(ours.get(0));
        lines.add(ours.get(1).replace("5220", "5200"));
        lines.add(entry);
        lines.add(addenda);
        var control = ours.stream().filter(line -> line.startsWith("8")).findFirst().orElseThrow();
        lines.add("8200000002" + control.substring(10));
        lines.add("9000001000001" + "00000002" + "0".repeat(34) + " ".repeat(39));
        while (lines.size() < 10) {
            lines.add("9".repeat(94));
        }
        return String.join("\n", lines) + "\n";
    }

    private long matched(String way) throws Exception {
        return database.number(
                "select count(*) from banking.line where payer_id = ? and matched_by = ?",
                bank.house.payer,
                way);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}

package org.honorarium.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.honorarium.banking.BankedHouse.csv;
import static org.honorarium.banking.BankedHouse.line;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.banking.boundary.BankAnswers;
import org.honorarium.banking.boundary.BankProposals;
import org.honorarium.banking.boundary.Handovers;
import org.honorarium.banking.entity.BankingRejected;
import org.honorarium.banking.entity.DifferenceKind;
import org.honorarium.banking.entity.LineRow;
import org.honorarium.banking.entity.ProposalKind;
import org.honorarium.banking.entity.ProposalTerms;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.holds.boundary.Holds;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.payouts.entity.Run;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the bank answers to payouts, and what comes of it. */
@ArquillianTest
class AnswersIT {

    private static final PageRequest ALL = PageRequest.of(0, 100);

    @Inject BankedHouse bank;
    @Inject BankAnswers answers;
    @Inject Handovers handovers;
    @Inject BankProposals proposals;
    @Inject Notices notices;
    @Inject Holds holds;
    @Inject AtOnce atOnce;
    @Inject Database database;

    private Run run;
    private List<String> ids;

    /** Four payouts of 10.00, 11.00, 12.00 and 13.00, in a file. */
    @BeforeEach
    void a_night_whose_file_is_written() throws Exception {
        bank.withEarnings(4);
        run = bank.paid(0);
        ids = bank.endToEndIds(run);
        assertThat(ids).hasSize(4).allMatch(id -> state(id).equals("FILED"));
    }

    @Test
    void a_file_that_was_handed_over_is_sent_and_so_it_stays() throws Exception {
        bank.handOver(run);
        bank.handOver(run);

        assertThat(ids).allMatch(id -> state(id).equals("SENT"));
        assertThat(audited("banking/file-sent", bank.file(run))).isEqualTo(1);
        assertThat(wrong()).isEmpty();
    }

    @Test
    void what_the_bank_paid_is_settled_and_leaves_the_clearing() throws Exception {
        bank.handOver(run);
        assertThat(bank.balance("PAYOUT_CLEARING")).isEqualTo(46_00);

        var answer = bank.answer(line("SETTLED", ids.get(0), "10.00"));

        assertThat(answer.matched()).isEqualTo(1);
        assertThat(state(ids.get(0))).isEqualTo("SETTLED");
        assertThat(bank.balance("PAYOUT_CLEARING")).isEqualTo(36_00);
        assertThat(bank.balance("BANK")).isEqualTo(10_00);
        assertThat(wrong()).isEmpty();
    }

    @Test
    void what_comes_back_is_owed_again_and_paid_under_another_name_when_the_account_is_confirmed()
            throws Exception {
        bank.handOver(run);

        var answer =
                bank.answer(
                        line("SETTLED", ids.get(0), "10.00"),
                        line("RETURNED", ids.get(0), "10.00", "", "AC04"),
                        line("REJECTED", ids.get(1), "11.00", "", "AC01"),
                        line("RETURNED", ids.get(2), "12.00", "", "R03"));

        assertThat(answer.back()).isEqualTo(3);
        assertThat(List.of(state(ids.get(0)), state(ids.get(1)), state(ids.get(2))))
                .containsExactly("RETURNED", "REJECTED", "RETURNED");
        assertThat(bank.open()).isEqualTo(33_00);
        assertThat(bank.balance("PAYOUT_CLEARING")).isEqualTo(13_00);
        assertThat(bank.balance("BANK")).isZero();
        assertThat(wrong()).isEmpty();
        assertThat(told(ids.get(0))).contains("banking/payout-returned");
        assertThat(told(ids.get(1))).contains("banking/payout-rejected");

        assertThat(bank.endToEndIds(bank.paid(1))).isEmpty();
        for (var id : ids.subList(0, 3)) {
            var payout = bank.payout(id);
            annotator(id).call(() -> holds.lift(payout, "My account is right."));
        }
        var next = bank.paid(2);
        assertThat(bank.endToEndIds(next)).hasSize(3).doesNotContainAnyElementsOf(ids);
        assertThat(bank.open()).isZero();
        assertThat(wrong()).isEmpty();
    }

    @Test
    void the_same_file_again_changes_nothing_however_many_bring_it_at_once() throws Exception {
        bank.handOver(run);
        var text = csv(line("SETTLED", ids.get(0), "10.00"), line("RETURNED", ids.get(1), "11.00"));

        var all = atOnce.times(5, () -> bank.receive(text).id());

        assertThat(all.stream().map(one -> one.get()).distinct()).hasSize(1);
        assertThat(count("banking.answer where payer_id = ?")).isEqualTo(1);
        assertThat(count("banking.line where payer_id = ?")).isEqualTo(2);
        assertThat(bank.balance("BANK")).isEqualTo(10_00);
        assertThat(wrong()).isEmpty();
    }

    @Test
    void no_payout_settles_twice_whatever_the_bank_sends_at_once() throws Exception {
        bank.handOver(run);

        var all =
                atOnce.all(
                        () -> bank.answer(line("SETTLED", ids.get(0), "10.00", "one", "")),
                        () -> bank.answer(line("SETTLED", ids.get(0), "10.00", "two", "")),
                        () -> bank.answer(line("SETTLED", ids.get(0), "10.00", "three", "")));

        assertThat(all.stream().mapToLong(one -> one.get().matched()).sum()).isEqualTo(1);
        assertThat(differences())
                .hasSize(2)
                .allMatch(line -> line.difference() == DifferenceKind.SETTLED_TWICE);
        assertThat(bank.balance("BANK")).isEqualTo(10_00);
        assertThat(wrong()).isEmpty();
    }

    @Test
    void what_the_bank_answers_to_was_handed_over() throws Exception {
        bank.answer(line("ACCEPTED", ids.get(0), "10.00"));

        assertThat(ids).allMatch(id -> state(id).equals("SENT"));
        assertThat(bank.house.finance.call(() -> handovers.get(bank.file(run))).isSent()).isTrue();
    }

    @Test
    void a_line_without_a_name_is_matched_by_amount_and_date_if_just_one_fits() throws Exception {
        bank.handOver(run);
        var today = database.texts("select current_date::text").getFirst();

        var answer =
                bank.receive(
                        csv(
                                "SETTLED,NOTPROVIDED,12.00,USD," + today + ",,",
                                "SETTLED,,99.00,USD," + today + ",,",
                                "SETTLED,somebody-elses,13.00,USD," + today + ",,"));

        assertThat(answer.matched()).isEqualTo(1);
        assertThat(state(ids.get(2))).isEqualTo("SETTLED");
        assertThat(differences())
                .extracting(LineRow::difference)
                .containsExactly(DifferenceKind.NOTHING_FITS, DifferenceKind.UNKNOWN_REFERENCE);
    }

    @Test
    void without_an_end_to_end_id_the_uetr_or_an_instruction_id_of_ours_tells_the_payout()
            throws Exception {
        bank.handOver(run);
        var uetrs =
                database.texts(
                        "select uetr::text from payouts.payout where run_id = ? order by amount_minor",
                        run.id());

        var answer =
                bank.receive(
                        status(
                                payment("RJCT", "OrgnlUETR", uetrs.get(0), "10.00"),
                                payment(
                                        "ACSC",
                                        "OrgnlInstrId",
                                        ids.get(1).toUpperCase(Locale.ROOT),
                                        "11.00"),
                                // Ids that the bank made itself: one amount fits, one does not.
                                payment("ACSC", "OrgnlInstrId", "BANK-77", "12.00"),
                                payment(
                                        "ACSC",
                                        "OrgnlUETR",
                                        UUID.randomUUID().toString(),
                                        "99.00")));

        assertThat(answer.matched()).isEqualTo(2);
        assertThat(answer.back()).isEqualTo(1);
        assertThat(ids.stream().map(this::state).toList())
                .containsExactly("REJECTED", "SETTLED", "SETTLED", "SENT");
        assertThat(
                        database.texts(
                                "select coalesce(matched_by, '') from banking.line where payer_id = ?"
                                        + " order by number",
                                bank.house.payer))
                .containsExactly("UETR", "INSTRUCTION_ID", "AMOUNT_AND_DATE", "");
        assertThat(differences())
                .extracting(LineRow::difference)
                .containsExactly(DifferenceKind.NOTHING_FITS);
        assertThat(wrong()).isEmpty();
    }

    @Test
    void a_uetr_of_another_payer_finds_nothing() throws Exception {
        bank.handOver(run);
        var foreign =
                database.texts(
                        "select uetr::text from payouts.payout where payer_id <> ? limit 1",
                        bank.house.payer);

        for (var uetr : foreign) {
            bank.receive(status(payment("RJCT", "OrgnlUETR", uetr, "99.00")));
        }
        assertThat(ids).allMatch(id -> state(id).equals("SENT"));
    }

    private static String status(String... payments) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt>"
                + "<GrpHdr><CreDtTm>"
                + Instant.now()
                + "</CreDtTm></GrpHdr><OrgnlPmtInfAndSts>"
                + String.join("", payments)
                + "</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>";
    }

    private static String payment(String status, String tag, String id, String amount) {
        return "<TxInfAndSts><%s>%s</%s><TxSts>%s</TxSts><OrgnlTxRef><Amt><InstdAmt Ccy=\"USD\">%s</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>"
                .formatted(tag, id, tag, status, amount);
    }

    @Test
    void a_batch_that_is_booked_as_one_sum_settles_what_is_left_of_its_file() throws Exception {
        bank.handOver(run);
        bank.answer(line("REJECTED", ids.get(0), "10.00"));
        var message =
                database.texts(
                                "select message_id from files.payment_file where run_id = ?",
                                run.id())
                        .getFirst();

        bank.receive(
                "Status,EndToEndId,MessageId,Amount,Currency\nSETTLED,,"
                        + message
                        + ",45.00,USD\nSETTLED,,"
                        + message
                        + ",36.00,USD\n");

        assertThat(ids.subList(1, 4)).allMatch(id -> state(id).equals("SETTLED"));
        assertThat(differences())
                .extracting(LineRow::difference)
                .containsExactly(DifferenceKind.OTHER_AMOUNT);
        assertThat(bank.balance("BANK")).isEqualTo(36_00);
        assertThat(wrong()).isEmpty();
    }

    @Test
    void a_file_that_is_rejected_whole_says_nothing_about_the_accounts_in_it() throws Exception {
        bank.handOver(run);
        var message =
                database.texts(
                                "select message_id from files.payment_file where run_id = ?",
                                run.id())
                        .getFirst();

        bank.receive(
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt>"
                        + "<OrgnlGrpInfAndSts><OrgnlMsgId>"
                        + message
                        + "</OrgnlMsgId><GrpSts>RJCT</GrpSts></OrgnlGrpInfAndSts>"
                        + "</CstmrPmtStsRpt></Document>");

        assertThat(ids).allMatch(id -> state(id).equals("REJECTED"));
        assertThat(bank.open()).isEqualTo(46_00);
        assertThat(told(ids.get(0))).contains("banking/payout-back").doesNotContain("holds/put");
        assertThat(bank.endToEndIds(bank.paid(1))).hasSize(4).doesNotContainAnyElementsOf(ids);
        assertThat(wrong()).isEmpty();
    }

    @Test
    void what_was_the_payers_own_fault_holds_no_payees_account() throws Exception {
        bank.handOver(run);

        bank.answer(
                line("REJECTED", ids.get(0), "10.00", "", "AC02"),
                line("REJECTED", ids.get(1), "11.00", "", "AC01"));

        assertThat(told(ids.get(0))).contains("banking/payout-back").doesNotContain("holds/put");
        assertThat(told(ids.get(1))).contains("banking/payout-rejected", "holds/put");
        assertThat(audited("holds/put", bank.payout(ids.get(0)))).isZero();
        assertThat(audited("holds/put", bank.payout(ids.get(1)))).isEqualTo(1);
        assertThat(bank.endToEndIds(bank.paid(1))).hasSize(1);
    }

    @Test
    void a_bad_file_is_refused_whole_and_nothing_of_it_is_kept() throws Exception {
        bank.handOver(run);

        assertThatExceptionOfType(BankingRejected.class)
                .isThrownBy(
                        () ->
                                bank.answer(
                                        line("SETTLED", ids.get(0), "10.00"),
                                        line("PAID", ids.get(1), "11.00")))
                .withMessageContaining("line 3")
                .withMessageContaining("PAID");
        assertThat(state(ids.get(0))).isEqualTo("SENT");
        assertThat(count("banking.line where payer_id = ?")).isZero();
    }

    @Test
    void a_difference_is_resolved_by_two_persons_with_a_reason() throws Exception {
        bank.handOver(run);
        bank.answer(line("SETTLED", ids.get(0), "9.00"));
        var difference = differences().getFirst();
        var terms =
                new ProposalTerms(
                        ProposalKind.SETTLED, null, difference.id(), difference.payout(), "Fee.");
        var id = UUID.randomUUID();

        bank.house.finance.call(() -> proposals.propose(id, terms));

        assertThatExceptionOfType(BankingRejected.class)
                .isThrownBy(() -> bank.house.finance.call(() -> proposals.decide(id, true)))
                .returns("banking/proposer-decides", BankingRejected::code);
        assertThat(state(ids.get(0))).isEqualTo("SENT");
        bank.house.secondFinance.call(() -> proposals.decide(id, true));
        bank.house.secondFinance.call(() -> proposals.decide(id, true));
        assertThat(state(ids.get(0))).isEqualTo("SETTLED");
        assertThat(differences()).isEmpty();
        assertThat(bank.balance("BANK")).isEqualTo(10_00);
        assertThat(audited("banking/confirmed", id)).isEqualTo(1);
    }

    @Test
    void a_file_that_was_never_handed_over_is_owed_again_when_two_persons_say_so()
            throws Exception {
        var file = bank.file(run);
        var terms =
                new ProposalTerms(ProposalKind.NOT_ATTEMPTED, file, null, null, "Wrong account.");
        var id = UUID.randomUUID();
        bank.house.finance.call(() -> proposals.propose(id, terms));

        assertThatExceptionOfType(BankingRejected.class)
                .isThrownBy(() -> bank.handOver(run))
                .returns("banking/proposed-already", BankingRejected::code);
        var both =
                atOnce.all(
                        () -> bank.house.secondFinance.call(() -> proposals.decide(id, true)),
                        () -> BankedHouse.THIRD.call(() -> proposals.decide(id, true)));

        assertThat(both).noneMatch(one -> one.isRefused());
        assertThat(ids).allMatch(one -> state(one).equals("NOT_ATTEMPTED"));
        assertThat(bank.open()).isEqualTo(46_00);
        assertThat(bank.balance("PAYOUT_CLEARING")).isZero();
        assertThat(wrong()).isEmpty();
        assertThatExceptionOfType(BankingRejected.class)
                .isThrownBy(() -> bank.handOver(run))
                .returns("banking/handed-over-already", BankingRejected::code);
        bank.answer(line("SETTLED", ids.get(0), "10.00"));
        assertThat(differences())
                .extracting(LineRow::difference)
                .containsExactly(DifferenceKind.NEVER_SENT);
    }

    @Test
    void the_file_of_a_bank_and_that_of_pay_pal_are_handed_over_each_by_itself() throws Exception {
        bank.payPal(7);
        bank.house.results(List.of("p1,b1,7,Approved,7.00", "p2,b2,0,Approved,5.00"));
        var mixed = bank.paid(1);
        var byPayPal = bank.endToEndIds(mixed).get(1);
        var byBank = bank.endToEndIds(mixed).get(0);
        var never = bank.file(mixed, "PAYPAL");
        var terms =
                new ProposalTerms(ProposalKind.NOT_ATTEMPTED, never, null, null, "Not logged in.");
        var id = UUID.randomUUID();
        bank.house.finance.call(() -> handovers.sent(bank.file(mixed, "BANK")));

        assertThat(state(byBank)).isEqualTo("SENT");
        assertThat(state(byPayPal)).isEqualTo("FILED");
        bank.house.finance.call(() -> proposals.propose(id, terms));
        bank.house.secondFinance.call(() -> proposals.decide(id, true));

        assertThat(state(byBank)).isEqualTo("SENT");
        assertThat(state(byPayPal)).isEqualTo("NOT_ATTEMPTED");
        assertThat(bank.open()).isEqualTo(7_00);
        assertThat(
                        database.texts(
                                "select file_id from banking.silence where payer_id = ?",
                                bank.house.payer))
                .containsExactly(bank.file(mixed, "BANK").toString());
        assertThat(wrong()).isEmpty();
        bank.answer(line("SETTLED", byBank, "5.00"));
        assertThat(state(byBank)).isEqualTo("SETTLED");
        assertThat(state(byPayPal)).isEqualTo("NOT_ATTEMPTED");
        assertThat(wrong()).isEmpty();
    }

    @Test
    void one_debit_of_the_bank_file_settles_nothing_of_pay_pals() throws Exception {
        bank.payPal(7);
        bank.house.results(List.of("p1,b1,7,Approved,7.00", "p2,b2,0,Approved,5.00"));
        var mixed = bank.paid(1);
        var message =
                database.texts(
                                "select message_id from files.payment_file where id = ?",
                                bank.file(mixed, "BANK"))
                        .getFirst();

        bank.receive(
                "Status,EndToEndId,MessageId,Amount,Currency,Date\nSETTLED,,%s,5.00,USD,2026-03-04\n"
                        .formatted(message));

        assertThat(state(bank.endToEndIds(mixed).get(0))).isEqualTo("SETTLED");
        assertThat(state(bank.endToEndIds(mixed).get(1))).isEqualTo("FILED");
        assertThat(wrong()).isEmpty();
    }

    @Test
    void what_the_bank_sent_is_kept_as_it_came() throws Exception {
        var text = csv(line("ACCEPTED", ids.get(0), "10.00"));
        var answer = bank.receive(text);
        var bytes = new java.io.ByteArrayOutputStream();

        bank.house.finance.call(
                () -> {
                    answers.download(answer.id(), bytes);
                    return 0;
                });

        assertThat(bytes.toString(java.nio.charset.StandardCharsets.UTF_8)).isEqualTo(text);
        assertThat(bank.house.finance.call(() -> answers.lines(answer.id(), ALL)).rows())
                .hasSize(1);
    }

    private List<LineRow> differences() throws Exception {
        var mine =
                new PageRequest(
                        0, 100, "", true, java.util.Map.of("payer", bank.house.payer.toString()));
        return bank.house.finance.call(() -> proposals.differences(mine)).rows();
    }

    private List<String> told(String endToEndId) throws Exception {
        return annotator(endToEndId).call(() -> notices.page(ALL)).rows().stream()
                .map(notice -> notice.code())
                .toList();
    }

    private Actor annotator(String endToEndId) throws Exception {
        var annotator =
                database.texts(
                                "select annotator_id from payouts.payout where end_to_end_id = ?",
                                endToEndId)
                        .getFirst();
        return new Actor(UUID.fromString(annotator), Set.of(Role.ANNOTATOR), false);
    }

    private String state(String endToEndId) {
        try {
            return bank.state(endToEndId);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private List<String> wrong() throws Exception {
        return database.wrong(bank.house.payer);
    }

    private long audited(String action, UUID subject) throws Exception {
        return database.number(
                "select count(*) from audit.record where action = ? and subject_id = ?",
                action,
                subject);
    }

    private long count(String where) throws Exception {
        return database.number("select count(*) from " + where, bank.house.payer);
    }
}

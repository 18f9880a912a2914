package org.honorarium.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.honorarium.banking.BankedHouse.line;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.banking.boundary.SilentPayouts;
import org.honorarium.banking.entity.BankingRejected;
import org.honorarium.banking.entity.SilentPayout;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.house.Database;
import org.honorarium.payers.boundary.PayerProposals;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.PayerTerms;
import org.honorarium.payouts.entity.PayoutState;
import org.honorarium.payouts.entity.Run;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the bank keeps silent about. */
@ArquillianTest
class SilenceIT {

    @Inject BankedHouse bank;
    @Inject SilentPayouts silent;
    @Inject Database database;

    @Inject Payers payers;
    @Inject PayerProposals proposals;

    private Run run;
    private List<String> ids;

    @BeforeEach
    void two_payouts_that_were_sent() throws Exception {
        bank.withEarnings(2);
        run = bank.paid(0);
        ids = bank.endToEndIds(run);
        bank.handOver(run);
    }

    @Test
    void what_was_sent_just_now_is_waited_for() throws Exception {
        assertThat(age()).isZero();
        assertThat(payouts())
                .hasSize(2)
                .allMatch(one -> one.state() == PayoutState.SENT && one.ageDays() == 0);
    }

    @Test
    void what_is_not_answered_for_too_long_is_unknown_and_never_sent_again() throws Exception {
        bank.answer(line("SETTLED", ids.get(0), "10.00"));
        daysPass(20);

        assertThat(age()).isEqualTo(1);
        assertThat(age()).isZero();

        assertThat(payouts())
                .singleElement()
                .returns(PayoutState.UNKNOWN, SilentPayout::state)
                .returns(20L, SilentPayout::ageDays);
        assertThat(bank.open()).isZero();
        assertThat(bank.endToEndIds(bank.paid(1))).isEmpty();
        assertThat(database.wrong(bank.house.payer)).isEmpty();
    }

    @Test
    void how_long_a_bank_may_keep_silent_is_said_by_two_persons() throws Exception {
        var payer = bank.house.payer;
        daysPass(20);
        patient(30);
        assertThat(age()).isZero();

        patient(10);
        assertThat(age()).isEqualTo(2);
        assertThat(
                        database.refusal(
                                bank.house.finance,
                                "update payers.payer set silent_after = 30 where id = ?",
                                payer))
                .contains("permission denied");
    }

    private void patient(int days) throws Exception {
        var payer = bank.house.payer;
        var id = UUID.randomUUID();
        var now = bank.house.finance.call(() -> payers.find(payer)).orElseThrow().terms();
        var terms =
                new PayerTerms(
                        now.name(),
                        now.country(),
                        now.town(),
                        now.timeZone(),
                        now.cutOff(),
                        now.funding(),
                        now.payDays(),
                        days);
        bank.house.finance.call(() -> proposals.propose(id, payer, terms));
        bank.house.secondFinance.call(() -> proposals.confirm(id));
    }

    @Test
    void the_bank_is_asked_and_a_late_answer_still_decides() throws Exception {
        daysPass(20);
        age();
        var payout = payouts().getFirst().payout();
        var id = UUID.randomUUID();

        bank.house.finance.call(() -> silent.ask(id, payout, "Called Ms Rossi."));
        var asked = bank.house.finance.call(() -> silent.ask(id, payout, "Called Ms Rossi."));

        assertThat(asked).hasSize(1);
        assertThat(payouts())
                .anyMatch(one -> one.asked() == 1 && "Called Ms Rossi.".equals(one.lastNote()));
        assertThatExceptionOfType(BankingRejected.class)
                .isThrownBy(
                        () ->
                                bank.house.finance.call(
                                        () -> silent.ask(UUID.randomUUID(), payout, " ")))
                .returns("banking/reason-missing", BankingRejected::code);
        bank.answer(line("SETTLED", ids.get(0), "10.00"), line("REJECTED", ids.get(1), "11.00"));
        assertThat(payouts()).isEmpty();
        assertThat(List.of(bank.state(ids.get(0)), bank.state(ids.get(1))))
                .containsExactly("SETTLED", "REJECTED");
        assertThat(database.wrong(bank.house.payer)).isEmpty();
    }

    private int age() throws Exception {
        return Actor.SYSTEM.call(() -> silent.age(bank.house.payer));
    }

    private List<SilentPayout> payouts() throws Exception {
        var mine = new PageRequest(0, 100, "", true, Map.of("payer", bank.house.payer.toString()));
        return bank.house.finance.call(() -> silent.page(mine)).rows();
    }

    private void daysPass(int days) throws Exception {
        database.spoil(
                connection -> {
                    Database.change(
                            connection,
                            "alter table banking.handover disable trigger only_added_to");
                    Database.change(
                            connection,
                            "update banking.handover set decided_at = decided_at - make_interval(days =>"
                                    + " ?) where run_id = ?",
                            days,
                            run.id());
                    Database.change(
                            connection,
                            "alter table banking.handover enable trigger only_added_to");
                });
    }
}

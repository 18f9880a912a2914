package org.honorarium.rules;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.banking.boundary.Handovers;
import org.honorarium.files.boundary.FileWriting;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.payouts.boundary.Releases;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules about the bank's answers, attacked past Java: the database holds them alone. */
@ArquillianTest
class BankingRulesIT {

    @Inject SmallHouse house;
    @Inject Attacker attacker;
    @Inject Database database;
    @Inject Releases releases;
    @Inject FileWriting writing;
    @Inject Handovers handovers;

    private String payout;
    private UUID file;

    /** One payout of 40.00, sent. */
    @BeforeEach
    void a_payout_that_was_sent() throws Exception {
        house.withAnnotators(1);
        house.results(List.of("h1,a1,0,Approved,40.00"));
        var run = house.night();
        house.secondFinance.call(() -> releases.release(run.id()));
        Actor.SYSTEM.run(() -> writing.write(run.id()));
        file =
                UUID.fromString(
                        text("select id from files.payment_file where run_id = '%s'", run.id()));
        payout = text("select id from payouts.payout where run_id = '%s'", run.id());
        house.finance.call(() -> handovers.sent(file));
    }

    @Test
    void nothing_is_settled_that_the_books_do_not_say() throws Exception {
        assertThat(attacker.tries(state("SETTLED"))).contains("the books do not say so");
        assertThat(attacker.tries(state("REJECTED"))).contains("the books do not say so");
        assertThat(attacker.tries(state("RETURNED"))).contains("cannot go from SENT to RETURNED");
        assertThat(attacker.tries(bank(), transfer("SETTLED", 39_99), state("SETTLED")))
                .contains("the books do not say so");
    }

    @Test
    void nothing_is_settled_that_nothing_proves() throws Exception {
        assertThat(attacker.tries(bank(), transfer("SETTLED", 40_00), state("SETTLED")))
                .contains("nothing proves it");
        assertThat(attacker.tries(proposal("SETTLED"), settlement())).contains("is not confirmed");
    }

    @Test
    void a_settlement_that_did_not_come_about_is_refused() throws Exception {
        assertThat(attacker.tries(proposal("SETTLED"), confirm(), settlement()))
                .contains("is not what it says");
    }

    @Test
    void no_payout_settles_twice() throws Exception {
        assertThat(attacker.tries(proposal("SETTLED"), confirm(), settlement(), settlement()))
                .contains("no_payout_settles_twice");
    }

    @Test
    void what_is_rejected_is_open_again() throws Exception {
        assertThat(
                        attacker.tries(
                                proposal("REJECTED"),
                                confirm(),
                                transfer("REJECTED", 40_00),
                                state("REJECTED"),
                                "insert into banking.reversal values ('%s', null, '%s', '', now())"
                                        .formatted(payout, PROPOSAL)))
                .contains("its items are not open again");
    }

    @Test
    void nobody_decides_their_own_proposal_and_nobody_twice() throws Exception {
        assertThat(
                        attacker.tries(
                                proposal("SETTLED"),
                                "update banking.proposal set decided_by = proposed_by, decided_at ="
                                        + " now(), confirmed = true"))
                .contains("somebody_else_decides");
        assertThat(attacker.tries(proposal("SETTLED"), confirm(), confirm()))
                .contains("was decided before");
    }

    @Test
    void a_file_is_handed_over_once_and_never_taken_back_by_one_person() throws Exception {
        assertThat(
                        attacker.tries(
                                "update banking.handover set outcome = 'NOT_ATTEMPTED' where"
                                        + " file_id = '%s'".formatted(file)))
                .contains("permission denied");
        assertThat(
                        attacker.tries(
                                "insert into banking.handover select file_id, gen_random_uuid(),"
                                        + " payer_id, currency, 'NOT_ATTEMPTED', decided_by, now(),"
                                        + " null from banking.handover where file_id = '%s'"
                                                .formatted(file)))
                .contains("two_persons_say_that_nothing_was_sent");
        assertThat(
                        attacker.tries(
                                "insert into banking.handover select file_id, gen_random_uuid(),"
                                        + " payer_id, currency, 'SENT', decided_by, now(), null from"
                                        + " banking.handover where file_id = '%s'".formatted(file)))
                .contains("handover_pkey");
        assertThat(
                        attacker.tries(
                                "update payouts.payout set state = 'NOT_ATTEMPTED' where id = '%s'"
                                        .formatted(payout)))
                .contains("cannot go from SENT to NOT_ATTEMPTED");
    }

    @Test
    void what_the_bank_said_is_only_added_to_and_seen_by_finance_alone() throws Exception {
        for (var table : List.of("answer", "answer_chunk", "settlement", "reversal", "inquiry")) {
            assertThat(attacker.tries("delete from banking." + table))
                    .contains("permission denied");
        }
        assertThat(attacker.tries("update banking.line set outcome = 'MATCHED'"))
                .contains("permission denied");
        for (var role : List.of(Role.ANNOTATOR, Role.OPERATIONS, Role.REVIEWER)) {
            assertThat(attacker.counts(SmallHouse.somebody(role, true), "banking.handover"))
                    .isZero();
        }
    }

    private static final UUID PROPOSAL = UUID.fromString("00000000-0000-7000-8000-00000000b111");

    private String proposal(String kind) {
        return "insert into banking.proposal values ('%s', '%s', '%s', null, null, '%s', 'So.', '%s', now())"
                .formatted(PROPOSAL, house.payer, kind, payout, house.finance.id());
    }

    private String confirm() {
        return "update banking.proposal set decided_by = '%s', decided_at = now(), confirmed = true where id = '%s'"
                .formatted(house.secondFinance.id(), PROPOSAL);
    }

    private String settlement() {
        return "insert into banking.settlement values ('%s', null, '%s', now())"
                .formatted(payout, PROPOSAL);
    }

    private String state(String state) {
        return "update payouts.payout set state = '%s' where id = '%s'".formatted(state, payout);
    }

    private String bank() {
        return "insert into ledger.account (id, type, book_id, holder_id, currency) values"
                + " (gen_random_uuid(), 'BANK', '%s', '%s', 'USD')"
                        .formatted(house.payer, house.payer);
    }

    private String transfer(String what, int minor) {
        var credit =
                what.equals("SETTLED")
                        ? "type = 'BANK'"
                        : "type = 'ANNOTATOR_PAYABLE' and holder_id <> book_id";
        return "insert into ledger.transfer values (ids.derived(now(), gen_random_uuid()::text),"
                + " (select id from ledger.account where book_id = '%s' and type ="
                        .formatted(house.payer)
                + " 'PAYOUT_CLEARING'), (select id from ledger.account where book_id = '%s' and "
                        .formatted(house.payer)
                + credit
                + "), %d, 'USD', 'PAYOUT_%s', '%s', now(), now())".formatted(minor, what, payout);
    }

    private String text(String query, UUID of) throws Exception {
        return database.texts(query.formatted(of)).getFirst();
    }
}

package org.honorarium.debts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.honorarium.house.Database.change;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.debts.boundary.Debts;
import org.honorarium.debts.boundary.RecoverySettings;
import org.honorarium.debts.entity.Debt;
import org.honorarium.debts.entity.DebtCause;
import org.honorarium.debts.entity.DebtState;
import org.honorarium.debts.entity.DebtTerms;
import org.honorarium.debts.entity.RecoveryTerms;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.money.entity.Money;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.payouts.boundary.AnnotatorMoney;
import org.honorarium.payouts.boundary.PayerBooks;
import org.honorarium.payouts.boundary.Releases;
import org.honorarium.payouts.entity.PayoutRow;
import org.honorarium.payouts.entity.Run;
import org.honorarium.payouts.entity.RunState;
import org.honorarium.rejection.entity.Rejection;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clawbacks: from the proposal to the night that takes them, and back. */
@ArquillianTest
class DebtsIT {

    private static final PageRequest ALL = PageRequest.of(0, 20);

    @Inject SmallHouse house;
    @Inject Debts debts;
    @Inject RecoverySettings settings;
    @Inject Releases releases;
    @Inject AnnotatorMoney money;
    @Inject PayerBooks books;
    @Inject Notices notices;
    @Inject AtOnce atOnce;
    @Inject Database database;

    private UUID annotator;
    private Actor oneself;

    @BeforeEach
    void somebody_who_earned_ten_dollars() throws Exception {
        annotator = house.withAnnotators(1).get(house.reference(0));
        oneself = new Actor(annotator, Set.of(Role.ANNOTATOR), false);
        house.results(List.of("h1,a1,0,Approved,6.01", "h2,a2,0,Approved,4.00"));
    }

    @Test
    void one_person_proposes_another_decides_and_the_annotator_is_told() throws Exception {
        var id = propose("3.00", DebtCause.FRAUD).id();

        assertThat(oneself.call(() -> debts.ofAnnotator(annotator, ALL)).total()).isZero();
        assertThat(codeOf(() -> house.finance.call(() -> debts.putInForce(id))))
                .isEqualTo("debts/proposer-decides");
        var decided = house.secondFinance.call(() -> debts.putInForce(id));

        assertThat(decided.state()).isEqualTo(DebtState.IN_FORCE);
        assertThat(decided.startsAt()).isAfter(decided.decidedAt());
        assertThat(house.secondFinance.call(() -> debts.putInForce(id))).isEqualTo(decided);
        assertThat(oneself.call(() -> debts.ofAnnotator(annotator, ALL)).rows())
                .singleElement()
                .satisfies(debt -> assertThat(debt.left()).isEqualTo(usd("3.00")));
        assertThat(oneself.call(() -> notices.page(ALL)).rows())
                .anyMatch(notice -> notice.code().equals("debts/in-force"));
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void a_night_takes_a_share_after_the_notice_and_a_release_books_it() throws Exception {
        var id = inForce("3.00");
        assertThat(payout(house.night()).amounts().debts()).isEqualTo(usd("0.00"));

        var run = secondNight(id);
        var payout = payout(run);

        // A quarter of 10.01, rounded down.
        assertThat(payout.amounts().debts()).isEqualTo(usd("2.50"));
        assertThat(payout.amounts().paid()).isEqualTo(usd("7.51"));
        assertThat(oneself.call(() -> money.deductions(payout.id())))
                .singleElement()
                .satisfies(taken -> assertThat(taken.debt()).isEqualTo(id));
        assertThat(find(id).left()).isEqualTo(usd("0.50"));
        house.secondFinance.call(() -> releases.release(run.id()));
        assertThat(house.finance.call(() -> books.of(house.payer)).hold()).isTrue();
        assertThat(
                        database.texts(
                                "select code || ' ' || amount_minor from ledger.transfer where subject_id = ? order by 1",
                                payout.id()))
                .containsExactly("DEBT_RECOVERED 250", "PAYOUT_RELEASED 751");
        assertThat(owing()).isEqualTo(50);
        assertThat(
                        database.number(
                                "select amount_minor from payouts.released where payout_id = ?",
                                payout.id()))
                .isEqualTo(751);
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void a_cancelled_payout_puts_back_what_it_took() throws Exception {
        var id = inForce("3.00");
        mature(id);
        var run = house.night();
        var payout = payout(run);
        assertThat(find(id).taken()).isEqualTo(usd("2.50"));

        house.finance.run(() -> releases.cancel(payout.id(), "Not today"));

        assertThat(find(id).taken()).isEqualTo(usd("0.00"));
        assertThat(find(id).left()).isEqualTo(usd("3.00"));
        assertThat(owing()).isEqualTo(300);
        assertThat(oneself.call(() -> money.deductions(payout.id())))
                .singleElement()
                .satisfies(taken -> assertThat(taken.isPutBack()).isTrue());
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void the_rest_is_forgiven_and_what_is_taken_stays_taken() throws Exception {
        var id = inForce("3.00");
        mature(id);
        house.night();

        var forgiven = house.finance.call(() -> debts.forgive(id, "Long ago"));

        assertThat(forgiven.forgiven()).isEqualTo(usd("0.50"));
        assertThat(forgiven.left()).isEqualTo(usd("0.00"));
        assertThat(owing()).isEqualTo(250);
        assertThat(house.finance.call(() -> debts.forgive(id, "Again"))).isEqualTo(forgiven);
        assertThat(oneself.call(() -> notices.page(ALL)).rows())
                .anyMatch(notice -> notice.code().equals("debts/forgiven"));
        assertThat(house.finance.call(() -> books.of(house.payer)).hold()).isTrue();
    }

    @Test
    void where_the_country_forbids_it_nothing_is_taken_without_fault() throws Exception {
        database.spoil(
                connection ->
                        change(
                                connection,
                                "update annotators.annotator set country = 'JP' where id = ?",
                                annotator));

        assertThat(codeOf(() -> propose("3.00", DebtCause.PAID_TWICE)))
                .isEqualTo("debts/fault-needed");
        var id = propose("3.00", DebtCause.FRAUD).id();
        assertThat(house.secondFinance.call(() -> debts.putInForce(id)).state())
                .isEqualTo(DebtState.IN_FORCE);
        // Past the rules in Java the database says no.
        assertThat(
                        database.refusal(
                                house.finance,
                                """
                                insert into debts.debt (id, payer_id, annotator_id, amount_minor, currency, cause,
                                                        explanation, proposed_by, proposed_at)
                                values (?, ?, ?, 100, 'USD', 'PAID_TWICE', 'x', ?, now());
                                update debts.debt set state = 'IN_FORCE', decided_by = ?, decided_at = now(),
                                       starts_at = now() + interval '8 days' where id = ?
                                """,
                                UUID.fromString("00000000-0000-4000-8000-000000000001"),
                                house.payer,
                                annotator,
                                house.finance.id(),
                                house.finance.id(),
                                UUID.fromString("00000000-0000-4000-8000-000000000001")))
                .containsAnyOf("country forbids it", "another_person_decides");
    }

    @Test
    void after_a_move_to_such_a_country_nothing_more_is_taken_without_fault() throws Exception {
        var id = propose("3.00", DebtCause.PAID_TWICE).id();
        house.secondFinance.call(() -> debts.putInForce(id));
        mature(id);
        database.spoil(
                connection ->
                        change(
                                connection,
                                "update annotators.annotator set country = 'JP' where id = ?",
                                annotator));

        var run = house.night();

        assertThat(run.state()).isEqualTo(RunState.RESERVED);
        assertThat(payout(run).amounts().debts()).isEqualTo(usd("0.00"));
        assertThat(find(id).left()).isEqualTo(usd("3.00"));
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void about_an_earning_no_more_is_asked_back_than_it_brought() throws Exception {
        var earning =
                UUID.fromString(
                        database.texts(
                                        "select id from earnings.earning where annotator_id = ? and amount_minor = 400",
                                        annotator)
                                .getFirst());
        var terms = terms("3.00", DebtCause.WORK_OF_ANOTHER, earning);

        var proposed = house.operations.call(() -> debts.propose(UUID.randomUUID(), terms));

        assertThat(proposed.terms().earning()).contains(earning);
        assertThat(codeOf(() -> house.finance.call(() -> debts.propose(UUID.randomUUID(), terms))))
                .isEqualTo("debts/more-than-earned");
        assertThat(
                        codeOf(
                                () ->
                                        house.operations.call(
                                                () ->
                                                        debts.propose(
                                                                UUID.randomUUID(),
                                                                terms(
                                                                        "1.00",
                                                                        DebtCause.ADVANCE,
                                                                        null)))))
                .isEqualTo("debts/earning-needed");
    }

    @Test
    void two_who_decide_and_forgive_at_once_do_it_once() throws Exception {
        var id = propose("3.00", DebtCause.FRAUD).id();
        Callable<Debt> decide = () -> house.secondFinance.call(() -> debts.putInForce(id));
        assertThat(atOnce.times(6, decide)).allMatch(outcome -> !outcome.isRefused());
        Callable<Debt> forgive = () -> house.finance.call(() -> debts.forgive(id, "Enough"));
        assertThat(atOnce.times(6, forgive)).allMatch(outcome -> !outcome.isRefused());

        assertThat(find(id).forgiven()).isEqualTo(usd("3.00"));
        assertThat(owing()).isZero();
        assertThat(database.number("select count(*) from ledger.transfer where subject_id = ?", id))
                .isEqualTo(1);
    }

    @Test
    void two_nights_at_once_take_of_a_debt_once() throws Exception {
        var id = inForce("3.00");
        mature(id);

        var nights =
                atOnce.all(
                        () -> house.night(SmallHouse.BUSINESS_DATE),
                        () -> house.night(SmallHouse.BUSINESS_DATE.plusDays(1)));

        assertThat(nights).allMatch(night -> night.get().state() == RunState.RESERVED);
        assertThat(find(id).taken()).isEqualTo(usd("2.50"));
        assertThat(
                        database.number(
                                "select sum(paid_minor) from payouts.payout where annotator_id = ?",
                                annotator))
                .isEqualTo(751);
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void nothing_is_owed_or_taken_past_the_rules_whatever_java_says() throws Exception {
        var id = inForce("3.00");
        var finance = house.finance;
        var of = " where id = '" + id + "'";

        assertThat(refused(finance, "update debts.debt set taken_minor = 100" + of))
                .contains("permission denied");
        assertThat(refused(finance, "delete from debts.debt" + of)).contains("permission denied");
        assertThat(refused(finance, "update debts.debt set starts_at = now()" + of))
                .contains("decided once");
        assertThat(
                        refused(
                                Actor.SYSTEM,
                                "insert into debts.recovery values (gen_random_uuid(), '%s', 301, now())"
                                        .formatted(id)))
                .contains("no_more_is_taken_than_is_owed");
        assertThat(
                        refused(
                                finance,
                                "insert into debts.recovery values (gen_random_uuid(), '%s', 1, now())"
                                        .formatted(id)))
                .contains("row-level security");
        var forgiving =
                "insert into debts.forgiving values (gen_random_uuid(), '%s', 100, 'x', '%s', now());"
                        .formatted(id, finance.id());
        assertThat(refused(finance, forgiving + "set constraints all immediate"))
                .contains("is not in the ledger");
        assertThat(
                        refused(
                                Actor.SYSTEM,
                                """
                                insert into ledger.transfer
                                select ids.derived(now(), 'attack'), credit_account_id, debit_account_id, amount_minor + 1,
                                       currency, 'DEBT_RECOVERED', subject_id, now(), now()
                                  from ledger.transfer where subject_id = '%s'
                                """
                                        .formatted(id)))
                .contains("a_debt_is_never_overpaid");
        var run = secondNight(id);
        var payout = payout(run).id();
        assertThat(
                        refused(
                                Actor.SYSTEM,
                                "update payouts.payout set debts_minor = 0 where id = '%s'"
                                        .formatted(payout)))
                .contains("never changes what it pays");
        assertThat(
                        refused(
                                finance,
                                "update debts.recovery set put_back_at = now(); update debts.recovery set put_back_at = now()"))
                .contains("put back before");
    }

    @Test
    void the_share_and_the_notice_are_the_payers_and_have_their_limits() throws Exception {
        assertThat(house.finance.call(() -> settings.of(house.payer)))
                .isEqualTo(RecoveryTerms.USUAL);
        house.finance.call(() -> settings.put(house.payer, new RecoveryTerms(50, 14)));

        assertThat(codeOf(() -> new RecoveryTerms(100, 7))).isEqualTo("debts/share-wrong");
        assertThat(codeOf(() -> new RecoveryTerms(25, 0))).isEqualTo("debts/notice-wrong");
        var id = inForce("9.00");
        assertThat(find(id).startsAt()).isEqualTo(find(id).decidedAt().plusSeconds(14 * 86_400));
        mature(id);
        assertThat(payout(house.night()).amounts().debts()).isEqualTo(usd("5.00"));
    }

    private Run secondNight(UUID debt) throws Exception {
        // The first night of a business date is the only one, so what it paid is called off.
        for (var payout :
                database.texts("select id from payouts.payout where annotator_id = ?", annotator)) {
            house.finance.run(() -> releases.cancel(UUID.fromString(payout), "Again"));
        }
        mature(debt);
        var run = house.night(SmallHouse.BUSINESS_DATE.plusDays(1));
        assertThat(run.state()).isEqualTo(RunState.RESERVED);
        return run;
    }

    private void mature(UUID debt) throws Exception {
        database.spoil(
                connection -> {
                    change(connection, "alter table debts.debt disable trigger keep_the_decision");
                    change(
                            connection,
                            "update debts.debt set starts_at = '2026-03-01' where id = ?",
                            debt);
                    change(connection, "alter table debts.debt enable trigger keep_the_decision");
                });
    }

    private PayoutRow payout(Run run) throws Exception {
        return oneself.call(() -> money.payouts(annotator, ALL)).rows().stream()
                .filter(one -> one.run().equals(run.id()))
                .findFirst()
                .orElseThrow();
    }

    private UUID inForce(String amount) throws Exception {
        var id = propose(amount, DebtCause.FRAUD).id();
        return house.secondFinance.call(() -> debts.putInForce(id)).id();
    }

    private Debt propose(String amount, DebtCause cause) throws Exception {
        return house.finance.call(
                () -> debts.propose(UUID.randomUUID(), terms(amount, cause, null)));
    }

    private DebtTerms terms(String amount, DebtCause cause, UUID earning) {
        return new DebtTerms(
                house.payer,
                annotator,
                usd(amount),
                cause,
                "It was not right.",
                Optional.ofNullable(earning));
    }

    private Debt find(UUID id) throws Exception {
        return house.finance.call(() -> debts.find(id));
    }

    private long owing() throws Exception {
        return database.number(
                "select coalesce(sum(owing_minor), 0) from ledger.receivable where holder_id = ?",
                annotator);
    }

    private String refused(Actor actor, String statement) throws Exception {
        return database.refusal(actor, statement);
    }

    private static Money usd(String amount) {
        return Money.of(new BigDecimal(amount), "USD");
    }

    private static String codeOf(Callable<?> attempt) {
        var refusal = new AtomicReference<String>();
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(attempt::call)
                .satisfies(found -> refusal.set(found.code()));
        return refusal.get();
    }
}

package org.honorarium.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.annotators.boundary.BankAccounts;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.holds.boundary.Holds;
import org.honorarium.holds.entity.HoldKind;
import org.honorarium.holds.entity.HoldTerms;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.payouts.boundary.Releases;
import org.honorarium.payouts.entity.Run;
import org.honorarium.sanctions.boundary.SanctionsLists;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes up between a night and its release counts: such a payee is not paid. */
@ArquillianTest
class HeldSinceIT {

    @Inject SmallHouse house;
    @Inject Holds holds;
    @Inject BankAccounts accounts;
    @Inject SanctionsLists lists;
    @Inject Releases releases;
    @Inject Notices notices;
    @Inject AtOnce atOnce;
    @Inject Database database;

    private UUID annotator;
    private Actor oneself;
    private Run run;

    /** 40.00 and 2.00 are reserved. */
    @BeforeEach
    void a_night_of_two_payees() throws Exception {
        annotator = house.withAnnotators(2).get(house.reference(0));
        oneself = new Actor(annotator, Set.of(Role.ANNOTATOR), false);
        house.results(List.of("h1,a1,0,Approved,40.00", "h1,a2,1,Approved,2.00"));
        run = house.night();
    }

    @Test
    void who_comes_under_review_is_called_off_and_told_and_comes_up_again() throws Exception {
        var hold = review(Optional.empty());

        released();

        assertThat(outcomes()).containsExactly("RELEASED", "CANCELLED UNDER_REVIEW");
        assertThat(oneself.call(() -> notices.page(PageRequest.of(0, 20))).rows())
                .anyMatch(notice -> notice.code().equals("payouts/held-after-all"));
        assertThat(
                        database.texts(
                                "select after ->> 'calledOff' from audit.record where subject_id = ? and action ="
                                        + " 'payouts/run-released'",
                                run.id()))
                .containsExactly("1");
        house.finance.call(() -> holds.lift(hold, "Looked at."));
        house.night(SmallHouse.BUSINESS_DATE.plusDays(1));
        assertThat(
                        database.number(
                                "select count(*) from payouts.payout where annotator_id = ? and state ="
                                        + " 'RESERVED' and amount_minor = 4000",
                                annotator))
                .isEqualTo(1);
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void an_account_that_was_sent_back_since_is_not_paid_to() throws Exception {
        var account =
                UUID.fromString(
                        database.texts(
                                        "select bank_account_id from payouts.payout where annotator_id = ?",
                                        annotator)
                                .getFirst());
        put(HoldKind.ACCOUNT_RETURNED, Optional.empty(), Optional.of(account));

        released();

        assertThat(outcomes()).containsExactly("RELEASED", "CANCELLED ACCOUNT_RETURNED");
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void an_account_that_was_replaced_since_is_not_paid_to() throws Exception {
        oneself.call(
                () ->
                        accounts.put(
                                "USD",
                                BankDetails.unitedStates(
                                        AccountKind.US_CHECKING, "021000021", "99887766")));

        released();

        assertThat(outcomes()).containsExactly("RELEASED", "CANCELLED ACCOUNT_NEW");
    }

    @Test
    void a_town_that_no_bank_can_read_any_more_is_not_paid_to() throws Exception {
        house.livesIn("東京");

        released();

        assertThat(outcomes()).containsExactly("RELEASED", "CANCELLED TOWN_NOT_LATIN");
        house.livesIn("Tokyo");
        house.night(SmallHouse.BUSINESS_DATE.plusDays(1));
        assertThat(
                        database.number(
                                "select count(*) from payouts.payout where annotator_id = ? and state = 'RESERVED'",
                                annotator))
                .isEqualTo(1);
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void a_list_that_is_loaded_in_the_morning_counts() throws Exception {
        var match = UUID.randomUUID();
        house.finance.call(
                () ->
                        lists.load(
                                "held " + match,
                                "A test",
                                new ByteArrayInputStream(
                                        "Id,Name\n7,Nobody At All\n"
                                                .getBytes(StandardCharsets.UTF_8))));
        database.committedAs(
                house.finance,
                ("insert into sanctions.match (id, annotator_id, list, reference, name, version_id, found_at, print)"
                                + " select '%s', '%s', list, '7', 'Nobody', id, now(), '' from sanctions.list_version"
                                + " where list = 'held %1$s'")
                        .formatted(match, annotator));

        released();

        assertThat(outcomes()).containsExactly("RELEASED", "CANCELLED SANCTIONS_MATCH");
    }

    @Test
    void what_was_lifted_again_calls_nothing_off() throws Exception {
        var hold = review(Optional.of(house.payer));
        house.finance.call(() -> holds.lift(hold, "Looked."));

        released();

        assertThat(outcomes()).containsExactly("RELEASED", "RELEASED");
    }

    @Test
    void the_database_releases_nobody_who_is_held() throws Exception {
        house.livesIn("東京");
        assertThat(releasedByHand()).contains("whose payee is held: TOWN_NOT_LATIN");

        review(Optional.empty());
        assertThat(releasedByHand()).contains("whose payee is held: UNDER_REVIEW");
    }

    @Test
    void a_town_that_is_not_written_yet_is_waited_for() throws Exception {
        var written = new CountDownLatch(1);
        var both =
                atOnce.all(
                        List.<Callable<Object>>of(
                                () ->
                                        database.committedAs(
                                                Actor.SYSTEM,
                                                "update annotators.annotator set town_latin = false where id = '%s'"
                                                        .formatted(annotator),
                                                () -> linger(written)),
                                () -> {
                                    written.await();
                                    return house.secondFinance.call(
                                            () -> releases.release(run.id()));
                                }));

        both.forEach(AtOnce.Outcome::get);
        assertThat(outcomes()).containsExactly("RELEASED", "CANCELLED TOWN_NOT_LATIN");
    }

    @Test
    void a_hold_that_is_not_written_yet_is_waited_for() throws Exception {
        var written = new CountDownLatch(1);
        var hold = UUID.randomUUID();
        var both =
                atOnce.all(
                        List.<Callable<Object>>of(
                                () -> slowly(hold, written),
                                () -> {
                                    written.await();
                                    return house.secondFinance.call(
                                            () -> releases.release(run.id()));
                                }));

        both.forEach(AtOnce.Outcome::get);
        assertThat(outcomes()).containsExactly("RELEASED", "CANCELLED UNDER_REVIEW");
    }

    @Test
    void a_hold_that_waited_while_a_night_decided_counts_at_its_release() throws Exception {
        house.results(List.of("h2,a3,0,Approved,30.00", "h2,a4,1,Approved,3.00"));
        var releasing = new CountDownLatch(1);
        var decided = new CountDownLatch(1);
        var all =
                atOnce.all(
                        List.<Callable<Object>>of(
                                () -> anotherPayersRelease(releasing, decided),
                                () -> {
                                    releasing.await();
                                    return review(Optional.empty());
                                },
                                () -> {
                                    somebodyWaits();
                                    run = house.night(SmallHouse.BUSINESS_DATE.plusDays(1));
                                    decided.countDown();
                                    return run;
                                }));

        all.forEach(AtOnce.Outcome::get);
        assertThat(outcomes()).containsExactly("RESERVED", "RESERVED");
        assertThat(releasedByHand()).contains("whose payee is held: UNDER_REVIEW");
        released();
        assertThat(outcomes()).containsExactly("RELEASED", "CANCELLED UNDER_REVIEW");
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void a_hold_of_before_the_night_that_was_written_after_it_counts() throws Exception {
        database.committedAs(
                house.finance,
                ("insert into holds.hold (id, annotator_id, kind, why, put_by, put_at)"
                                + " values (gen_random_uuid(), '%s', 'PAUSED', 'A clock that is late.', '%s',"
                                + " now() - interval '1 hour')")
                        .formatted(annotator, house.finance.id()));

        assertThat(releasedByHand()).contains("whose payee is held: PAUSED");
        released();

        assertThat(outcomes()).containsExactly("RELEASED", "CANCELLED PAUSED");
    }

    /** As long as one lasts, whatever holds payees waits. */
    private Object anotherPayersRelease(CountDownLatch releasing, CountDownLatch decided)
            throws Exception {
        return database.committedAs(
                house.secondFinance,
                "select pg_advisory_xact_lock(hashtextextended('what holds payees', 0))",
                () -> {
                    releasing.countDown();
                    assertThat(decided.await(1, TimeUnit.MINUTES)).isTrue();
                });
    }

    private void somebodyWaits() throws Exception {
        var began = System.nanoTime();
        while (database.number(
                        "select count(*) from pg_locks where locktype = 'advisory' and not granted")
                == 0) {
            assertThat(System.nanoTime() - began).as("patience").isLessThan(30_000_000_000L);
            Thread.sleep(50);
        }
    }

    private Object slowly(UUID hold, CountDownLatch written) throws Exception {
        return database.committedAs(
                house.finance,
                ("insert into holds.hold (id, annotator_id, kind, why, put_by, put_at)"
                                + " values ('%s', '%s', 'UNDER_REVIEW', 'Look.', '%s', now())")
                        .formatted(hold, annotator, house.finance.id()),
                () -> linger(written));
    }

    private static void linger(CountDownLatch written) throws InterruptedException {
        written.countDown();
        Thread.sleep(1_500);
    }

    private String releasedByHand() throws Exception {
        return database.refusal(
                house.secondFinance,
                "update payouts.run set state = 'RELEASED', released_by = '%s', released_at = now() where id = '%s'"
                        .formatted(house.secondFinance.id(), run.id()));
    }

    private UUID review(Optional<UUID> payer) throws Exception {
        return put(HoldKind.UNDER_REVIEW, payer, Optional.empty());
    }

    private UUID put(HoldKind kind, Optional<UUID> payer, Optional<UUID> account) throws Exception {
        var id = UUID.randomUUID();
        var terms = new HoldTerms(annotator, payer, kind, account, "Look first.", Optional.empty());
        house.finance.call(() -> holds.put(id, terms));
        return id;
    }

    private void released() throws Exception {
        house.secondFinance.call(() -> releases.release(run.id()));
    }

    /** How the two stand, the smaller one first. */
    private List<String> outcomes() throws Exception {
        return database.texts(
                "select concat_ws(' ', state, cancel_reason) from payouts.payout where run_id = ?"
                        + " order by amount_minor",
                run.id());
    }
}

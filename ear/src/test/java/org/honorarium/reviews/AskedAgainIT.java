package org.honorarium.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.honorarium.actors.entity.Actor;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.pricing.entity.Condition;
import org.honorarium.pricing.entity.Effect;
import org.honorarium.pricing.entity.RateRule;
import org.honorarium.quality.boundary.Decisions;
import org.honorarium.quality.entity.Seen;
import org.honorarium.rejection.entity.Rejection;
import org.honorarium.reviews.boundary.ReviewQueue;
import org.honorarium.reviews.entity.QueueReason;
import org.honorarium.reviews.entity.QueuedWork;
import org.honorarium.tasks.OpenHouse;
import org.honorarium.tasks.boundary.ClaimEnds;
import org.honorarium.tasks.boundary.MyTasks;
import org.honorarium.tasks.boundary.Openings;
import org.honorarium.tasks.entity.AssignmentState;
import org.honorarium.tasks.entity.Claim;
import org.honorarium.tasks.entity.ClaimTerms;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Work that is asked for again has its time; when that passes, what was submitted before counts.
 */
@ArquillianTest
class AskedAgainIT {

    private static final String GOOD = "{\"label\": \"good\"}";
    private static final String BETTER = "{\"label\": \"better\"}";

    @Inject OpenHouse open;
    @Inject Openings openings;
    @Inject MyTasks tasks;
    @Inject ClaimEnds ends;
    @Inject Decisions decisions;
    @Inject ReviewQueue queue;
    @Inject AtOnce atOnce;
    @Inject Database database;
    @Inject Clock clock;

    private Actor me;

    @BeforeEach
    void somebody_works() throws Exception {
        open.with(1, 2, 1);
        me = open.member(0);
    }

    @Test
    void there_are_three_days_or_as_long_as_a_claim_lasts() throws Exception {
        var work = askedAgain();
        assertThat(days(work)).isCloseTo(Duration.ofDays(3), Duration.ofMinutes(1));
        assertThat(me.call(() -> tasks.inWork()))
                .extracting(Claim::dueAt)
                .containsExactly(me.call(() -> tasks.find(work.id())).dueAt());
        var week = new ClaimTerms(false, 10_080, 3, 7);
        open.house().operations.call(() -> openings.setTerms(open.house().project, week));

        assertThat(days(askedAgain())).isCloseTo(Duration.ofDays(7), Duration.ofMinutes(1));
    }

    @Test
    void whoever_has_less_than_a_day_is_reminded_once() throws Exception {
        var work = askedAgain();
        Actor.SYSTEM.run(() -> ends.remind());
        assertThat(told()).doesNotContain("tasks/do-again-soon");
        due(work, "now() + interval '23 hours'");

        Actor.SYSTEM.run(() -> ends.remind());
        Actor.SYSTEM.run(() -> ends.remind());

        assertThat(told()).containsOnlyOnce("tasks/do-again-soon");
        Actor.SYSTEM.run(() -> ends.bringBack());
        assertThat(open.state(work)).isEqualTo("REWORK");
    }

    @Test
    void in_vain_what_was_submitted_before_is_reviewed_as_it_was() throws Exception {
        var work = askedAgain();
        me.call(() -> tasks.save(work.id(), BETTER, 1));
        due(work, "now() - interval '1 minute'");

        Actor.SYSTEM.run(() -> ends.expireDue());
        Actor.SYSTEM.run(() -> ends.bringBack());

        var back = me.call(() -> tasks.find(work.id()));
        assertThat(back.state()).isEqualTo(AssignmentState.SUBMITTED);
        assertThat(back.submittedAt()).isEqualTo(work.submittedAt());
        assertThat(back.reviewDueAt()).isEqualTo(work.reviewDueAt());
        assertThat(told()).contains("tasks/not-done-again");
        assertThat(
                        open.house()
                                .operations
                                .call(() -> queue.of(open.house().project, PageRequest.of(0, 9)))
                                .rows())
                .extracting(QueuedWork::reason)
                .containsExactly(QueueReason.ASKED_AGAIN);
        refused(() -> me.call(() -> tasks.submit(work.id(), BETTER)), "tasks/not-in-work");
        refused(() -> again(work, "And once more."), "quality/already-asked-again");

        open.house().operations.run(() -> decisions.accept(work.id()));
        assertThat(earned(work)).containsExactly("200");
        assertThat(database.wrong(open.house().payer)).isEmpty();
    }

    @Test
    void asking_again_wins_no_time_to_review() throws Exception {
        var work = askedAgain();
        due(work, "now() - interval '1 minute'");
        reviewUntil(work, "timestamptz '2026-02-08T10:00:00Z'");
        var later =
                "update tasks.assignment set review_due_at = now() + interval '7 days' where id = '%s'"
                        .formatted(work.id());
        assertThat(database.refusal(Actor.SYSTEM, later)).contains("asking again wins no time");
        assertThat(database.refusal(open.house().operations, later))
                .contains("asking again wins no time");

        Actor.SYSTEM.run(() -> ends.bringBack());

        refused(() -> fixed(work), "quality/accepted-by-time");
        open.house().night();
        assertThat(open.state(work)).isEqualTo("ACCEPTED");
        assertThat(earned(work)).containsExactly("200");
        assertThat(database.wrong(open.house().payer)).isEmpty();
    }

    @Test
    void what_had_longer_than_21_days_has_them_when_it_was_asked_for_in_vain() throws Exception {
        var work = askedAgain();
        due(work, "now() - interval '1 minute'");
        reviewUntil(work, "submitted_at + interval '30 days'");
        assertThat(
                        database.refusal(
                                Actor.SYSTEM,
                                "update tasks.assignment set state = 'SUBMITTED' where id = '%s'"
                                        .formatted(work.id())))
                .contains("asking again wins no time");

        Actor.SYSTEM.run(() -> ends.bringBack());

        assertThat(me.call(() -> tasks.find(work.id())).reviewDueAt())
                .isEqualTo(work.submittedAt().plus(Duration.ofDays(21)));
    }

    /** As if it had always been so. */
    private void reviewUntil(Claim work, String when) throws Exception {
        var table = "alter table tasks.assignment ";
        database.spoil(
                connection -> {
                    Database.change(connection, table + "disable trigger user");
                    Database.change(connection, table + "no force row level security");
                    Database.change(
                            connection,
                            "update tasks.assignment set review_due_at = " + when + " where id = ?",
                            work.id());
                    Database.change(connection, table + "force row level security");
                    Database.change(connection, table + "enable trigger user");
                });
    }

    @Test
    void what_was_asked_for_in_vain_is_not_paid_as_if_nobody_had_asked() throws Exception {
        open.unpricedWith(1, 2, 1);
        open.priced(
                RateRule.of(
                        "First time right",
                        new Condition.AsSubmitted(),
                        Effect.MULTIPLY,
                        new BigDecimal("1.5")));
        me = open.member(0);
        var ignored = askedAgain();
        due(ignored, "now() - interval '1 minute'");
        Actor.SYSTEM.run(() -> ends.bringBack());
        var attack =
                "insert into pricing.settlement (assignment_id, worked_seconds, as_submitted, amount_minor,"
                        + " currency, lines, settled_at) values ('%s', 0, true, 300, 'USD',"
                        + " '[{\"total\": \"3.00\"}]', now())";
        assertThat(database.refusal(open.house().operations, attack.formatted(ignored.id())))
                .contains("was not accepted as it was submitted");
        var claim = open.claim(me);
        var first = me.call(() -> tasks.submit(claim.id(), GOOD));

        for (var one : List.of(ignored, first)) {
            open.house().operations.run(() -> decisions.accept(one.id()));
        }

        assertThat(earned(ignored)).containsExactly("200");
        assertThat(earned(first)).containsExactly("300");
        assertThat(database.wrong(open.house().payer)).isEmpty();
    }

    @Test
    void work_was_received_when_it_was_handed_in_the_first_time() throws Exception {
        var work = askedAgain();
        var first = received(work);
        assertThat(first).isEqualTo(version(work, 1));

        me.call(() -> tasks.submit(work.id(), BETTER));

        assertThat(version(work, 2)).isNotEqualTo(first);
        assertThat(received(work)).isEqualTo(first);
        for (var time : List.of("null", "now()", "submitted_at")) {
            database.committedAs(
                    Actor.SYSTEM,
                    "update tasks.assignment set first_submitted_at = %s where id = '%s'"
                            .formatted(time, work.id()));
            assertThat(received(work)).as(time).isEqualTo(first);
        }
        assertThat(
                        database.refusal(
                                Actor.SYSTEM,
                                "insert into tasks.assignment select (jsonb_populate_record(a, jsonb_build_object("
                                        + "'id', gen_random_uuid(), 'reference', 'again', 'annotator_id', ("
                                        + "select x.id from annotators.annotator x where x.id <> a.annotator_id limit 1"
                                        + ")))).* from tasks.assignment a where a.id = ?",
                                work.id()))
                .contains("was never received before");
    }

    /** As the law counts. */
    private String received(Claim work) throws Exception {
        return database.texts(
                        "select submitted_at from tasks.received where assignment_id = ?",
                        work.id())
                .getFirst();
    }

    private String version(Claim work, int number) throws Exception {
        return database.texts(
                        "select submitted_at from tasks.annotation where assignment_id = ? and version = ?",
                        work.id(),
                        number)
                .getFirst();
    }

    @Test
    void submitting_and_running_out_at_once_is_one_of_the_two() throws Exception {
        for (int i = 0; i < 2; i++) {
            var work = askedAgain();
            due(work, "now() - interval '1 minute'");

            var both =
                    atOnce.all(
                            () -> me.call(() -> (Object) tasks.submit(work.id(), BETTER)),
                            () -> Actor.SYSTEM.call(() -> (Object) ends.bringBack()));

            boolean submitted = !both.getFirst().isRefused();
            assertThat(both.getLast().isRefused()).isFalse();
            assertThat(open.state(work)).isEqualTo("SUBMITTED");
            assertThat(
                            database.number(
                                    "select max(version) from tasks.annotation where assignment_id = ?",
                                    work.id()))
                    .isEqualTo(submitted ? 2 : 1);
            assertThat(
                            database.number(
                                    "select count(*) from tasks.in_work where assignment_id = ?",
                                    work.id()))
                    .isZero();
            assertThat(
                            database.number(
                                    "select count(*) from tasks.waiting where assignment_id = ?",
                                    work.id()))
                    .isOne();
        }
    }

    @Test
    void the_database_takes_it_back_only_when_the_time_is_over() throws Exception {
        var work = askedAgain();
        var back =
                "update tasks.assignment set state = 'SUBMITTED', review_due_at = %s where id = '%s'";
        var inAWeek = back.formatted("submitted_at + interval '7 days'", work.id());
        assertThat(database.refusal(Actor.SYSTEM, inAWeek)).contains("still to be done again");
        assertThat(database.refusal(me, inAWeek)).contains("cannot go from REWORK to SUBMITTED");
        due(work, "now() - interval '1 minute'");

        assertThat(database.refusal(me, inAWeek)).contains("cannot go from REWORK to SUBMITTED");
        assertThat(
                        database.refusal(
                                Actor.SYSTEM,
                                back.formatted("now() + interval '7 days'", work.id())))
                .contains("asking again wins no time");
        assertThat(database.refusal(Actor.SYSTEM, inAWeek)).isEmpty();
        assertThat(database.refusal(Actor.SYSTEM, "update tasks.in_work set due_at = now()"))
                .contains("permission denied");
    }

    private List<String> earned(Claim work) throws Exception {
        return database.texts("select amount_minor from earnings.earning where id = ?", work.id());
    }

    private Claim askedAgain() throws Exception {
        var claim = open.claim(me);
        var work = me.call(() -> tasks.submit(claim.id(), GOOD));
        again(work, "Say more.");
        return work;
    }

    private Object again(Claim work, String text) throws Exception {
        open.house().operations.run(() -> decisions.askAgain(Seen.last(work.id()), text));
        return work;
    }

    private Object fixed(Claim work) throws Exception {
        open.house()
                .operations
                .run(() -> decisions.fix(Seen.last(work.id()), BETTER, "It says more."));
        return work;
    }

    private Duration days(Claim work) throws Exception {
        return Duration.between(clock.instant(), me.call(() -> tasks.find(work.id())).dueAt());
    }

    private void due(Claim work, String when) throws Exception {
        database.spoil(
                connection ->
                        Database.change(
                                connection,
                                "update tasks.in_work set due_at = %s where assignment_id = ?"
                                        .formatted(when),
                                work.id()));
    }

    private List<String> told() throws Exception {
        return database.texts("select code from notices.notice where person_id = ?", me.id());
    }

    private static void refused(Callable<?> action, String code) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(action::call)
                .returns(code, Rejection::code);
    }
}

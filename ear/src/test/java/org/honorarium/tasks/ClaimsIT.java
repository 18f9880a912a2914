package org.honorarium.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.honorarium.actors.entity.Actor;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.house.AtOnce;
import org.honorarium.house.AtOnce.Outcome;
import org.honorarium.house.Database;
import org.honorarium.house.TwoAdministrators;
import org.honorarium.pricing.boundary.Quoting;
import org.honorarium.pricing.entity.QuoteLine;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.quality.boundary.Decisions;
import org.honorarium.quality.entity.Seen;
import org.honorarium.rejection.entity.Rejection;
import org.honorarium.tasks.boundary.ClaimEnds;
import org.honorarium.tasks.boundary.Claiming;
import org.honorarium.tasks.boundary.MyTasks;
import org.honorarium.tasks.boundary.Openings;
import org.honorarium.tasks.entity.AssignmentState;
import org.honorarium.tasks.entity.Claim;
import org.honorarium.tasks.entity.ClaimTerms;
import org.honorarium.tasks.entity.OpenTask;
import org.honorarium.tasks.entity.TaskRejected;
import org.honorarium.tasks.entity.Wanted;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** From the claim to the earning, alone and at the same moment. */
@ArquillianTest
class ClaimsIT {

    private static final String ANSWER = "{\"label\": \"good\"}";

    @Inject OpenHouse open;
    @Inject OpenHouse rival;
    @Inject TwoAdministrators administrators;
    @Inject Claiming claims;
    @Inject MyTasks tasks;
    @Inject Openings openings;
    @Inject ClaimEnds ends;
    @Inject Decisions decisions;
    @Inject Projects projects;
    @Inject Quoting quoting;
    @Inject AtOnce atOnce;
    @Inject Database database;

    @Test
    void the_price_of_a_confidential_task_is_told_without_what_is_in_it_until_it_is_claimed()
            throws Exception {
        open.with(1, 1, 1);
        assertThat(foundBefore()).contains("<b>");
        open.house().operations.call(() -> projects.setConfidential(open.house().project, true));

        assertThat(foundBefore()).hasSize(2).doesNotContain("<b>");

        var claim = open.claim(open.member(0));
        assertThat(open.member(0).call(() -> quoting.find(claim.id())).orElseThrow().lines())
                .extracting(QuoteLine::found)
                .contains("<b>");
    }

    private List<String> foundBefore() throws Exception {
        var work = open.member(0).call(() -> claims.open()).getFirst();
        var quote =
                open.member(0)
                        .call(() -> claims.preview(work.project(), work.taskType(), work.next()));
        return quote.orElseThrow().lines().stream().map(QuoteLine::found).toList();
    }

    @Test
    void fifty_at_once_take_exactly_the_twenty_places_that_there_are() throws Exception {
        open.with(50, 10, 2);

        var outcomes =
                atOnce.all(
                        IntStream.range(0, 50)
                                .mapToObj(n -> (Callable<Claim>) () -> open.claim(open.member(n)))
                                .toList());

        assertThat(outcomes).filteredOn(one -> !one.isRefused()).hasSize(20);
        assertThat(outcomes)
                .filteredOn(Outcome::isRefused)
                .allSatisfy(one -> assertRefused(one, "tasks/nothing-to-claim"));
        assertThat(
                        database.texts(
                                "select count(*) from tasks.assignment where project_id = ?"
                                        + " group by task_id",
                                open.house().project))
                .hasSize(10)
                .containsOnly("2");
        assertThat(left()).isZero();
    }

    @Test
    void one_annotator_at_once_never_has_more_than_one_may_have_nor_one_task_twice()
            throws Exception {
        open.with(1, 10, 5).terms(false, 3);
        var me = open.member(0);

        var outcomes = atOnce.times(8, () -> open.claim(me));

        assertThat(outcomes).filteredOn(one -> !one.isRefused()).hasSize(3);
        assertThat(outcomes)
                .filteredOn(Outcome::isRefused)
                .allSatisfy(one -> assertRefused(one, "tasks/too-many-claims"));
        assertThat(
                        database.number(
                                "select count(distinct task_id) from tasks.assignment"
                                        + " where annotator_id = ?",
                                me.id()))
                .isEqualTo(3);
    }

    @Test
    void the_same_claim_again_also_at_once_is_one_claim_at_one_price() throws Exception {
        open.with(1, 10, 1);
        var me = open.member(0);
        var key = UUID.randomUUID();

        var outcomes = atOnce.times(6, () -> open.claim(me, key));

        assertThat(outcomes).extracting(Outcome::get).containsOnly(open.claim(me, key));
        assertThat(left()).isEqualTo(9);
        var claim = outcomes.getFirst().get();
        var quote = me.call(() -> quoting.find(claim.id())).orElseThrow();
        assertThat(quote.maximum().major()).isEqualByComparingTo("2.00");
        var other =
                new Wanted(open.house().project, Optional.of(UUID.randomUUID()), Optional.empty());
        refused(
                () -> me.call(() -> claims.claim(key, other)),
                "tasks/claim-exists-with-different-content");
    }

    @Test
    void one_from_the_list_is_claimed_while_it_has_a_place() throws Exception {
        open.with(2, 3, 1);
        var list = PageRequest.of(0, 10);
        var tasks = open.member(0).call(() -> claims.list(open.house().project, list)).rows();
        assertThat(tasks)
                .extracting(OpenTask::reference)
                .as("nobody sees in which order they come")
                .containsExactlyInAnyOrder("0", "1", "2");
        var last =
                new Wanted(
                        open.house().project, Optional.empty(), Optional.of(tasks.getLast().id()));

        var claim = open.member(0).call(() -> claims.claim(UUID.randomUUID(), last));

        assertThat(claim.reference()).isEqualTo(tasks.getLast().reference());
        refused(
                () -> open.member(1).call(() -> claims.claim(UUID.randomUUID(), last)),
                "tasks/not-open");
        assertThat(open.member(1).call(() -> claims.list(open.house().project, list)).total())
                .isEqualTo(2);
    }

    @Test
    void what_is_given_back_or_runs_out_is_open_to_others_and_not_to_the_same() throws Exception {
        open.with(3, 1, 1);
        var first = open.claim(open.member(0));
        refused(() -> open.claim(open.member(1)), "tasks/nothing-to-claim");

        open.member(0).call(() -> tasks.giveBack(first.id()));
        open.member(0).call(() -> tasks.giveBack(first.id()));
        refused(() -> open.claim(open.member(0)), "tasks/nothing-to-claim");
        refused(() -> submit(open.member(0), first), "tasks/not-in-work");

        var second = open.claim(open.member(1));
        refused(() -> open.claim(open.member(2)), "tasks/nothing-to-claim");
        open.late(second);
        Actor.SYSTEM.run(() -> ends.expireDue());
        assertThat(open.state(second)).isEqualTo("EXPIRED");
        assertThat(told(open.member(1))).containsExactly("tasks/expired");
        refused(() -> submit(open.member(1), second), "tasks/not-in-work");

        var third = open.claim(open.member(2));
        submit(open.member(2), third);
        assertThat(left()).isZero();
    }

    @Test
    void whoever_has_little_time_left_is_reminded_once() throws Exception {
        open.with(2, 2, 1);
        open.claim(open.member(1));
        var claim = open.claim(open.member(0));
        open.earlier(claim, 51);

        Actor.SYSTEM.run(() -> ends.remind());
        Actor.SYSTEM.run(() -> ends.remind());

        assertThat(told(open.member(0))).containsExactly("tasks/ends-soon");
        assertThat(told(open.member(1))).isEmpty();
    }

    @Test
    void a_short_claim_is_reminded_of_when_a_quarter_of_its_time_is_left() throws Exception {
        open.with(2, 2, 1);
        var terms = new ClaimTerms(false, 8, 50, 7, null, null, 0);
        open.house().operations.call(() -> openings.setTerms(open.house().project, terms));
        var early = open.claim(open.member(0));
        var late = open.claim(open.member(1));
        open.earlier(early, 5);
        open.earlier(late, 7);

        Actor.SYSTEM.run(() -> ends.remind());

        assertThat(told(open.member(0))).isEmpty();
        assertThat(told(open.member(1))).containsExactly("tasks/ends-soon");
    }

    @Test
    void submitted_work_is_accepted_and_earns_its_quote_and_is_submitted_once() throws Exception {
        open.with(1, 1, 1);
        var me = open.member(0);
        var claim = open.claim(me);

        var submitted = submit(me, claim);
        assertThat(submit(me, claim)).isEqualTo(submitted);
        assertThat(submitted.state()).isEqualTo(AssignmentState.SUBMITTED);
        refused(
                () -> me.call(() -> tasks.submit(claim.id(), "{\"label\": \"bad\"}")),
                "tasks/not-in-work");
        assertThat(submitted.reviewDueAt())
                .isEqualTo(submitted.submittedAt().plus(Duration.ofDays(7)));

        open.house().operations.run(() -> decisions.accept(claim.id()));
        assertThat(
                        database.texts(
                                "select amount_minor from earnings.earning where id = ?",
                                claim.id()))
                .containsExactly("200");
        assertThat(submit(me, claim).state()).isEqualTo(AssignmentState.ACCEPTED);
    }

    @Test
    void work_that_is_asked_again_is_submitted_as_the_next_version() throws Exception {
        open.with(1, 1, 1);
        var me = open.member(0);
        var claim = open.claim(me);
        submit(me, claim);
        database.spoil(
                connection ->
                        Database.change(
                                connection,
                                "update tasks.assignment set state = 'REWORK' where id = ?",
                                claim.id()));

        assertThat(me.call(() -> tasks.inWork())).extracting(Claim::id).contains(claim.id());
        assertThat(me.call(() -> tasks.sheet(claim.id())).draft()).contains("good");
        refused(() -> me.call(() -> tasks.giveBack(claim.id())), "tasks/not-returnable");
        me.call(() -> tasks.submit(claim.id(), "{\"label\": \"better\"}"));

        assertThat(
                        database.texts(
                                "select version || answer::text from tasks.annotation"
                                        + " where assignment_id = ? order by version",
                                claim.id()))
                .containsExactly("1{\"label\": \"good\"}", "2{\"label\": \"better\"}");
    }

    @Test
    void a_claim_that_is_open_outlives_a_pause_a_barrier_and_a_lost_membership() throws Exception {
        open.with(1, 3, 1);
        rival.rivalOf(open, 1);
        var me = open.member(0);
        var claim = open.claim(me);
        var elsewhere = rival.claim(me);
        open.terms(true, 3);
        refused(() -> open.claim(me), "tasks/paused");
        administrators.draw(open.house().client, rival.house().client);
        open.house().operations.call(() -> projects.setConfidential(open.house().project, true));

        assertThat(rival.state(elsewhere)).isEqualTo("CLAIMED");
        refused(() -> rival.claim(me), "barriers/exposed-to-the-other-side");
        var sheet = me.call(() -> tasks.sheet(elsewhere.id()));
        assertThat(sheet.variables()).containsEntry("text", "<b>");
        submit(me, elsewhere);
        assertThat(submit(me, claim).state()).isEqualTo(AssignmentState.SUBMITTED);
        assertThat(me.call(() -> tasks.find(elsewhere.id())).reference()).isEmpty();
        rival.house().operations.run(() -> decisions.accept(elsewhere.id()));
        assertThat(
                        database.number(
                                "select count(*) from earnings.earning where id = ?",
                                elsewhere.id()))
                .isEqualTo(1);
    }

    @Test
    void two_claims_at_once_on_both_sides_of_a_barrier_are_one() throws Exception {
        open.with(8, 8, 1);
        rival.rivalOf(open, 8);
        open.house().operations.call(() -> projects.setConfidential(open.house().project, true));
        rival.house().operations.call(() -> projects.setConfidential(rival.house().project, true));
        administrators.draw(open.house().client, rival.house().client);

        for (int i = 0; i < 8; i++) {
            var me = open.member(i);
            var outcomes =
                    atOnce.all(
                            List.<Callable<Claim>>of(() -> open.claim(me), () -> rival.claim(me)));

            assertThat(outcomes).filteredOn(Outcome::isRefused).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Outcome::isRefused)
                    .allSatisfy(one -> assertThat(one.refusal()).isInstanceOf(Rejection.class));
            assertThat(
                            database.number(
                                    "select count(distinct client_id) from barriers.exposure"
                                            + " where person_id = ?",
                                    me.id()))
                    .isEqualTo(1);
        }
    }

    @Test
    void submitting_and_running_out_at_once_is_one_of_the_two() throws Exception {
        open.with(8, 8, 1);
        for (int i = 0; i < 8; i++) {
            var me = open.member(i);
            var claim = open.claim(me);
            open.late(claim);

            var outcomes =
                    atOnce.all(
                            List.<Callable<Object>>of(
                                    () -> submit(me, claim),
                                    () -> Actor.SYSTEM.call(() -> ends.expireDue())));

            var expired = open.state(claim).equals("EXPIRED");
            assertThat(outcomes.getFirst().isRefused()).isEqualTo(expired);
            assertThat(outcomes.getLast().isRefused()).isFalse();
            assertThat(
                            database.number(
                                    "select count(*) from tasks.annotation where assignment_id = ?",
                                    claim.id()))
                    .isEqualTo(expired ? 0 : 1);
        }
    }

    @Test
    void a_claim_that_gets_no_price_leaves_nothing_behind() throws Exception {
        open.unpricedWith(1, 1, 1);

        refused(() -> open.claim(open.member(0)), "pricing/no-card");
        assertThat(
                        database.number(
                                "select free from tasks.opening where project_id = ?",
                                open.house().project))
                .isEqualTo(1);
        assertThat(
                        database.number(
                                "select count(*) from tasks.assignment where project_id = ?",
                                open.house().project))
                .isZero();
    }

    @Test
    void active_time_is_never_more_than_the_time_that_passed() throws Exception {
        open.with(1, 1, 1);
        var me = open.member(0);
        var claim = open.claim(me);

        assertThat(me.call(() -> tasks.save(claim.id(), ANSWER, 3_600))).isLessThan(60);
        open.late(claim);
        int kept = me.call(() -> tasks.save(claim.id(), ANSWER, 3_600));
        assertThat(kept).isLessThan(60);
        assertThat(me.call(() -> tasks.save(claim.id(), "{}", 0))).isEqualTo(kept);
        submit(me, claim);
        assertThat(
                        database.number(
                                "select work_seconds from tasks.annotation where assignment_id = ?",
                                claim.id()))
                .isEqualTo(kept);
        refused(() -> me.call(() -> tasks.submit(claim.id(), "[1]")), "tasks/answer-wrong");
        refused(() -> me.call(() -> tasks.submit(claim.id(), "{")), "tasks/answer-wrong");
    }

    @Test
    void nobody_works_on_what_is_reviewed() throws Exception {
        open.with(1, 1, 1);
        var me = open.member(0);
        var claim = open.claim(me);
        open.earlier(claim, 2);
        assertThat(me.call(() -> tasks.save(claim.id(), ANSWER, 60))).isEqualTo(60);
        submit(me, claim);
        open.handedIn(claim, 3);
        open.house().operations.run(() -> decisions.askAgain(Seen.last(claim.id()), "Say more."));

        int kept = me.call(() -> tasks.save(claim.id(), ANSWER, 3_600));

        assertThat(kept).isBetween(60, 240);
        me.call(() -> tasks.submit(claim.id(), "{\"label\": \"better\"}"));
        assertThat(
                        database.number(
                                "select max(work_seconds) from tasks.annotation where assignment_id = ?",
                                claim.id()))
                .isEqualTo(kept);
    }

    private Claim submit(Actor who, Claim claim) throws Exception {
        return who.call(() -> tasks.submit(claim.id(), ANSWER));
    }

    private List<String> told(Actor who) throws Exception {
        return database.texts(
                "select code from notices.notice where person_id = ? and code like 'tasks/%'",
                who.id());
    }

    private long left() throws Exception {
        return database.number(
                "select sum(free) from tasks.opening where project_id = ?", open.house().project);
    }

    private static void refused(Callable<?> action, String... codes) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(action::call)
                .satisfies(one -> assertThat(one.code()).isIn((Object[]) codes));
    }

    private static void assertRefused(Outcome<?> one, String code) {
        assertThat(one.refusal())
                .isInstanceOf(TaskRejected.class)
                .returns(code, refusal -> ((TaskRejected) refusal).code());
    }
}

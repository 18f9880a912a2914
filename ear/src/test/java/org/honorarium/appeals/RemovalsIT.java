package org.honorarium.appeals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.appeals.boundary.AppealEnds;
import org.honorarium.appeals.boundary.Appeals;
import org.honorarium.appeals.boundary.MyAppeals;
import org.honorarium.appeals.boundary.Removals;
import org.honorarium.appeals.entity.AppealOutcome;
import org.honorarium.appeals.entity.Removal;
import org.honorarium.appeals.entity.RemovalTerms;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.projects.boundary.Guidelines;
import org.honorarium.rejection.entity.Rejection;
import org.honorarium.staffing.boundary.Calls;
import org.honorarium.staffing.entity.CallTerms;
import org.honorarium.tasks.OpenHouse;
import org.honorarium.tasks.boundary.MyTasks;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is removed gets no more work, keeps what they have, and can appeal. */
@ArquillianTest
class RemovalsIT {

    private static final String REASON = "The same answer to every task of a day.";
    private static final String EVIDENCE = "Forty answers in four minutes on 20 November.";

    @Inject OpenHouse open;
    @Inject OpenHouse rival;
    @Inject Removals removals;
    @Inject MyAppeals mine;
    @Inject Appeals appeals;
    @Inject AppealEnds ends;
    @Inject MyTasks tasks;
    @Inject Calls calls;
    @Inject Guidelines guidelines;
    @Inject Notices notices;
    @Inject AtOnce atOnce;
    @Inject Database database;

    private final Actor another = SmallHouse.somebody(Role.REVIEWER, true);
    private Actor me;

    @BeforeEach
    void somebody_works() throws Exception {
        open.with(2, 6, 1);
        me = open.member(0);
    }

    @Test
    void whoever_is_removed_claims_nothing_more_and_finishes_what_they_have() throws Exception {
        var claim = open.claim(me);

        var removed = remove(UUID.randomUUID(), terms());

        assertThat(removed.isCurrent()).isTrue();
        assertThat(codeOf(() -> open.claim(me))).isEqualTo("tasks/no-member");
        me.call(() -> tasks.submit(claim.id(), "{}"));
        assertThat(open.state(claim)).isEqualTo("SUBMITTED");
        open.claim(open.member(1));
        assertThat(
                        me.call(() -> notices.page(PageRequest.of(0, 9))).rows().stream()
                                .filter(notice -> notice.code().equals("appeals/removed"))
                                .map(notice -> notice.facts().get("reason")))
                .containsExactly(REASON);
        var own = me.call(() -> mine.removals(PageRequest.of(0, 9))).rows();
        assertThat(own).extracting(one -> one.terms().evidence()).containsExactly(EVIDENCE);
        assertThat(open.member(1).call(() -> mine.removals(PageRequest.of(0, 9))).total()).isZero();
    }

    @Test
    void whoever_is_removed_is_not_invited_and_reads_no_guideline() throws Exception {
        var house = open.house();
        house.operations.call(() -> guidelines.publish(house.project, "Be quick."));
        assertThat(me.call(() -> guidelines.read(house.project))).isPresent();
        remove(UUID.randomUUID(), terms());

        assertThat(me.call(() -> guidelines.read(house.project))).isEmpty();
        assertThat(me.call(() -> guidelines.ownProjects())).isEmpty();
        var invitation = new CallTerms(house.project, 1, "Come back", 24, List.of(me.id()));
        assertThat(
                        codeOf(
                                () ->
                                        house.operations.call(
                                                () -> calls.put(UUID.randomUUID(), invitation))))
                .isEqualTo("staffing/cannot-be-invited");
    }

    @Test
    void what_arrives_twice_or_twice_at_once_removes_once() throws Exception {
        var id = UUID.randomUUID();

        var all = atOnce.times(4, () -> remove(id, terms()));

        assertThat(all).noneMatch(one -> one.isRefused());
        assertThat(codeOf(() -> remove(UUID.randomUUID(), terms())))
                .isEqualTo("appeals/removed-already");
        assertThat(
                        database.number(
                                "select count(*) from projects.removed where annotator_id = ?",
                                me.id()))
                .isEqualTo(1);
    }

    @Test
    void a_claim_waits_for_a_removal_that_is_being_made() throws Exception {
        var operations = open.house().operations;
        var removing = new CountDownLatch(1);

        var both =
                atOnce.<Object>all(
                        () ->
                                database.committedAs(
                                        operations,
                                        insert(operations, "'{}'"),
                                        () -> {
                                            removing.countDown();
                                            somebodyWaits();
                                        }),
                        () -> {
                            removing.await();
                            return open.claim(me);
                        });

        both.getFirst().get();
        assertThat(both.getLast().refusal())
                .asInstanceOf(type(Rejection.class))
                .extracting(Rejection::code)
                .isEqualTo("tasks/changed-meanwhile");
        assertThat(
                        database.number(
                                "select count(*) from tasks.assignment where annotator_id = ?",
                                me.id()))
                .isZero();
    }

    private void somebodyWaits() throws SQLException, InterruptedException {
        var waiting =
                "select count(*) from pg_stat_activity where usename = 'honorarium_app' and wait_event_type = 'Lock'";
        for (int tries = 0; database.number(waiting) == 0; tries++) {
            assertThat(tries).as("looks for somebody who waits").isLessThan(200);
            Thread.sleep(50);
        }
    }

    @Test
    void a_removal_has_a_reason_and_evidence_of_the_annotators_own_work() throws Exception {
        var theirs = open.claim(open.member(1));
        assertThat(codeOf(() -> terms("Bad.", EVIDENCE, List.of())))
                .isEqualTo("appeals/removal-wrong");
        assertThat(codeOf(() -> terms(REASON, " ", List.of()))).isEqualTo("appeals/removal-wrong");
        assertThat(
                        codeOf(
                                () ->
                                        remove(
                                                UUID.randomUUID(),
                                                terms(REASON, EVIDENCE, List.of(theirs.id())))))
                .isEqualTo("appeals/removal-work-of-others");
        var own = open.claim(me);
        assertThat(remove(UUID.randomUUID(), terms(REASON, EVIDENCE, List.of(own.id()))).tasks())
                .containsExactly(own.reference());
        var elsewhere = SmallHouse.somebody(Role.OPERATIONS, false);
        assertThat(codeOf(() -> elsewhere.call(() -> removals.remove(UUID.randomUUID(), terms()))))
                .isEqualTo("projects/not-found");
    }

    @Test
    void an_appeal_that_is_right_brings_them_back_and_one_that_is_not_does_not() throws Exception {
        var id = remove(UUID.randomUUID(), terms()).id();
        me.call(() -> mine.appealRemoval(id, "The answers were right."));
        assertThat(me.call(() -> mine.appealRemoval(id, "The answers were right.")).appeal())
                .isNotNull();
        assertThat(codeOf(() -> me.call(() -> mine.appealRemoval(id, "All of them."))))
                .isEqualTo("appeals/exists-with-different-text");
        assertThat(codeOf(() -> open.house().operations.call(() -> decide(id, "OVERTURNED"))))
                .isEqualTo("appeals/against-you");
        assertThat(codeOf(() -> takeBack(id))).isEqualTo("appeals/removal-appealed");

        another.call(() -> decide(id, "OVERTURNED"));

        assertThat(find(id).end().because()).isEqualTo("So it is.");
        open.claim(me);
        var again = remove(UUID.randomUUID(), terms()).id();
        me.call(() -> mine.appealRemoval(again, "The answers were right."));
        another.call(() -> decide(again, "CONFIRMED"));
        assertThat(find(again).isCurrent()).isTrue();
        assertThat(codeOf(() -> open.claim(me))).isEqualTo("tasks/no-member");
        takeBack(again);
        open.claim(me);
    }

    @Test
    void after_nine_days_time_brings_them_back() throws Exception {
        var id = remove(UUID.randomUUID(), terms()).id();
        me.call(() -> mine.appealRemoval(id, "The answers were right."));
        database.spoil(
                connection -> {
                    Database.change(connection, "alter table appeals.appeal disable trigger user");
                    Database.change(
                            connection,
                            "update appeals.appeal set made_at = made_at - interval '216 hours', due_at ="
                                    + " due_at - interval '216 hours' where id = ?",
                            id);
                    Database.change(connection, "alter table appeals.appeal enable trigger user");
                });

        assertThat(Actor.SYSTEM.call(() -> ends.end(id))).isTrue();

        assertThat(find(id).isCurrent()).isFalse();
        open.claim(me);
    }

    @Test
    void from_the_house_removes_and_brings_back_who_works_for_all_clients() throws Exception {
        var everywhere = new RemovalTerms(me.id(), Optional.empty(), REASON, EVIDENCE, List.of());
        var some = SmallHouse.somebody(Role.OPERATIONS, false);
        assertThat(codeOf(() -> some.call(() -> removals.remove(UUID.randomUUID(), everywhere))))
                .isEqualTo("appeals/removal-for-all-clients");

        var id = remove(UUID.randomUUID(), everywhere).id();

        assertThat(codeOf(() -> open.claim(me))).isEqualTo("tasks/no-member");
        me.call(() -> mine.appealRemoval(id, "The answers were right."));
        // Also where they become a member afterwards.
        rival.rivalOf(open, 1);
        assertThat(codeOf(() -> rival.claim(me))).isEqualTo("tasks/no-member");
        rival.claim(open.member(1));
        var fewer = SmallHouse.somebody(Role.REVIEWER, false);
        assertThat(codeOf(() -> fewer.call(() -> decide(id, "OVERTURNED"))))
                .isIn("appeals/for-all-clients", "appeals/not-found");
        another.call(() -> decide(id, "OVERTURNED"));
        open.claim(me);
        rival.open("more", 1, 1);
        rival.claim(me);
    }

    @Test
    void two_removals_that_end_at_the_same_moment_leave_nothing_behind() throws Exception {
        var everywhere = new RemovalTerms(me.id(), Optional.empty(), REASON, EVIDENCE, List.of());
        for (int i = 0; i < 5; i++) {
            var here = remove(UUID.randomUUID(), terms()).id();
            var house = remove(UUID.randomUUID(), everywhere).id();

            atOnce.all(() -> takeBack(here), () -> takeBack(house)).forEach(AtOnce.Outcome::get);

            assertThat(removedFrom()).isZero();
            var again = remove(UUID.randomUUID(), terms()).id();
            var both =
                    atOnce.all(() -> takeBack(again), () -> remove(UUID.randomUUID(), everywhere));
            assertThat(removedFrom()).isEqualTo(1);
            takeBack(both.get(1).get().id());
        }
    }

    private long removedFrom() throws Exception {
        return database.number(
                "select count(*) from projects.member where annotator_id = ? and removed", me.id());
    }

    @Test
    void nobody_is_removed_or_brought_back_past_the_rules_whatever_java_says() throws Exception {
        var operations = open.house().operations;
        assertThat(
                        database.refusal(
                                operations,
                                "insert into projects.removed values ('%s', null)"
                                        .formatted(me.id())))
                .contains("permission denied");
        var claim = open.claim(open.member(1));
        assertThat(
                        database.refusal(
                                operations,
                                insert(operations, "array['" + claim.id() + "']::uuid[]")))
                .contains("shows work of somebody else");
        assertThat(database.refusal(me, insert(me, "'{}'")))
                .containsAnyOf("row-level security", "nobody_removes_themselves");
        var id = remove(UUID.randomUUID(), terms()).id();
        assertThat(database.refusal(operations, insert(operations, "'{}'")))
                .contains("removed_once");
        assertThat(
                        database.refusal(
                                operations, "update appeals.removal set reason = reason || '!'"))
                .contains("permission denied");
        assertThat(
                        database.refusal(
                                operations,
                                "update appeals.removal set ended_at = now() where id = '%s'"
                                        .formatted(id)))
                .contains("or by time");
        me.call(() -> mine.appealRemoval(id, "The answers were right."));
        assertThat(
                        database.refusal(
                                operations,
                                "update appeals.removal set ended_at = now(), ended_by = '%s', ended_because = 'x'"
                                                .formatted(operations.id())
                                        + " where id = '%s'".formatted(id)))
                .contains("waits for the decision");
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(
                                () ->
                                        database.committedAs(
                                                another,
                                                "update appeals.appeal set outcome = 'OVERTURNED', reasons = 'x',"
                                                        + " decided_by = '%s', decided_at = now() where id = '%s'"
                                                                .formatted(another.id(), id))))
                .rootCause()
                .hasMessageContaining("its removal has not ended");
    }

    private String insert(Actor by, String assignments) {
        return "insert into appeals.removal (id, annotator_id, project_id, reason, evidence, assignments,"
                + " removed_by, removed_at) values (gen_random_uuid(), '%s', '%s', '%s', '%s', %s, '%s', now())"
                        .formatted(
                                me.id(),
                                open.house().project,
                                REASON,
                                EVIDENCE,
                                assignments,
                                by.id());
    }

    private RemovalTerms terms() {
        return terms(REASON, EVIDENCE, List.of());
    }

    private RemovalTerms terms(String reason, String evidence, List<UUID> work) {
        return new RemovalTerms(me.id(), Optional.of(open.house().project), reason, evidence, work);
    }

    private Removal remove(UUID id, RemovalTerms terms) throws Exception {
        return open.house().operations.call(() -> removals.remove(id, terms));
    }

    private Removal takeBack(UUID id) throws Exception {
        return open.house().operations.call(() -> removals.takeBack(id, "It was a mistake."));
    }

    private Removal find(UUID id) throws Exception {
        return open.house().operations.call(() -> removals.find(id));
    }

    private Object decide(UUID id, String outcome) {
        return appeals.decide(id, AppealOutcome.valueOf(outcome), "So it is.");
    }

    private static String codeOf(Callable<?> attempt) {
        var refusal = new AtomicReference<String>();
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(attempt::call)
                .satisfies(found -> refusal.set(found.code()));
        return refusal.get();
    }
}

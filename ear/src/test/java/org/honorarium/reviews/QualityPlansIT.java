package org.honorarium.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.projects.boundary.Guidelines;
import org.honorarium.quality.boundary.Decisions;
import org.honorarium.reviews.boundary.Picking;
import org.honorarium.reviews.boundary.QualityPlans;
import org.honorarium.reviews.boundary.ReviewQueue;
import org.honorarium.reviews.entity.PlanShare;
import org.honorarium.reviews.entity.PlanTerms;
import org.honorarium.reviews.entity.QueueReason;
import org.honorarium.reviews.entity.QueuedWork;
import org.honorarium.reviews.entity.ReviewRejected;
import org.honorarium.tasks.OpenHouse;
import org.honorarium.tasks.boundary.MyTasks;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** How much of whose work is reviewed. */
@ArquillianTest
class QualityPlansIT {

    private static final int EACH = 15;
    private static final PlanTerms HALF_AND_A_TENTH = new PlanTerms(10, 50, 100, 95, 10, 2);

    @Inject OpenHouse open;
    @Inject MyTasks tasks;
    @Inject QualityPlans plans;
    @Inject Picking picking;
    @Inject ReviewQueue queue;
    @Inject Decisions decisions;
    @Inject Guidelines guidelines;
    @Inject Database database;

    @Test
    void all_of_a_newcomers_work_is_picked_and_of_the_others_what_its_id_says() throws Exception {
        people(3);
        tallied(1, 50, 60);
        tallied(2, 300, 303);
        var newcomers = submitted(0, EACH);
        var provens = submitted(1, EACH);
        var seniors = submitted(2, EACH);

        assertThat(reasons().values()).containsOnly(QueueReason.EVERYTHING);
        plan(HALF_AND_A_TENTH);
        assertThat(reasons().values()).containsOnly(QueueReason.NOT_PICKED_YET);
        Actor.SYSTEM.call(() -> picking.pick());

        var reasons = reasons();
        assertThat(newcomers).allMatch(one -> reasons.get(one) == QueueReason.NEWCOMER);
        for (var one : provens) {
            assertThat(reasons.get(one)).isEqualTo(sample(one, 50, QueueReason.PROVEN));
        }
        for (var one : seniors) {
            assertThat(reasons.get(one)).isEqualTo(sample(one, 10, QueueReason.SENIOR));
        }
        var shares = open.house().operations.call(() -> plans.shares(open.house().project));
        assertThat(shares)
                .extracting(PlanShare::standing)
                .containsExactly("NEWCOMER", "PROVEN", "SENIOR");
        assertThat(shares).extracting(PlanShare::cameIn).containsOnly((long) EACH);
        assertThat(shares.getFirst().percentPicked()).isEqualTo(100);
        assertThat(shares.get(1).picked())
                .isEqualTo(
                        provens.stream()
                                .filter(one -> reasons.get(one) == QueueReason.PROVEN)
                                .count());
        assertThat(shares).allMatch(one -> one.reviewed() + one.bySilence() == 0);
        var order = queued().stream().map(work -> work.reason().isToReview()).toList();
        assertThat(order).containsSubsequence(true, false).doesNotContainSequence(false, true);
        var toReview = order.stream().filter(yes -> yes).count();
        assertThat(open.house().operations.call(() -> queue.projects()))
                .filteredOn(one -> one.project().equals(open.house().project))
                .singleElement()
                .returns(toReview, one -> one.toReview())
                .returns(3L * EACH, one -> one.waiting());
        var last =
                queued().stream()
                        .filter(work -> work.reason().isToReview())
                        .reduce((first, second) -> second);
        assertThat(next(last.map(QueuedWork::assignment))).isEmpty();

        plan(new PlanTerms(0, 0, 0, 0, 0, 0));
        Actor.SYSTEM.call(() -> picking.pick());
        assertThat(reasons()).as("what is picked stays so").isEqualTo(reasons);
    }

    @Test
    void after_a_change_of_the_guideline_all_is_reviewed_again_for_a_while() throws Exception {
        people(1);
        tallied(0, 300, 300);
        plan(new PlanTerms(10, 0, 100, 95, 0, 2));
        open.house().guided();
        var before = submitted(0, 1).getFirst();
        Actor.SYSTEM.call(() -> picking.pick());
        assertThat(reasons()).containsEntry(before, QueueReason.LEFT_TO_SILENCE);
        open.house()
                .operations
                .call(() -> guidelines.publish(open.house().project, "1 Read it twice"));

        var two = submitted(0, 2);
        Actor.SYSTEM.call(() -> picking.pick());
        assertThat(two).allMatch(one -> reason(one) == QueueReason.GUIDELINE_CHANGED);
        for (var one : two) {
            open.house().operations.run(() -> decisions.accept(one));
        }
        var third = submitted(0, 1).getFirst();
        Actor.SYSTEM.call(() -> picking.pick());

        assertThat(reason(third)).isEqualTo(QueueReason.LEFT_TO_SILENCE);
    }

    @Test
    void a_plan_has_versions_and_possible_figures_and_is_made_by_operations() throws Exception {
        people(1);
        var project = open.house().project;
        assertThat(plan(HALF_AND_A_TENTH)).isEqualTo(1);
        assertThat(plan(HALF_AND_A_TENTH)).isEqualTo(1);
        assertThat(plan(PlanTerms.USUAL)).isEqualTo(2);
        assertThatExceptionOfType(ReviewRejected.class)
                .isThrownBy(() -> new PlanTerms(10, 101, 100, 95, 10, 2))
                .returns("reviews/plan-wrong", ReviewRejected::code);
        var reviewer = SmallHouse.somebody(Role.REVIEWER, true);
        assertThat(reviewer.call(() -> plans.versions(project))).hasSize(2);

        assertThat(
                        database.refusal(
                                reviewer,
                                "insert into reviews.plan values (?, 9, 0, 0, 0, 0, 0, 0, ?, now())",
                                project,
                                reviewer.id()))
                .contains("row-level security");
        assertThat(database.refusal(Actor.SYSTEM, "update reviews.plan set proven_percent = 0"))
                .contains("permission denied");
        assertThat(database.refusal(open.house().operations, "delete from reviews.pick"))
                .contains("permission denied");
        var work = submitted(0, 1).getFirst();
        assertThat(
                        database.refusal(
                                open.house().operations,
                                "insert into reviews.pick values (?, ?, 1, 'SENIOR', false, now())",
                                work,
                                project))
                .contains("row-level security");
        assertThat(
                        database.refusal(
                                Actor.SYSTEM,
                                "insert into reviews.pick values (?, ?, 1, 'NEWCOMER', false, now())",
                                work,
                                project))
                .contains("all_of_a_newcomer_is_reviewed");
    }

    private void people(int many) throws Exception {
        open.with(many, many * EACH, 1);
        open.terms(false, 100);
    }

    private List<UUID> submitted(int member, int many) throws Exception {
        var me = open.member(member);
        var all = new ArrayList<UUID>();
        for (int i = 0; i < many; i++) {
            var claim = open.claim(me);
            me.call(() -> tasks.submit(claim.id(), "{\"label\": \"good\"}"));
            all.add(claim.id());
        }
        return all;
    }

    private void tallied(int member, int accepted, int decided) throws Exception {
        database.spoil(
                connection ->
                        Database.change(
                                connection,
                                "insert into quality.tally values (?, ?, ?, ?)",
                                open.member(member).id(),
                                open.taskType,
                                accepted,
                                decided));
    }

    private int plan(PlanTerms terms) throws Exception {
        return open.house().operations.call(() -> plans.put(open.house().project, terms)).version();
    }

    private List<QueuedWork> queued() throws Exception {
        var all = PageRequest.of(0, 100);
        return open.house().operations.call(() -> queue.of(open.house().project, all)).rows();
    }

    private Map<UUID, QueueReason> reasons() throws Exception {
        return queued().stream()
                .collect(Collectors.toMap(QueuedWork::assignment, QueuedWork::reason));
    }

    private QueueReason reason(UUID work) {
        try {
            return reasons().get(work);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Optional<UUID> next(Optional<UUID> after) throws Exception {
        return open.house().operations.call(() -> queue.next(open.house().project, after));
    }

    /** The first 28 bits of the id's MD5 say whether it is one of so many of a hundred. */
    private static QueueReason sample(UUID work, int percent, QueueReason picked) throws Exception {
        var md5 =
                MessageDigest.getInstance("MD5")
                        .digest(work.toString().getBytes(StandardCharsets.UTF_8));
        int chance = Integer.parseInt(HexFormat.of().formatHex(md5).substring(0, 7), 16) % 100;
        return chance < percent ? picked : QueueReason.LEFT_TO_SILENCE;
    }
}

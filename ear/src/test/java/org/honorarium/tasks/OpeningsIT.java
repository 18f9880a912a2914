package org.honorarium.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.honorarium.actors.entity.Actor;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.rejection.entity.Rejection;
import org.honorarium.tasks.boundary.MyTasks;
import org.honorarium.tasks.boundary.Openings;
import org.honorarium.tasks.boundary.Tasks;
import org.honorarium.tasks.entity.AssignmentState;
import org.honorarium.tasks.entity.Opening;
import org.honorarium.tasks.entity.OpeningChange;
import org.honorarium.tasks.entity.TaskRow;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Open tasks get another priority, are closed for claims, and are opened again. */
@ArquillianTest
class OpeningsIT {

    @Inject OpenHouse open;
    @Inject Openings openings;
    @Inject Tasks tasks;
    @Inject MyTasks work;
    @Inject AtOnce atOnce;
    @Inject Database database;

    @Test
    void what_has_a_higher_priority_is_claimed_first() throws Exception {
        open.with(1, 3, 1);

        assertThat(change(prior("2", 5))).isEqualTo(1);
        assertThat(change(prior("2", 5))).isZero();

        assertThat(open.claim(open.member(0)).reference()).isEqualTo("2");
        assertThat(open.claim(open.member(0)).reference()).isEqualTo("0");
        assertThat(row("2").opening()).isEqualTo(new Opening(5, 0, false, false));
        assertThat(
                        database.texts(
                                "select after ->> '2' from audit.record where action = 'tasks/openings'"
                                        + " and subject_id = ?",
                                open.house().project))
                .containsExactly("5");
    }

    @Test
    void a_closed_task_is_claimed_by_nobody_until_it_is_opened_again() throws Exception {
        open.with(3, 1, 3);
        var claim = open.claim(open.member(0));

        assertThat(change(closed("0", true))).isEqualTo(1);

        assertThat(row("0").opening()).isEqualTo(new Opening(0, 0, false, true));
        assertThat(codeOf(() -> open.claim(open.member(1)))).isEqualTo("tasks/nothing-to-claim");
        // Its place stays away when the claim ends, which is finished or given back as ever.
        open.member(0).call(() -> work.giveBack(claim.id()));
        assertThat(row("0").opening().places()).isZero();
        assertThat(codeOf(() -> open.claim(open.member(1)))).isEqualTo("tasks/nothing-to-claim");
        change(closed("0", false));
        assertThat(row("0").opening().places()).isEqualTo(3);
        var other = open.claim(open.member(1));
        change(closed("0", true));
        assertThat(open.member(1).call(() -> work.submit(other.id(), "{}")).state())
                .isEqualTo(AssignmentState.SUBMITTED);
        change(closed("0", false));
        assertThat(row("0").opening().places()).isEqualTo(2);
    }

    @Test
    void closing_and_claiming_at_once_never_loses_or_adds_a_place() throws Exception {
        open.with(8, 4, 2);
        var actions = new ArrayList<Callable<Object>>();
        for (int n = 0; n < 8; n++) {
            int member = n;
            actions.add(() -> open.claim(open.member(member)));
        }
        actions.add(() -> change(closed("0", true), closed("1", true)));
        actions.add(() -> change(closed("1", true), closed("0", true)));

        atOnce.all(actions);
        change(closed("0", false), closed("1", false));

        for (var one : List.of("0", "1", "2", "3")) {
            var now = row(one);
            assertThat(now.opening().places() + now.standing().inWork()).as(one).isEqualTo(2);
        }
    }

    @Test
    void what_was_never_opened_or_is_gold_is_not_closed() throws Exception {
        open.with(1, 1, 1);
        assertThat(codeOf(() -> change(closed("none", true)))).isEqualTo("tasks/never-opened");
        open.house().operations.call(() -> openings.setGold(open.house().project, "0", true));
        assertThat(codeOf(() -> change(closed("0", true)))).isEqualTo("tasks/gold-stays-open");
        open.house().operations.call(() -> openings.setGold(open.house().project, "0", false));
        change(closed("0", true));
        assertThat(
                        open.house()
                                .operations
                                .call(() -> openings.setGold(open.house().project, "0", true)))
                .isEmpty();
    }

    @Test
    void past_the_rules_in_java_nobody_closes_opens_or_claims_what_is_closed() throws Exception {
        open.with(2, 1, 2);
        var me = open.member(0);
        assertThat(database.committedAs(me, update("closed = true"))).isEqualTo(1);
        assertThat(row("0").opening().closed()).isFalse();
        change(closed("0", true));
        database.committedAs(me, update("closed = false"));
        assertThat(row("0").opening().closed()).isTrue();
        assertThat(database.refusal(Actor.SYSTEM, update("free = 1"))).contains("permission");
        assertThat(database.refusal(Actor.SYSTEM, update("gold = true")))
                .contains("a_gold_task_stays_open");
        var claim =
                """
                insert into tasks.assignment (id, project_id, payer_id, task_id, annotator_id, reference, state,
                       claimed_at, due_at, review_days)
                select ids.lowest(now()), o.project_id, p.payer_id, o.task_id, '%s', 'past', 'CLAIMED',
                       now(), now() + interval '60 minutes', 7
                  from tasks.opening o join projects.project p on p.id = o.project_id
                 where o.project_id = '%s'
                """
                        .formatted(me.id(), open.house().project);
        assertThat(database.refusal(Actor.SYSTEM, claim)).contains("is closed");
    }

    private String update(String what) {
        return "update tasks.opening set %s where project_id = '%s'"
                .formatted(what, open.house().project);
    }

    private int change(OpeningChange... wanted) throws Exception {
        return open.house()
                .operations
                .call(() -> openings.change(open.house().project, List.of(wanted)));
    }

    private TaskRow row(String reference) throws Exception {
        var all = PageRequest.of(0, 20);
        return open
                .house()
                .operations
                .call(() -> tasks.page(open.house().project, all))
                .rows()
                .stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private static OpeningChange prior(String reference, int priority) {
        return new OpeningChange(reference, Optional.of(priority), Optional.empty());
    }

    private static OpeningChange closed(String reference, boolean closed) {
        return new OpeningChange(reference, Optional.empty(), Optional.of(closed));
    }

    private static String codeOf(Callable<?> action) {
        var code = new String[1];
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(action::call)
                .satisfies(one -> code[0] = one.code());
        return code[0];
    }
}

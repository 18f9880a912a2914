package org.honorarium.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.gold.boundary.GoldResults;
import org.honorarium.gold.boundary.GoldTasks;
import org.honorarium.gold.entity.GoldFigure;
import org.honorarium.gold.entity.GoldRejected;
import org.honorarium.gold.entity.GoldResult;
import org.honorarium.gold.entity.GoldTerms;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.quality.boundary.Measuring;
import org.honorarium.tasks.OpenHouse;
import org.honorarium.tasks.boundary.Claiming;
import org.honorarium.tasks.boundary.MyTasks;
import org.honorarium.tasks.boundary.Openings;
import org.honorarium.tasks.entity.Claim;
import org.honorarium.tasks.entity.ClaimTerms;
import org.honorarium.tasks.entity.OpenTask;
import org.honorarium.tasks.entity.Shown;
import org.honorarium.tasks.entity.TaskRejected;
import org.honorarium.tasks.entity.Wanted;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Gold tasks among the others, and quotas. */
@ArquillianTest
class GoldIT {

    private static final PageRequest ALL = PageRequest.of(0, 200);
    private static final GoldTerms CAT = new GoldTerms("label", "cat", "It has whiskers.");

    @Inject OpenHouse open;
    @Inject GoldTasks gold;
    @Inject GoldResults results;
    @Inject Openings openings;
    @Inject Claiming claiming;
    @Inject MyTasks tasks;
    @Inject Measuring measuring;
    @Inject Database database;
    @Inject AtOnce atOnce;

    @Test
    void gold_tasks_come_as_often_as_is_said_and_have_a_place_for_everybody() throws Exception {
        open.with(3, 5, 1);
        put("1", CAT);
        terms(null, null, 50);

        var seen = new HashSet<String>();
        for (int i = 0; i < 3; i++) {
            seen.add(claimUntilGold(open.member(i)).reference());
        }

        assertThat(seen).containsExactly("1");
        assertThat(listed(open.member(0))).doesNotContain("1");
    }

    @Test
    void at_the_price_that_was_shown_a_gold_task_comes_only_if_it_has_it() throws Exception {
        open.with(1, 8, 1);
        open.open("dear", 1, 1, "<i>");
        put("dear0", CAT);
        terms(null, null, 50);
        var me = open.member(0);

        for (int i = 0; i < 7; i++) {
            var claim = claimAtShownPrice(me);
            assertThat(claim.reference()).isNotEqualTo("dear0");
            me.run(() -> tasks.giveBack(claim.id()));
        }

        put("7", CAT);
        var found = "";
        for (int i = 0; i < 30 && !found.equals("7"); i++) {
            open.open("more" + UUID.randomUUID(), 2, 1);
            var claim = claimAtShownPrice(me);
            found = claim.reference();
            me.run(() -> tasks.giveBack(claim.id()));
        }
        assertThat(found).as("one of two is gold").isEqualTo("7");
    }

    @Test
    void many_draw_gold_tasks_at_the_same_moment_and_nobody_waits_for_anybody() throws Exception {
        open.with(10, 60, 1);
        for (int i = 0; i < 5; i++) {
            put("" + i, CAT);
        }
        terms(null, null, 50);

        for (int round = 0; round < 3; round++) {
            var claimed =
                    atOnce.all(
                            IntStream.range(0, 10)
                                    .<Callable<Claim>>mapToObj(
                                            n -> () -> claimAtShownPrice(open.member(n)))
                                    .toList());

            assertThat(claimed).allMatch(one -> one.get().isInWork());
        }
    }

    @Test
    void a_gold_task_is_not_drawn_when_it_is_all_that_is_left() throws Exception {
        open.with(1, 1, 1);
        put("0", CAT);
        terms(null, null, 50);

        for (int i = 0; i < 20; i++) {
            assertThatExceptionOfType(TaskRejected.class)
                    .isThrownBy(() -> open.claim(open.member(0)))
                    .returns("tasks/nothing-to-claim", TaskRejected::code);
        }
    }

    @Test
    void without_gold_the_next_task_is_never_a_gold_one() throws Exception {
        open.with(1, 3, 1);
        put("0", CAT);
        terms(null, null, 0);

        var claimed = List.of(open.claim(open.member(0)), open.claim(open.member(0)));

        assertThat(claimed).extracting(Claim::reference).containsExactlyInAnyOrder("1", "2");
        assertThatExceptionOfType(TaskRejected.class)
                .isThrownBy(() -> open.claim(open.member(0)))
                .returns("tasks/nothing-to-claim", TaskRejected::code);
    }

    @Test
    void what_annotators_said_at_first_is_compared_once() throws Exception {
        open.with(2, 1, 1);
        put("0", CAT);
        answer(open.member(0), "cat");
        answer(open.member(1), "dog");

        var compared = atOnce.times(3, () -> Actor.SYSTEM.call(results::compare));

        assertThat(compared).extracting(AtOnce.Outcome::answer).containsOnlyOnce(2);
        assertThat(figures()).extracting(GoldFigure::found).containsExactly(0L, 1L);
        var task = open.house().operations.call(() -> gold.page(project(), ALL)).rows().getFirst();
        assertThat(task.found() + " of " + task.answered()).isEqualTo("1 of 2");
    }

    @Test
    void another_right_answer_is_compared_anew_and_the_figures_become_a_qualification()
            throws Exception {
        open.with(2, 1, 1);
        put("0", CAT);
        answer(open.member(0), "cat");
        answer(open.member(1), "dog");
        Actor.SYSTEM.call(results::compare);

        put("0", new GoldTerms("label", "dog", "It barks."));
        Actor.SYSTEM.call(results::compare);

        assertThat(figures())
                .filteredOn(one -> one.found() == 1)
                .extracting(GoldFigure::annotator)
                .containsExactly(open.member(1).id());
        Actor.SYSTEM.call(() -> measuring.again(measuring.today()));
        assertThat(
                        database.texts(
                                """
                                select q.level::integer::text from qualifications.qualification q
                                  join qualifications.type t on t.id = q.type_id and t.code = 'GOLD-ACCURACY'
                                 where q.code = '' and q.annotator_id = ? and q.state = 'VERIFIED'
                                """,
                                open.member(1).id()))
                .containsExactly("100");
    }

    @Test
    void a_gold_task_that_is_none_any_more_has_its_places_again() throws Exception {
        open.with(3, 1, 2);
        put("0", CAT);
        answer(open.member(0), "cat");

        open.house().operations.run(() -> gold.end(project(), "0"));

        assertThat(open.claim(open.member(1)).reference()).isEqualTo("0");
        assertThatExceptionOfType(TaskRejected.class)
                .isThrownBy(() -> open.claim(open.member(2)))
                .returns("tasks/nothing-to-claim", TaskRejected::code);
    }

    @Test
    void annotators_cannot_look_and_what_is_wrong_is_refused() throws Exception {
        open.with(1, 1, 1);
        put("0", CAT);

        assertThatExceptionOfType(AccessRejected.class)
                .isThrownBy(() -> open.member(0).call(() -> gold.page(project(), ALL)));
        assertThat(
                        database.refusal(
                                open.member(0),
                                "select 1 / (select count(*) from gold.task where project_id = ?)",
                                project()))
                .contains("division by zero");
        assertThatExceptionOfType(GoldRejected.class)
                .isThrownBy(() -> put("nothing", CAT))
                .returns("gold/task-not-found", GoldRejected::code);
        assertThatExceptionOfType(GoldRejected.class)
                .isThrownBy(() -> new GoldTerms("label", " ", "why"))
                .returns("gold/wrong", GoldRejected::code);
    }

    @Test
    void what_was_measured_elsewhere_is_taken_whole_and_once() throws Exception {
        open.with(2, 1, 1);
        var some =
                List.of(
                        elsewhere("e1", open.house().reference(0), true),
                        elsewhere("e2", open.house().reference(1), false));

        assertThat(take(some)).isEqualTo(2);
        assertThat(take(some)).isZero();
        assertThat(figures()).extracting(GoldFigure::found).containsExactly(0L, 1L);

        assertThatExceptionOfType(GoldRejected.class)
                .isThrownBy(() -> take(List.of(elsewhere("e1", open.house().reference(0), false))))
                .returns("gold/result-exists-with-different-content", GoldRejected::code);
        assertThatExceptionOfType(GoldRejected.class)
                .isThrownBy(
                        () ->
                                take(
                                        List.of(
                                                elsewhere("e3", open.house().reference(0), true),
                                                elsewhere("e4", "nobody", true))))
                .returns("gold/result-wrong", GoldRejected::code)
                .satisfies(it -> assertThat(it.facts()).containsEntry("number", "2"));
        assertThat(figures()).extracting(GoldFigure::answered).containsExactly(1L, 1L);
    }

    @Test
    void a_result_that_was_wrong_is_taken_back_and_taken_again() throws Exception {
        open.with(1, 1, 1);
        var at = Instant.parse("2026-11-01T10:00:00Z");
        var annotator = open.house().reference(0);
        var wrong = new GoldResult("w1", "LABEL", "check 1", annotator, false, at);
        var right = new GoldResult("w1", "LABEL", "check 1", annotator, true, at);
        assertThat(take(List.of(wrong))).isEqualTo(1);

        for (int i = 0; i < 2; i++) {
            open.house().operations.run(() -> results.withdraw(project(), "w1"));
        }

        assertThat(take(List.of(right))).isEqualTo(1);
        assertThat(database.texts("select found from gold.result where project_id = ?", project()))
                .containsExactly("t");
        assertThat(
                        database.texts(
                                "select before ->> 'found' from audit.record"
                                        + " where action = 'gold/result-withdrawn' and subject_id = ?",
                                project()))
                .containsExactly("false");
    }

    @Test
    void a_quota_of_each_ends_what_one_may_claim_and_takes_nothing_away() throws Exception {
        open.with(1, 5, 1);
        terms(2, null, 0);
        var mine = open.claim(open.member(0));
        answer(open.member(0), "cat");

        assertThatExceptionOfType(TaskRejected.class)
                .isThrownBy(() -> open.claim(open.member(0)))
                .returns("tasks/own-quota-full", TaskRejected::code);

        open.member(0).run(() -> tasks.submit(mine.id(), "{}"));
        assertThat(open.state(mine)).isEqualTo("SUBMITTED");
    }

    @Test
    void a_hundred_at_once_never_claim_more_than_the_quota_of_all() throws Exception {
        open.with(10, 20, 1);
        terms(null, 7, 0);

        var outcomes =
                atOnce.all(
                        IntStream.range(0, 30)
                                .mapToObj(
                                        n ->
                                                (Callable<Claim>)
                                                        () -> open.claim(open.member(n % 10)))
                                .toList());

        assertThat(outcomes.stream().filter(one -> !one.isRefused())).hasSize(7);
        assertThat(database.number("select taken from tasks.quota where project_id = ?", project()))
                .isEqualTo(7);
    }

    @Test
    void what_is_given_back_is_free_for_the_quota_again() throws Exception {
        open.with(2, 3, 1);
        terms(null, 1, 0);
        var given = open.claim(open.member(0));
        assertThatExceptionOfType(TaskRejected.class)
                .isThrownBy(() -> open.claim(open.member(1)))
                .returns("tasks/quota-full", TaskRejected::code);

        open.member(0).run(() -> tasks.giveBack(given.id()));

        assertThat(open.claim(open.member(1)).isInWork()).isTrue();
    }

    @Test
    void whoever_changes_the_terms_of_a_busy_project_waits_for_nobody_for_ever() throws Exception {
        open.with(10, 60, 1);
        var claims =
                IntStream.range(0, 30)
                        .<Callable<Object>>mapToObj(
                                n ->
                                        () -> {
                                            var who = open.member(n % 10);
                                            var claim = open.claim(who);
                                            if (n % 3 == 0) {
                                                who.run(() -> tasks.giveBack(claim.id()));
                                            }
                                            return claim;
                                        });
        var changes =
                IntStream.range(0, 6)
                        .<Callable<Object>>mapToObj(
                                n ->
                                        () -> {
                                            terms(null, n % 2 == 0 ? 50 + n : null, 0);
                                            return n;
                                        });

        var outcomes = atOnce.all(Stream.concat(claims, changes).toList());
        terms(null, 60, 0);

        outcomes.forEach(AtOnce.Outcome::get);
        assertThat(database.number("select taken from tasks.quota where project_id = ?", project()))
                .isEqualTo(20);
        open.claim(open.member(0));
        assertThat(database.number("select taken from tasks.quota where project_id = ?", project()))
                .isEqualTo(21);
    }

    @Test
    void a_quota_that_is_set_while_people_claim_counts_everybody() throws Exception {
        open.with(10, 20, 1);
        var all = new ArrayList<Callable<Object>>();
        IntStream.range(0, 10).forEach(n -> all.add(() -> open.claim(open.member(n))));
        all.add(
                () -> {
                    terms(null, 20, 0);
                    return "";
                });

        atOnce.all(all).forEach(AtOnce.Outcome::get);

        assertThat(database.number("select taken from tasks.quota where project_id = ?", project()))
                .isEqualTo(10);
    }

    @Test
    void gold_tasks_are_never_all_that_is_left_to_be_seen() throws Exception {
        open.with(1, 2, 1);
        put("0", CAT);
        var me = open.member(0);
        assertThat(listed(me)).containsExactlyInAnyOrder("0", "1");

        terms(null, null, 0);
        open.claim(me);

        assertThat(listed(me)).isEmpty();
        assertThat(me.call(claiming::open)).isEmpty();
    }

    @Test
    void a_task_that_stops_to_be_gold_while_it_is_claimed_has_no_place_too_many() throws Exception {
        open.with(2, 1, 1);
        for (int i = 0; i < 10; i++) {
            var reference = "gold" + i + "-0";
            open.open("gold" + i + "-", 1, 1);
            put(reference, CAT);
            var task =
                    UUID.fromString(
                            database.texts(
                                            "select id from tasks.task where project_id = ? and reference = ?",
                                            project(),
                                            reference)
                                    .getFirst());
            var wanted = new Wanted(project(), Optional.empty(), Optional.of(task));

            atOnce.all(
                    () -> open.member(0).call(() -> claiming.claim(UUID.randomUUID(), wanted)),
                    () -> {
                        open.house().operations.run(() -> gold.end(project(), reference));
                        return "";
                    });

            var places =
                    database.number(
                            "select o.free + (select count(*) from tasks.assignment a where a.task_id = o.task_id)"
                                    + " from tasks.opening o where o.task_id = ?",
                            task);
            assertThat(places).isEqualTo(1);
        }
    }

    @Test
    void nobody_writes_what_gold_work_comes_to() throws Exception {
        open.with(2, 2, 1);
        put("0", CAT);
        answer(open.member(0), "dog");
        var reviewer = SmallHouse.somebody(Role.REVIEWER, true);
        var operations = open.house().operations;
        var invented =
                "insert into gold.result (project_id, reference, task_type_id, task, annotator_id, assignment_id,"
                        + " found, answered_at) select a.project_id, a.id::text, t.task_type_id, t.reference,"
                        + " a.annotator_id, a.id, %s, n.submitted_at from tasks.assignment a join tasks.task t"
                        + " on t.id = a.task_id join tasks.annotation n on n.assignment_id = a.id"
                        + " where a.project_id = '"
                        + project()
                        + "'";
        assertThat(database.refusal(operations, invented.formatted("true")))
                .contains("row-level security");
        assertThat(database.refusal(reviewer, invented.formatted("true")))
                .contains("row-level security");
        assertThat(database.refusal(Actor.SYSTEM, invented.formatted("true")))
                .contains("is not what was answered and expected");
        assertThat(database.refusal(Actor.SYSTEM, invented.formatted("false"))).isEmpty();
        Actor.SYSTEM.call(results::compare);
        take(List.of(elsewhere("e1", open.house().reference(0), false)));

        assertThat(database.refusal(operations, "update gold.result set found = true"))
                .contains("permission denied");
        assertThat(changed(reviewer, "delete from gold.result")).isZero();
        assertThat(changed(reviewer, "update gold.task set expected = 'dog'")).isZero();
        assertThat(database.refusal(operations, "update gold.task set project_id = project_id"))
                .contains("permission denied");
        var other =
                "update gold.task set expected = 'dog'%s where project_id = '" + project() + "'";
        assertThat(
                        database.refusal(
                                SmallHouse.somebody(Role.OPERATIONS, true), other.formatted("")))
                .contains("is not signed");
        assertThat(
                        database.refusal(
                                operations,
                                other.formatted(", set_by = gen_random_uuid(), set_at = now()")))
                .contains("is not signed");
        operations.run(() -> gold.end(project(), "0"));
        assertThat(
                        database.refusal(
                                operations,
                                "delete from gold.result where assignment_id is not null and project_id = '"
                                        + project()
                                        + "'"))
                .contains("stays");
        assertThat(figures().stream().mapToLong(GoldFigure::answered).sum()).isEqualTo(2);
    }

    @Test
    void somebody_signs_what_is_gold_and_only_of_tasks_that_are() throws Exception {
        open.with(1, 2, 1);
        var operations = open.house().operations;
        var made =
                "insert into gold.task (task_id, project_id, task_type_id, field, expected, reason, set_by, set_at)"
                        + " select o.task_id, o.project_id, o.task_type_id, 'label', 'cat', 'So', '%s', now()"
                        + " from tasks.opening o where o.project_id = '"
                        + project()
                        + "' limit 1";
        assertThat(database.refusal(operations, made.formatted(UUID.randomUUID())))
                .contains("is not signed");
        assertThat(database.refusal(operations, made.formatted(operations.id())))
                .contains("is not open as gold");
    }

    @Test
    void whatever_comes_first_a_comparison_agrees_with_what_is_expected() throws Exception {
        open.with(2, 1, 1);
        put("0", CAT);
        answer(open.member(0), "cat");
        answer(open.member(1), "dog");
        for (int i = 0; i < 8; i++) {
            var expected = new GoldTerms("label", i % 2 == 0 ? "dog" : "cat", "Round " + i);
            atOnce.<Object>all(
                            () -> Actor.SYSTEM.call(results::compare),
                            () -> {
                                put("0", expected);
                                return "";
                            })
                    .forEach(AtOnce.Outcome::get);
            Actor.SYSTEM.call(results::compare);
            assertThat(
                            database.number(
                                    "select count(*) from gold.result r join gold.task g on g.project_id = r.project_id"
                                            + " join tasks.annotation n on n.assignment_id = r.assignment_id"
                                            + " where r.project_id = ? and r.found = (n.answer ->> 'label' = g.expected)",
                                    project()))
                    .isEqualTo(2);
        }
    }

    private long changed(Actor actor, String statement) throws Exception {
        var asked = "with gone as (%s returning 1) select 1 / (select count(*) from gone)";
        return database.refusal(actor, asked.formatted(statement)).contains("division by zero")
                ? 0
                : 1;
    }

    private UUID project() {
        return open.house().project;
    }

    private void put(String reference, GoldTerms expected) throws Exception {
        open.house().operations.call(() -> gold.put(project(), reference, expected));
    }

    private void terms(Integer each, Integer inAll, int percent) throws Exception {
        var terms = new ClaimTerms(false, 60, 50, 7, each, inAll, percent);
        open.house().operations.call(() -> openings.setTerms(project(), terms));
    }

    /** As the page does it: the price of the next task of the type, and then one at that price. */
    private Claim claimAtShownPrice(Actor who) throws Exception {
        var offered = who.call(claiming::open).getFirst();
        var price =
                who.call(() -> claiming.preview(project(), offered.taskType(), offered.next()))
                        .orElseThrow();
        var wanted =
                new Wanted(
                        project(),
                        Optional.of(offered.taskType()),
                        Optional.empty(),
                        Optional.of(Shown.of(price)));
        return who.call(() -> claiming.claim(UUID.randomUUID(), wanted));
    }

    private Claim claimUntilGold(Actor who) throws Exception {
        Claim claim = open.claim(who);
        // One of two next tasks is gold: so often in a row it is none once in a thousand millions.
        for (int i = 0; i < 30 && !claim.reference().equals("1"); i++) {
            var other = claim;
            who.run(() -> tasks.giveBack(other.id()));
            open.open("more" + UUID.randomUUID(), 1, 1);
            claim = open.claim(who);
        }
        return claim;
    }

    private List<String> listed(Actor who) throws Exception {
        return who.call(() -> claiming.list(project(), ALL)).rows().stream()
                .map(OpenTask::reference)
                .toList();
    }

    /** Takes the first that they did not see yet, whether it is gold or not. */
    private void answer(Actor who, String label) throws Exception {
        var first =
                database.texts(
                                """
                                select t.id from tasks.task t
                                 where t.project_id = ?
                                   and not exists (select from tasks.assignment a
                                                    where a.task_id = t.id and a.annotator_id = ?)
                                 order by t.id limit 1
                                """,
                                project(),
                                who.id())
                        .getFirst();
        var wanted = new Wanted(project(), Optional.empty(), Optional.of(UUID.fromString(first)));
        var claim = who.call(() -> claiming.claim(UUID.randomUUID(), wanted));
        who.run(() -> tasks.submit(claim.id(), "{\"label\": \"%s\"}".formatted(label)));
    }

    private List<GoldFigure> figures() throws Exception {
        return open.house().operations.call(() -> gold.figures(project(), ALL)).rows();
    }

    private int take(List<GoldResult> some) throws Exception {
        return open.house().operations.call(() -> results.take(project(), some));
    }

    private static GoldResult elsewhere(String reference, String annotator, boolean found) {
        var at = Instant.parse("2026-01-02T03:04:05Z");
        return new GoldResult(reference, "LABEL", "check 1", annotator, found, at);
    }
}

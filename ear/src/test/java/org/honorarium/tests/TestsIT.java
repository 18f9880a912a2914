package org.honorarium.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.honorarium.tests.TestedHouse.HALF;
import static org.honorarium.tests.TestedHouse.PAPER;
import static org.honorarium.tests.TestedHouse.RIGHT;
import static org.honorarium.tests.TestedHouse.choices;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.honorarium.actors.entity.Actor;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.qualifications.QualifiedHouse;
import org.honorarium.qualifications.boundary.Claims;
import org.honorarium.qualifications.boundary.Qualifications;
import org.honorarium.qualifications.boundary.Verifications;
import org.honorarium.qualifications.entity.Qualification;
import org.honorarium.qualifications.entity.QualificationState;
import org.honorarium.tests.boundary.Awards;
import org.honorarium.tests.boundary.KeyCorrections;
import org.honorarium.tests.boundary.MyTests;
import org.honorarium.tests.entity.Paper;
import org.honorarium.tests.entity.TestRejected;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a qualification is got by a test, and what a corrected key changes. */
@ArquillianTest
class TestsIT {

    @Inject TestedHouse tested;
    @Inject MyTests own;
    @Inject Qualifications qualifications;
    @Inject Verifications verifications;
    @Inject Claims claims;
    @Inject Notices notices;
    @Inject KeyCorrections corrections;
    @Inject Awards awards;
    @Inject AtOnce atOnce;
    @Inject Database database;

    private UUID annotator;
    private Actor oneself;

    @BeforeEach
    void an_annotator() throws Exception {
        annotator = tested.qualified.annotator();
        oneself = QualifiedHouse.as(annotator);
    }

    @Test
    void whoever_passes_has_the_qualification_with_the_score_as_its_level() throws Exception {
        var test = tested.test(2, 0, "");

        var taken = tested.takes(annotator, test, choices("0", "1", "0,2", "0"));

        assertThat(taken.percent()).isEqualByComparingTo("75");
        assertThat(taken.passed()).isTrue();
        var got = verified().getFirst();
        assertThat(got.level()).isEqualByComparingTo("75");
        assertThat(got.decidedBy()).isEqualTo(Actor.SYSTEM.id());
        assertThat(got.validUntil()).isEqualTo(got.validFrom().plusMonths(12));
        assertThat(oneself.call(() -> notices.page(PageRequest.of(0, 9))).rows())
                .extracting("code")
                .contains("qualifications/verified");
        assertThat(tested.handIn(annotator, taken.id(), taken.answers())).isEqualTo(taken);
        assertRefused("tests/handed-in-already", () -> tested.handIn(annotator, taken.id(), HALF));
        assertRefused("tests/passed-already", () -> tested.begin(annotator, test));
    }

    @Test
    void a_claim_that_waited_for_the_test_is_what_becomes_verified() throws Exception {
        var test = tested.test(1, 0, "");
        var id = UUID.randomUUID();
        oneself.call(() -> claims.put(id, tested.qualified.claim(annotator, tested.skill, "", 1)));

        tested.takes(annotator, test, RIGHT);

        assertThat(verified()).extracting(Qualification::id).containsExactly(id);
    }

    @Test
    void what_was_right_is_shown_only_when_no_tries_are_left() throws Exception {
        var test = tested.test(2, 0, "");
        var first = tested.takes(annotator, test, HALF);
        assertThat(first.passed()).isFalse();
        assertThat(oneself.call(() -> own.result(first.id())).rights()).isEmpty();

        var second = tested.takes(annotator, test, HALF);

        assertThat(verified()).isEmpty();
        assertThat(oneself.call(() -> own.result(second.id())).rights()).isEqualTo(RIGHT);
        assertRefused("tests/no-tries-left", () -> tested.begin(annotator, test));
    }

    @Test
    void what_was_right_is_not_shown_while_the_last_try_can_still_be_handed_in() throws Exception {
        var test = tested.test(2, 0, "");
        var first = tested.takes(annotator, test, HALF).id();
        var last = tested.begin(annotator, test).taken().id();

        assertThat(oneself.call(() -> own.result(first)).rights()).isEmpty();
        endedAgo(last, "5 seconds");
        assertThat(oneself.call(() -> own.result(first)).rights()).isEmpty();
        assertThat(oneself.call(() -> own.result(last)).rights()).isEmpty();
        endedAgo(last, "11 seconds");
        assertThat(oneself.call(() -> own.result(first)).rights()).isEqualTo(RIGHT);
    }

    @Test
    void somebody_waits_between_two_tries() throws Exception {
        var test = tested.test(3, 24, "");
        tested.takes(annotator, test, HALF);
        assertRefused("tests/must-wait", () -> tested.begin(annotator, test));
    }

    @Test
    void after_the_time_limit_nothing_is_taken_any_more() throws Exception {
        var test = tested.test(2, 0, "1.00");
        var begun = tested.begin(annotator, test).taken().id();
        endedAgo(begun, "11 seconds");

        assertRefused("tests/time-ran-out", () -> tested.handIn(annotator, begun, RIGHT));

        assertThat(verified()).isEmpty();
        assertThat(earned()).isZero();
        var next = tested.begin(annotator, test).taken();
        endedAgo(next.id(), "5 seconds");
        assertThat(tested.handIn(annotator, next.id(), RIGHT).passed()).isTrue();
    }

    @Test
    void of_several_who_begin_at_once_one_try_runs() throws Exception {
        var test = tested.test(5, 0, "");
        var outcomes = atOnce.times(4, () -> tested.begin(annotator, test));
        assertThat(outcomes).filteredOn(one -> !one.isRefused()).hasSize(1);
        assertThat(count("select count(*) from tests.try where test_id = ?", test.id())).isOne();
    }

    @Test
    void a_test_pays_once_whoever_hands_in_at_once_or_again() throws Exception {
        var test = tested.test(3, 0, "2.50");
        var begun = tested.begin(annotator, test).taken().id();

        atOnce.times(4, () -> tested.handIn(annotator, begun, HALF)).forEach(AtOnce.Outcome::get);
        tested.takes(annotator, test, RIGHT);

        assertThat(earned()).isEqualTo(250);
        assertThat(
                        count(
                                "select amount_minor from payouts.open_item where annotator_id = ?",
                                annotator))
                .isEqualTo(250);
        assertThat(database.wrong(tested.qualified.house.payer)).isEmpty();
    }

    @Test
    void a_try_with_an_empty_answer_is_scored_and_not_paid() throws Exception {
        var test = tested.test(3, 0, "2.50");
        var taken = tested.takes(annotator, test, choices("0", "1", "0,2", ""));
        assertThat(taken.passed()).isTrue();
        assertThat(earned()).isZero();
    }

    @Test
    void a_corrected_key_scores_every_past_try_again_and_takes_nothing_away() throws Exception {
        var other = tested.qualified.annotator();
        var test = tested.test(1, 0, "");
        var failed = tested.takes(annotator, test, choices("1", "1", "0,2", "0"));
        var passed = tested.takes(other, test, choices("0", "1", "0,2", "0"));
        assertThat(failed.passed()).isFalse();

        var corrected = tested.corrects(test, 2, choices("1", "1", "0,2", "1"));

        assertThat(corrected.scored()).isEqualTo(2);
        assertThat(corrected.passed()).isOne();
        assertThat(verified().getFirst().level()).isEqualByComparingTo("75");
        assertThat(scores(failed.id())).containsExactly("1:50.00:f", "2:75.00:t");
        assertThat(scores(passed.id())).containsExactly("1:75.00:t", "2:50.00:f");
        assertThat(
                        QualifiedHouse.as(other)
                                .call(() -> qualifications.page(PageRequest.of(0, 9)))
                                .rows())
                .extracting(Qualification::state)
                .containsExactly(QualificationState.VERIFIED);
        assertThat(tested.corrects(test, 2, choices("1", "1", "0,2", "1")).scored()).isZero();
        assertRefused("tests/key-is-not-next", () -> tested.corrects(test, 2, RIGHT));
        assertThat(
                        database.texts(
                                "select after ->> 'scoredAgain' from audit.record"
                                        + " where subject_id = ? and action = 'tests/key-corrected'",
                                test.id()))
                .containsExactly("2");
    }

    @Test
    void a_correction_that_dies_before_it_gives_is_gone_on_with() throws Exception {
        var test = tested.test(1, 0, "");
        tested.takes(annotator, test, choices("1", "1", "0,2", "0"));
        var rights = choices("1", "1", "0,2", "1");
        tested.qualified.house.operations.call(
                () -> corrections.correct(test.id(), 2, rights, "The first option is wrong."));

        Actor.SYSTEM.run(() -> awards.unfinished().forEach(awards::give));

        assertThat(verified()).hasSize(1);
        assertThat(Actor.SYSTEM.call(awards::unfinished)).doesNotContain(test.id());
    }

    @Test
    void what_operations_revoked_does_not_come_back_by_a_corrected_key() throws Exception {
        var test = tested.test(1, 0, "");
        tested.takes(annotator, test, choices("0", "1", "0,2", "0"));
        var got = verified().getFirst();
        tested.qualified.reviewer.call(() -> verifications.revoke(got.id(), "Somebody helped."));

        tested.corrects(test, 2, choices("0", "1", "0,2", "0"));

        assertThat(verified()).isEmpty();
    }

    @Test
    void a_key_corrected_while_others_hand_in_scores_them_all() throws Exception {
        var test = tested.test(1, 0, "");
        var people = List.of(annotator, tested.qualified.annotator(), tested.qualified.annotator());
        var begun = new ArrayList<Callable<Object>>();
        for (var person : people) {
            var id = tested.begin(person, test).taken().id();
            begun.add(() -> tested.handIn(person, id, choices("1", "1", "0,2", "0")));
        }
        begun.add(() -> tested.corrects(test, 2, choices("1", "1", "0,2", "1")));

        atOnce.all(begun).forEach(AtOnce.Outcome::get);

        assertThat(
                        count(
                                "select count(*) from tests.score s join tests.try r on r.id = s.try_id"
                                        + " where r.test_id = ? and s.key_number = 2 and s.passed",
                                test.id()))
                .isEqualTo(3);
        assertThat(
                        count(
                                "select count(*) from qualifications.qualification"
                                        + " where type_id = ? and state = 'VERIFIED'",
                                tested.skill.id()))
                .isEqualTo(3);
    }

    @Test
    void other_questions_are_another_paper_and_whoever_began_stays_on_theirs() throws Exception {
        var test = tested.test(2, 0, "");
        var begun = tested.begin(annotator, test).taken().id();
        var shorter = new Paper(PAPER.questions().subList(0, 2));

        var after = tested.put(test.id(), test.terms(), shorter, choices("0", "1"));

        assertThat(after.paper()).isEqualTo(2);
        assertThat(tested.handIn(annotator, begun, RIGHT).percent()).isEqualByComparingTo("100");
    }

    @Test
    void a_test_without_a_key_is_refused_with_the_place() throws Exception {
        var test = tested.test(1, 0, "");
        assertThatThrownBy(
                        () ->
                                tested.put(
                                        UUID.randomUUID(),
                                        test.terms(),
                                        PAPER,
                                        choices("0", "1", "", "1")))
                .isInstanceOfSatisfying(
                        TestRejected.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("tests/key-missing");
                            assertThat(refused.facts()).containsEntry("question", "3");
                        });
        assertRefused(
                "tests/key-is-corrected-apart",
                () -> tested.put(test.id(), test.terms(), PAPER, choices("1", "1", "0,2", "1")));
    }

    @Test
    void the_order_follows_from_the_seed() throws Exception {
        var test = tested.test(1, 0, "");
        var begun = tested.begin(annotator, test);
        assertThat(oneself.call(() -> own.sheet(begun.taken().id()))).isEqualTo(begun);
        assertThat(begun.asked()).extracting("place").containsExactlyInAnyOrder(1, 2, 3, 4);
        var other = tested.qualified.annotator();
        assertRefused(
                "tests/try-not-found",
                () -> QualifiedHouse.as(other).call(() -> own.sheet(begun.taken().id())));
    }

    private List<Qualification> verified() throws Exception {
        var filter = Map.of("state", "VERIFIED", "type", tested.skill.id().toString());
        return oneself.call(() -> qualifications.page(new PageRequest(0, 9, "", true, filter)))
                .rows();
    }

    private long earned() throws Exception {
        return count(
                "select coalesce(sum(amount_minor), 0) from earnings.earning"
                        + " where kind = 'TEST' and annotator_id = ?",
                annotator);
    }

    private List<String> scores(UUID taken) throws Exception {
        return database.texts(
                "select concat_ws(':', key_number, percent, passed) from tests.score"
                        + " where try_id = ? order by key_number",
                taken);
    }

    private long count(String query, Object parameter) throws Exception {
        return database.number(query, parameter);
    }

    private void endedAgo(UUID id, String ago) throws Exception {
        database.spoil(
                owner ->
                        Database.change(
                                owner,
                                "update tests.try set started_at = started_at - interval '1 hour',"
                                        + " ends_at = now() - ?::interval where id = ?",
                                ago,
                                id));
    }

    private static void assertRefused(String code, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        TestRejected.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}

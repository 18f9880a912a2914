package org.honorarium.rules;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.qualifications.QualifiedHouse;
import org.honorarium.tests.TestedHouse;
import org.honorarium.tests.entity.QualifyingTest;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database says to somebody who goes past the rules about tests. */
@ArquillianTest
class TestRulesIT {

    @Inject TestedHouse tested;
    @Inject Attacker attacker;

    private UUID annotator;
    private Actor oneself;
    private QualifyingTest test;

    @BeforeEach
    void a_paid_test() throws Exception {
        annotator = tested.qualified.annotator();
        oneself = QualifiedHouse.as(annotator);
        test = tested.test(1, 0, "3.00");
    }

    @Test
    void nobody_but_operations_reads_the_key_and_questions_begin_with_the_try() throws Exception {
        var keys = "tests.key where test_id = '" + test.id() + "'";
        var questions = "tests.question where test_id = '" + test.id() + "'";
        assertThat(attacker.counts(tested.qualified.house.operations, keys)).isOne();
        assertThat(attacker.counts(tested.qualified.reviewer, keys)).isZero();
        assertThat(attacker.counts(oneself, questions)).isZero();

        tested.begin(annotator, test);

        assertThat(attacker.counts(oneself, questions)).isEqualTo(4);
        assertThat(attacker.counts(oneself, keys)).isZero();
        assertThat(attacker.counts(QualifiedHouse.as(UUID.randomUUID()), questions)).isZero();
    }

    @Test
    void an_annotator_neither_begins_nor_ends_nor_scores_a_try() throws Exception {
        var begun = tested.begin(annotator, test).taken().id();
        var handIn =
                "update tests.try set handed_in_at = now(), answers = '{0,1,\"0,2\",1}'"
                        + " where id = '%s'".formatted(begun);
        // Nothing that they may change is found, and nothing is said against it either.
        assertThat(attacker.triesAs(oneself, handIn)).isEmpty();
        assertThat(attacker.triesAs(oneself, score(begun, "100", true)))
                .contains("row-level security");
        assertThat(attacker.tries(handIn)).contains("is not scored by key 1");
    }

    @Test
    void a_score_is_what_the_answers_are_worth() throws Exception {
        var begun = tested.begin(annotator, test).taken().id();
        var handIn =
                "update tests.try set handed_in_at = now(), answers = '{0,1,0,0}'"
                        + " where id = '%s'".formatted(begun);
        assertThat(attacker.tries(handIn, score(begun, "100", true))).contains("but 50.00");
        assertThat(attacker.tries(handIn, score(begun, "50", true))).contains("but 50.00");
        assertThat(attacker.tries(handIn, score(begun, "50", false))).isEmpty();
        assertThat(attacker.tries(handIn, handIn)).contains("was handed in");
        assertThat(attacker.tries(handIn.replace("now()", "now() + interval '2 hours'")))
                .contains("a_try_ends_in_time");
    }

    @Test
    void a_key_is_complete_the_next_one_and_never_changed() throws Exception {
        var key = "insert into tests.key values ('%s', 1, %s, '%s', 'Wrong', '%s', now())";
        var me = UUID.randomUUID();
        assertThat(attacker.tries(key.formatted(test.id(), 2, "{0,1,\"\",1}", me)))
                .contains("question 3 lacks its key");
        assertThat(attacker.tries(key.formatted(test.id(), 2, "{0,1,\"2,0\",1}", me)))
                .contains("question 3 lacks its key");
        assertThat(attacker.tries(key.formatted(test.id(), 2, "{0,1,2}", me)))
                .contains("question 4 lacks its key");
        assertThat(attacker.tries(key.formatted(test.id(), 2, "{7,1,2,1}", me)))
                .contains("question 1 lacks its key");
        assertThat(attacker.tries(key.formatted(test.id(), 3, "{0,1,2,1}", me)))
                .contains("is not the next one");
        assertThat(attacker.tries("update tests.key set reason = 'No'")).isNotEmpty();
        assertThat(attacker.tries("delete from tests.score")).isNotEmpty();
        tested.takes(annotator, test, TestedHouse.RIGHT);
        assertThat(attacker.tries(key.formatted(test.id(), 2, "{0,1,2,1}", me)))
                .contains("is not scored by key 2");
    }

    @Test
    void a_test_pays_what_it_promised_once_and_is_earned() throws Exception {
        var taken = tested.takes(annotator, test, TestedHouse.RIGHT).id();
        var pay =
                "insert into tests.payment select test_id, %s, try_id, gen_random_uuid(), project_id,"
                        + " %s, currency, now() from tests.payment where try_id = '%s'";
        assertThat(attacker.tries(pay.formatted("annotator_id", "amount_minor", taken)))
                .contains("a_test_pays_an_annotator_once");
        assertThat(attacker.tries(pay.formatted("gen_random_uuid()", "amount_minor", taken)))
                .contains("is not paid so");
        assertThat(attacker.tries(pay.formatted("annotator_id", "1", taken)))
                .contains("is not paid so");
        assertThat(
                        attacker.tries(
                                "insert into earnings.earning select uuid_in(overlay(id::text placing"
                                        + " 'ffff' from 33)::cstring), kind, transfer_id, annotator_id,"
                                        + " payer_id, project_id, amount_minor, currency, earned_at,"
                                        + " recorded_at from earnings.earning where kind = 'TEST' and"
                                        + " annotator_id = '"
                                        + annotator
                                        + "'"))
                .contains("is of no paid test");
    }

    @Test
    void what_is_proved_by_a_test_is_handed_in_by_the_house() throws Exception {
        assertThat(
                        attacker.triesAs(
                                oneself,
                                "insert into qualifications.qualification (id, annotator_id, type_id,"
                                        + " state, level, claimed_by, claimed_at) values ('%1$s', '%2$s',"
                                                .formatted(taken(), annotator)
                                        + " '%s', 'CLAIMED', 99, '%s', now())"
                                                .formatted(test.terms().type(), annotator),
                                "update qualifications.qualification set state = 'UNDER_REVIEW',"
                                        + " handed_in_at = now() where annotator_id = '"
                                        + annotator
                                        + "'"))
                .contains("is proved by passing its test");
    }

    @Test
    void a_test_is_for_what_is_got_by_a_test() throws Exception {
        assertThat(
                        attacker.tries(
                                "update qualifications.type set proof = 'STATEMENT' where id = '"
                                        + test.terms().type()
                                        + "'",
                                "update tests.test set minutes = 5 where id = '" + test.id() + "'"))
                .contains("is not got by a test");
    }

    private static UUID taken() {
        return UUID.randomUUID();
    }

    private static String score(UUID taken, String percent, boolean passed) {
        return "insert into tests.score values ('%s', 1, %s, %s, now())"
                .formatted(taken, percent, passed);
    }
}

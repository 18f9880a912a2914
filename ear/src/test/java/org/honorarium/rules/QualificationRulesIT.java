package org.honorarium.rules;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.qualifications.QualifiedHouse;
import org.honorarium.qualifications.entity.QualificationKind;
import org.honorarium.qualifications.entity.QualificationType;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database says to somebody who goes past the rules about qualifications. */
@ArquillianTest
class QualificationRulesIT {

    private static final String VERIFY =
            "update qualifications.qualification set state = 'VERIFIED', valid_from = '2026-01-01',"
                    + " decided_by = '%s', decided_at = now() where id = '%s'";
    private static final String YES =
            "insert into qualifications.verification (qualification_id, verified_by, verified_at,"
                    + " level, valid_from) values ('%2$s', '%1$s', now(), %3$s, '2026-01-01')";

    @Inject QualifiedHouse qualified;
    @Inject Attacker attacker;

    private UUID annotator;
    private Actor oneself;
    private QualificationType clearance;
    private UUID handedIn;

    @BeforeEach
    void a_clearance_under_review() throws Exception {
        annotator = qualified.annotator();
        oneself = QualifiedHouse.as(annotator);
        clearance = qualified.type(QualificationKind.CLEARANCE);
        handedIn = qualified.handedIn(annotator, clearance, "US-SECRET", null);
    }

    @Test
    void nobody_verifies_their_own() throws Exception {
        assertThat(attacker.triesAs(oneself, VERIFY.formatted(annotator, handedIn)))
                .contains("decide");
        assertThat(attacker.triesAs(oneself, YES.formatted(annotator, handedIn, "null")))
                .contains("nobody verifies their own");
        assertThat(attacker.tries(YES.formatted(annotator, handedIn, "null")))
                .contains("nobody verifies their own");
    }

    @Test
    void one_person_is_not_two() throws Exception {
        var me = qualified.reviewer.id();
        var yes = YES.formatted(me, handedIn, "null");
        var verify = VERIFY.formatted(me, handedIn);

        assertThat(attacker.triesAs(qualified.reviewer, verify)).contains("lacks a verifier");
        assertThat(attacker.triesAs(qualified.reviewer, yes, verify)).contains("lacks a verifier");
        assertThat(attacker.triesAs(qualified.reviewer, yes, yes)).contains("one_person_one_yes");
        assertThat(
                        attacker.triesAs(
                                qualified.reviewer,
                                YES.formatted(UUID.randomUUID(), handedIn, "null")))
                .contains("is verified by");
    }

    @Test
    void two_who_say_different_things_do_not_agree() throws Exception {
        var other =
                "insert into qualifications.verification (qualification_id, verified_by, verified_at,"
                        + " valid_from) values ('%s', '%s', now(), '2026-02-01')";
        assertThat(
                        attacker.tries(
                                YES.formatted(UUID.randomUUID(), handedIn, "null"),
                                other.formatted(handedIn, UUID.randomUUID()),
                                VERIFY.formatted(UUID.randomUUID(), handedIn)))
                .contains("lacks a verifier: 1 of 2");
        assertThat(
                        attacker.tries(
                                YES.formatted(UUID.randomUUID(), handedIn, "null"),
                                YES.formatted(UUID.randomUUID(), handedIn, "null"),
                                VERIFY.formatted(UUID.randomUUID(), handedIn)))
                .isEmpty();
    }

    @Test
    void whoever_may_not_verify_the_type_cannot_say_yes_or_no() throws Exception {
        var me = qualified.house.operations;
        assertThat(attacker.triesAs(me, YES.formatted(me.id(), handedIn, "null")))
                .contains("is verified by");
        assertThat(
                        attacker.triesAs(
                                me,
                                "update qualifications.qualification set state = 'REFUSED',"
                                        + " reason = 'No', decided_at = now(), decided_by = '%s'"
                                                .formatted(me.id())
                                        + " where id = '%s'".formatted(handedIn)))
                .contains("is decided by");
    }

    @Test
    void a_verified_one_keeps_what_it_says() throws Exception {
        var language = qualified.type(QualificationKind.LANGUAGE);
        var made = qualified.verified(annotator, language, "ja", 3);
        var change = "update qualifications.qualification set %s where id = '" + made.id() + "'";

        assertThat(attacker.tries(change.formatted("level = 6"))).contains("keeps what it says");
        assertThat(attacker.tries(change.formatted("valid_until = '2099-01-01'")))
                .contains("keeps what it says");
        assertThat(attacker.tries(change.formatted("code = 'ko'"))).contains("keeps what it says");
        assertThat(attacker.tries(change.formatted("annotator_id = '" + UUID.randomUUID() + "'")))
                .contains("keeps whose it is");
        assertThat(attacker.tries(change.formatted("state = 'UNDER_REVIEW'")))
                .contains("cannot go from VERIFIED");
        assertThat(attacker.tries(change.formatted("state = 'REVOKED'")))
                .contains("a_refusal_has_a_reason");
        assertThat(
                        attacker.tries(
                                "delete from qualifications.qualification where id = '"
                                        + made.id()
                                        + "'"))
                .contains("permission denied");
    }

    @Test
    void a_qualification_begins_as_a_claim_of_what_can_be() throws Exception {
        var language = qualified.type(QualificationKind.LANGUAGE);
        var claim =
                "insert into qualifications.qualification (id, annotator_id, type_id, state, code,"
                        + " level, claimed_by, claimed_at, decided_by, decided_at) values"
                        + " (gen_random_uuid(), '%s', '%s', '%s', '%s', %s, '%1$s', now(),"
                        + " gen_random_uuid(), now())";

        assertThat(
                        attacker.triesAs(
                                oneself,
                                claim.formatted(annotator, language.id(), "VERIFIED", "ja", "3")))
                .contains("cannot be asked for");
        assertThat(
                        attacker.triesAs(
                                qualified.reviewer,
                                claim.formatted(annotator, language.id(), "VERIFIED", "ja", "3")))
                .contains("begins as a claim");
        assertThat(
                        attacker.tries(
                                claim.formatted(
                                        annotator,
                                        clearance.id(),
                                        "VERIFIED",
                                        "US-TOP-SECRET",
                                        "null")))
                .contains("two people");
        assertThat(attacker.tries(claim.formatted(annotator, language.id(), "CLAIMED", "ja", "7")))
                .contains("a LANGUAGE is not");
        assertThat(
                        attacker.triesAs(
                                QualifiedHouse.as(UUID.randomUUID()),
                                claim.formatted(annotator, language.id(), "CLAIMED", "ja", "3")))
                .isNotEmpty();
    }

    @Test
    void nobody_else_sees_them_and_annotators_keep_no_catalogue() throws Exception {
        var stranger = QualifiedHouse.as(UUID.randomUUID());
        assertThat(attacker.counts(stranger, "qualifications.qualification")).isZero();
        assertThat(attacker.counts(null, "qualifications.qualification")).isZero();
        assertThat(attacker.counts(null, "qualifications.type")).isZero();
        assertThat(attacker.counts(oneself, "qualifications.qualification")).isEqualTo(1);
        assertThat(attacker.counts(oneself, "qualifications.verification")).isZero();
        assertThat(attacker.counts(stranger, "notices.notice")).isZero();
        assertThat(
                        attacker.triesAs(
                                oneself,
                                "insert into qualifications.type (id, code, kind, title, description,"
                                        + " proof, verifiers, may_be_asked_for, created_at, version)"
                                        + " values (gen_random_uuid(), 'FAKE', 'SKILL', 'Fake', '',"
                                        + " 'STATEMENT', array['ADMIN'], true, now(), 1)"))
                .contains("row-level security");
    }
}

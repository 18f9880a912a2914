package org.honorarium.qualifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.honorarium.qualifications.entity.QualificationState.EXPIRED;
import static org.honorarium.qualifications.entity.QualificationState.REFUSED;
import static org.honorarium.qualifications.entity.QualificationState.REVOKED;
import static org.honorarium.qualifications.entity.QualificationState.UNDER_REVIEW;
import static org.honorarium.qualifications.entity.QualificationState.VERIFIED;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.honorarium.actors.entity.Actor;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.house.AtOnce;
import org.honorarium.house.AtOnce.Outcome;
import org.honorarium.house.Database;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.qualifications.boundary.Claims;
import org.honorarium.qualifications.boundary.QualificationTypes;
import org.honorarium.qualifications.boundary.Qualifications;
import org.honorarium.qualifications.boundary.Verifications;
import org.honorarium.qualifications.entity.Proof;
import org.honorarium.qualifications.entity.Qualification;
import org.honorarium.qualifications.entity.QualificationKind;
import org.honorarium.qualifications.entity.QualificationRejected;
import org.honorarium.qualifications.entity.Verdict;
import org.honorarium.rejection.entity.Rejection;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way of a qualification: claimed, handed in, decided, replaced, revoked. */
@ArquillianTest
class QualificationsIT {

    @Inject QualifiedHouse qualified;
    @Inject QualificationTypes types;
    @Inject Qualifications qualifications;
    @Inject Claims claims;
    @Inject Verifications verifications;
    @Inject Notices notices;
    @Inject Database database;
    @Inject AtOnce atOnce;
    @Inject Clock clock;

    private UUID annotator;
    private Actor oneself;

    @BeforeEach
    void an_annotator() throws Exception {
        annotator = qualified.annotator();
        oneself = QualifiedHouse.as(annotator);
    }

    @Test
    void what_is_claimed_and_handed_in_is_verified_and_the_annotator_is_told() throws Exception {
        var type = qualified.type(QualificationKind.LANGUAGE, Proof.STATEMENT, Optional.of(24));

        var made = qualified.verified(annotator, type, "PT-br", 5);

        assertThat(made.state()).isEqualTo(VERIFIED);
        assertThat(made.code()).isEqualTo("pt-BR");
        assertThat(made.validUntil()).isEqualTo(made.validFrom().plusMonths(24));
        assertThat(oneself.call(() -> notices.page(PageRequest.of(0, 9))).rows())
                .singleElement()
                .returns("qualifications/verified", notice -> notice.code());
        assertThat(
                        database.texts(
                                "select action from audit.record where subject_id = ? order by id",
                                made.id()))
                .containsExactly(
                        "qualifications/claimed",
                        "qualifications/handed-in",
                        "qualifications/verified");
    }

    @Test
    void what_is_sealed_is_open_to_the_verifier_and_masked_for_others() throws Exception {
        var type = qualified.type(QualificationKind.LICENCE);
        var made = qualified.verified(annotator, type, "US-CA", null);

        assertThat(qualified.reviewer.call(() -> qualifications.open(made.id())).details().number())
                .isEqualTo("N-4711");
        assertThat(
                        qualified
                                .house
                                .operations
                                .call(() -> qualifications.open(made.id()))
                                .details()
                                .number())
                .doesNotContain("4711")
                .startsWith("•");
        assertThat(
                        database.number(
                                "select count(*) from qualifications.qualification where id = ?"
                                        + " and position('4711'::bytea in details) > 0",
                                made.id()))
                .isZero();
    }

    @Test
    void nobody_sees_or_decides_about_what_is_not_theirs_to() throws Exception {
        var type = qualified.type(QualificationKind.SKILL);
        var id = qualified.handedIn(annotator, type, "", 80);
        var another = QualifiedHouse.as(UUID.randomUUID());

        assertThat(code(() -> oneself.call(() -> verifications.verify(id, Verdict.AS_CLAIMED))))
                .isEqualTo("qualifications/own-qualification");
        assertThat(code(() -> another.call(() -> qualifications.get(id))))
                .isEqualTo("qualifications/not-found");
        assertThat(
                        code(
                                () ->
                                        qualified.house.operations.call(
                                                () ->
                                                        verifications.verify(
                                                                id, Verdict.AS_CLAIMED))))
                .isEqualTo("qualifications/not-a-verifier");
        assertThat(qualified.reviewer.call(() -> qualifications.get(id)).state())
                .isEqualTo(UNDER_REVIEW);
    }

    @Test
    void a_clearance_needs_the_same_yes_of_two_people() throws Exception {
        var type = qualified.type(QualificationKind.CLEARANCE);
        var id = qualified.handedIn(annotator, type, "US-SECRET", null);
        var until = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(90);

        var first = yes(qualified.reviewer, id, new Verdict(null, null, until));
        assertThat(first.state()).isEqualTo(UNDER_REVIEW);
        assertThat(code(() -> yes(qualified.reviewer, id, Verdict.AS_CLAIMED)))
                .isEqualTo("qualifications/second-person-missing");
        assertThat(
                        code(
                                () ->
                                        yes(
                                                qualified.secondReviewer,
                                                id,
                                                new Verdict(null, null, until.plusDays(1)))))
                .isEqualTo("qualifications/verifiers-disagree");

        var second = yes(qualified.secondReviewer, id, Verdict.AS_CLAIMED);
        assertThat(second.state()).isEqualTo(VERIFIED);
        assertThat(second.validUntil()).isEqualTo(until);
        assertThat(yes(qualified.secondReviewer, id, Verdict.AS_CLAIMED)).isEqualTo(second);
    }

    @Test
    void two_people_who_verify_a_clearance_at_once_verify_it_once() throws Exception {
        var type = qualified.type(QualificationKind.CLEARANCE);
        var id = qualified.handedIn(annotator, type, "US-SECRET", null);

        atOnce.all(
                        () -> yes(qualified.reviewer, id, Verdict.AS_CLAIMED),
                        () -> yes(qualified.secondReviewer, id, Verdict.AS_CLAIMED))
                .forEach(Outcome::get);

        assertThat(qualified.reviewer.call(() -> qualifications.get(id)).state())
                .isEqualTo(VERIFIED);
        assertThat(
                        database.number(
                                "select count(*) from audit.record where subject_id = ?"
                                        + " and action = 'qualifications/verified'",
                                id))
                .isEqualTo(1);
    }

    @Test
    void a_newer_one_replaces_the_one_before() throws Exception {
        var type = qualified.type(QualificationKind.LANGUAGE);
        var before = qualified.verified(annotator, type, "ja", 3);

        var newer = qualified.verified(annotator, type, "ja", 5);
        var other = qualified.verified(annotator, type, "ko", 2);

        assertThat(oneself.call(() -> qualifications.get(before.id())).state()).isEqualTo(EXPIRED);
        assertThat(newer.state()).isEqualTo(VERIFIED);
        assertThat(other.state()).isEqualTo(VERIFIED);
    }

    @Test
    void the_same_claimed_four_times_at_once_is_claimed_once() throws Exception {
        var type = qualified.type(QualificationKind.SKILL);

        var outcomes = atOnce.times(4, () -> qualified.handedIn(annotator, type, "", 50));

        assertThat(outcomes.stream().filter(Outcome::isRefused))
                .hasSize(3)
                .allSatisfy(
                        one ->
                                assertThat(((Rejection) one.refusal()).code())
                                        .isEqualTo("qualifications/claimed-already"));
    }

    @Test
    void it_is_refused_and_revoked_with_a_reason_that_the_annotator_reads() throws Exception {
        var type = qualified.type(QualificationKind.SKILL);
        var refused = qualified.handedIn(annotator, type, "", 50);
        var verified =
                qualified.verified(annotator, qualified.type(QualificationKind.SKILL), "", 9);

        assertThat(code(() -> qualified.reviewer.call(() -> verifications.refuse(refused, " "))))
                .isEqualTo("qualifications/reason-missing");
        qualified.reviewer.run(() -> verifications.refuse(refused, "Not readable."));
        qualified.reviewer.run(() -> verifications.revoke(verified.id(), "It was forged."));

        assertThat(oneself.call(() -> qualifications.get(refused)))
                .returns(REFUSED, Qualification::state)
                .returns("Not readable.", Qualification::reason);
        assertThat(oneself.call(() -> qualifications.get(verified.id())))
                .returns(REVOKED, Qualification::state)
                .returns("It was forged.", Qualification::reason);
        assertThat(code(() -> yes(qualified.reviewer, refused, Verdict.AS_CLAIMED)))
                .isEqualTo("qualifications/in-another-state");
        assertThat(oneself.call(() -> notices.unread())).isEqualTo(3);
    }

    @Test
    void the_same_claim_again_is_the_same_and_another_is_a_change_until_it_is_handed_in()
            throws Exception {
        var type = qualified.type(QualificationKind.DEGREE);
        var id = UUID.randomUUID();
        var claim = qualified.claim(annotator, type, "0912", 7);

        var first = oneself.call(() -> claims.put(id, claim));
        assertThat(oneself.call(() -> claims.put(id, claim))).isEqualTo(first);
        var changed = qualified.claim(annotator, type, "091", 8);
        assertThat(oneself.call(() -> claims.put(id, changed)).code()).isEqualTo("091");
        oneself.run(() -> claims.handIn(id));
        assertThat(code(() -> oneself.call(() -> claims.put(id, claim))))
                .isEqualTo("qualifications/exists-with-other-content");
    }

    @Test
    void what_cannot_be_is_refused_with_what_was_found_and_expected() throws Exception {
        refused(QualificationKind.DEGREE, "0999", 6, "qualifications/code-unknown");
        refused(QualificationKind.DEGREE, "0912", 4, "qualifications/level-wrong");
        refused(QualificationKind.LANGUAGE, "xx", 4, "qualifications/code-unknown");
        refused(QualificationKind.LANGUAGE, "ja", 7, "qualifications/level-wrong");
        refused(QualificationKind.LANGUAGE, "ja", null, "qualifications/level-wrong");
        refused(QualificationKind.LICENCE, "XX-1", null, "qualifications/code-unknown");
        refused(QualificationKind.IDENTITY, "", null, "qualifications/code-unknown");
        refused(QualificationKind.SKILL, "", 101, "qualifications/level-wrong");
        refused(QualificationKind.CLEARANCE, "secret!", null, "qualifications/code-unknown");
    }

    @Test
    void a_retired_type_cannot_be_got_and_what_was_verified_stays() throws Exception {
        var type = qualified.type(QualificationKind.SKILL);
        var made = qualified.verified(annotator, type, "", 70);

        qualified.house.operations.run(() -> types.retire(type.id()));

        assertThat(
                        code(
                                () ->
                                        oneself.call(
                                                () ->
                                                        claims.put(
                                                                UUID.randomUUID(),
                                                                qualified.claim(
                                                                        annotator, type, "", 71)))))
                .isEqualTo("qualifications/type-retired");
        assertThat(oneself.call(() -> qualifications.get(made.id())).state()).isEqualTo(VERIFIED);
    }

    private void refused(QualificationKind kind, String code, Integer level, String expected)
            throws Exception {
        var claim = qualified.claim(annotator, qualified.type(kind), code, level);
        assertThatExceptionOfType(QualificationRejected.class)
                .isThrownBy(() -> oneself.call(() -> claims.put(UUID.randomUUID(), claim)))
                .returns(expected, Rejection::code)
                .satisfies(one -> assertThat(one.facts()).containsKeys("found", "expected"));
    }

    private Qualification yes(Actor by, UUID id, Verdict verdict) throws Exception {
        return by.call(() -> verifications.verify(id, verdict));
    }

    private static String code(Callable<?> action) throws Exception {
        try {
            action.call();
            return "";
        } catch (Rejection rejection) {
            return rejection.code();
        }
    }
}

package org.honorarium.qualifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.honorarium.qualifications.entity.QualificationState.EXPIRED;
import static org.honorarium.qualifications.entity.QualificationState.VERIFIED;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.honorarium.actors.entity.Actor;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.house.AtOnce;
import org.honorarium.house.AtOnce.Outcome;
import org.honorarium.house.Database;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.notices.entity.Notice;
import org.honorarium.qualifications.boundary.Expiries;
import org.honorarium.qualifications.boundary.Qualifications;
import org.honorarium.qualifications.boundary.Verifications;
import org.honorarium.qualifications.entity.Qualification;
import org.honorarium.qualifications.entity.QualificationKind;
import org.honorarium.qualifications.entity.Verdict;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a qualification on its last day, and thirty days before. */
@ArquillianTest
class ExpiryIT {

    @Inject QualifiedHouse qualified;
    @Inject Qualifications qualifications;
    @Inject Verifications verifications;
    @Inject Expiries expiries;
    @Inject Notices notices;
    @Inject AtOnce atOnce;
    @Inject Database database;

    private UUID annotator;
    private Actor oneself;
    private LocalDate today;

    @BeforeEach
    void an_annotator() throws Exception {
        annotator = qualified.annotator();
        oneself = QualifiedHouse.as(annotator);
        today = Actor.SYSTEM.call(() -> expiries.today());
    }

    @Test
    void it_counts_through_the_day_before_its_end_and_then_expires() throws Exception {
        var end = today.plusDays(100);
        var made = ending(end);

        all(end.minusDays(1));
        assertThat(state(made)).isEqualTo(VERIFIED);
        all(end);
        assertThat(state(made)).isEqualTo(EXPIRED);
        all(end);

        assertThat(told()).containsOnlyOnce("qualifications/expired");
        assertThat(
                        database.texts(
                                "select after ->> 'state' from audit.record where subject_id = ?"
                                        + " and action = 'qualifications/expired'",
                                made))
                .containsExactly("EXPIRED");
    }

    @Test
    void the_annotator_is_told_once_thirty_days_ahead() throws Exception {
        var end = today.plusDays(200);
        ending(end);

        tell(end.minusDays(31));
        assertThat(told()).doesNotContain("qualifications/expires-soon");
        tell(end.minusDays(30));
        tell(end.minusDays(29));

        assertThat(told()).containsOnlyOnce("qualifications/expires-soon");
        assertThat(
                        oneself.call(() -> notices.page(PageRequest.of(0, 9))).rows().stream()
                                .filter(one -> one.code().equals("qualifications/expires-soon"))
                                .map(one -> one.facts().get("validUntil")))
                .containsExactly(end.toString());
    }

    @Test
    void two_servers_that_expire_at_once_tell_each_annotator_once() throws Exception {
        var end = today.plusDays(300);
        var made = IntStream.range(0, 12).mapToObj(n -> unchecked(end)).toList();

        atOnce.times(
                        3,
                        () ->
                                Actor.SYSTEM.call(
                                        () -> {
                                            int sum = 0;
                                            for (int n = 1; n > 0; sum += n) {
                                                n = expiries.expireSome(end);
                                            }
                                            return sum;
                                        }))
                .forEach(Outcome::get);

        assertThat(made).allSatisfy(id -> assertThat(state(id)).isEqualTo(EXPIRED));
        assertThat(told().stream().filter("qualifications/expired"::equals)).hasSize(12);
    }

    @Test
    void what_has_no_end_never_expires() throws Exception {
        var made = qualified.verified(annotator, qualified.type(QualificationKind.SKILL), "", 3);
        all(today.plusYears(50));
        assertThat(state(made.id())).isEqualTo(VERIFIED);
    }

    private UUID unchecked(LocalDate end) {
        try {
            return ending(end);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private UUID ending(LocalDate end) throws Exception {
        var type = qualified.type(QualificationKind.SKILL);
        var id = qualified.handedIn(annotator, type, "", 50);
        Qualification made =
                qualified.reviewer.call(
                        () -> verifications.verify(id, new Verdict(null, null, end)));
        return made.id();
    }

    private void all(LocalDate day) throws Exception {
        while (Actor.SYSTEM.call(() -> expiries.expireSome(day)) > 0) {
            // Some at a time.
        }
    }

    private void tell(LocalDate day) throws Exception {
        while (Actor.SYSTEM.call(() -> expiries.tellSome(day)) > 0) {
            // Some at a time.
        }
    }

    private Object state(UUID id) throws Exception {
        return oneself.call(() -> qualifications.get(id)).state();
    }

    private List<String> told() throws Exception {
        return oneself.call(() -> notices.page(PageRequest.of(0, 100))).rows().stream()
                .map(Notice::code)
                .toList();
    }
}

package org.honorarium.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.house.AtOnce;
import org.honorarium.house.AtOnce.Outcome;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.quality.boundary.Decisions;
import org.honorarium.quality.boundary.Proposals;
import org.honorarium.quality.entity.Proposal;
import org.honorarium.quality.entity.Seen;
import org.honorarium.quality.entity.Verdict;
import org.honorarium.rejection.entity.Rejection;
import org.honorarium.reviews.boundary.ReviewQueue;
import org.honorarium.tasks.OpenHouse;
import org.honorarium.tasks.boundary.MyTasks;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** More than twenty rejections of one annotator by one reviewer in a day take a second person. */
@ArquillianTest
class SecondPersonIT {

    private static final int MOST = 20;

    @Inject OpenHouse open;
    @Inject MyTasks tasks;
    @Inject Decisions decisions;
    @Inject Proposals proposals;
    @Inject ReviewQueue queue;
    @Inject AtOnce atOnce;
    @Inject Database database;

    private final Actor reviewer = SmallHouse.somebody(Role.REVIEWER, true);
    private final Actor second = SmallHouse.somebody(Role.REVIEWER, true);

    @Test
    void the_twenty_first_waits_and_is_confirmed_or_dismissed_by_another() throws Exception {
        var work = submitted(MOST + 3);
        for (int i = 0; i < MOST; i++) {
            assertThat(reject(reviewer, work.get(i))).isEqualTo(Verdict.REJECTED);
        }
        var confirmed = work.get(MOST);
        var dismissed = work.get(MOST + 1);
        due(dismissed, "1 hour");
        var before = dueAt(dismissed);

        assertThat(reject(reviewer, confirmed)).isEqualTo(Verdict.PROPOSED);
        assertThat(reject(reviewer, confirmed)).isEqualTo(Verdict.PROPOSED);
        assertThat(reject(reviewer, dismissed)).isEqualTo(Verdict.PROPOSED);

        assertThat(state(confirmed)).isEqualTo("SUBMITTED");
        assertThat(dueAt(dismissed)).isAfter(Instant.now().plus(Duration.ofHours(71)));
        var project = open.house().project;
        assertThat(second.call(() -> proposals.of(project, PageRequest.of(0, 9))).rows())
                .extracting(Proposal::assignment)
                .containsExactly(confirmed, dismissed);
        assertThat(second.call(() -> queue.next(project, Optional.empty())))
                .contains(work.get(MOST + 2));
        refused(() -> reviewer.run(() -> proposals.confirm(confirmed)), "quality/another-decides");

        second.run(() -> proposals.confirm(confirmed));
        second.run(() -> proposals.confirm(confirmed));
        second.run(() -> proposals.dismiss(dismissed, "It is not wrong."));
        second.run(() -> proposals.dismiss(dismissed, "It is not wrong."));

        assertThat(state(confirmed)).isEqualTo("REJECTED");
        assertThat(
                        database.texts(
                                "select decided_by || ' ' || confirmed_by from quality.rejection"
                                        + " where assignment_id = ?",
                                confirmed))
                .containsExactly(reviewer.id() + " " + second.id());
        assertThat(state(dismissed)).isEqualTo("SUBMITTED");
        assertThat(dueAt(dismissed)).isEqualTo(before);
        assertThat(
                        database.texts(
                                "select code from notices.notice where person_id = ?",
                                reviewer.id()))
                .containsExactly("quality/proposal-dismissed");
        refused(() -> reject(reviewer, dismissed), "quality/dismissed");
        assertThat(reject(second, dismissed)).isEqualTo(Verdict.REJECTED);
    }

    @Test
    void what_time_has_accepted_is_not_rejected_any_more_though_the_night_has_not_come()
            throws Exception {
        var work = submitted(1).getFirst();
        due(work, "-1 second");

        refused(() -> reject(reviewer, work), "quality/accepted-by-time");
        refused(
                () -> reviewer.run(() -> decisions.askAgain(Seen.last(work), "Once more, please.")),
                "quality/accepted-by-time");
        assertThat(
                        database.refusal(
                                reviewer,
                                "insert into quality.rework (assignment_id, version, text, asked_by, asked_at)"
                                        + " values ('%s', 1, 'Once more.', '%s', now())"
                                                .formatted(work, reviewer.id())))
                .contains("has run out");

        reviewer.run(() -> decisions.accept(work));
        assertThat(state(work)).isEqualTo("ACCEPTED");
    }

    @Test
    void four_at_once_never_make_more_than_twenty_of_it() throws Exception {
        var work = submitted(MOST + 3);
        for (int i = 0; i < MOST - 1; i++) {
            reject(reviewer, work.get(i));
        }

        var all =
                atOnce.all(
                        work.subList(MOST - 1, MOST + 3).stream()
                                .map(one -> (Callable<Verdict>) () -> reject(reviewer, one))
                                .toList());

        assertThat(all.stream().map(Outcome::get))
                .containsExactlyInAnyOrder(
                        Verdict.REJECTED, Verdict.PROPOSED, Verdict.PROPOSED, Verdict.PROPOSED);
    }

    @Test
    void the_database_counts_too_and_keeps_the_time_to_review() throws Exception {
        var work = submitted(MOST + 1);
        for (int i = 0; i < MOST; i++) {
            reject(reviewer, work.get(i));
        }
        var last = work.get(MOST);

        var more =
                """
                insert into quality.rejection (assignment_id, source, category, section, reason, guideline_version,
                                               project_id, annotator_id, decided_by, decided_at, confirmed_by)
                select id, 'HERE', 'WRONG', '1 Read it', repeat('x', 100), 1, project_id, annotator_id, '%s',
                       now() %s, %s
                  from tasks.assignment where id = '%s'
                """;
        assertThat(database.refusal(reviewer, more.formatted(reviewer.id(), "", "null", last)))
                .contains("more than twenty rejections");
        assertThat(
                        database.refusal(
                                reviewer,
                                more.formatted(reviewer.id(), "- interval '2 days'", "null", last)))
                .contains("of another time");
        assertThat(
                        database.refusal(
                                second,
                                more.formatted(reviewer.id(), "", "'" + second.id() + "'", last)))
                .contains("was not proposed");
        assertThat(
                        database.refusal(
                                reviewer,
                                "update tasks.assignment set review_due_at = now() + interval '90 days'"
                                        + " where id = ?",
                                last))
                .contains("stays as it is");
        reject(reviewer, last);
        assertThat(
                        database.refusal(
                                reviewer,
                                "update quality.proposal set decision = 'CONFIRMED', decided_by = '%s',"
                                                .formatted(reviewer.id())
                                        + " decided_at = now() where assignment_id = ?",
                                last))
                .contains("a_second_person_is_another");
        assertThat(
                        database.refusal(
                                reviewer,
                                "update tasks.assignment set review_due_at = now() + interval '90 days'"
                                        + " where id = ?",
                                last))
                .contains("stays as it is");
    }

    private List<UUID> submitted(int many) throws Exception {
        open.with(1, many, 1);
        open.terms(false, 100);
        open.house().guided();
        var me = open.member(0);
        var all = new ArrayList<UUID>();
        for (int i = 0; i < many; i++) {
            var claim = open.claim(me);
            me.call(() -> tasks.submit(claim.id(), "{\"label\": \"good\"}"));
            all.add(claim.id());
        }
        return all;
    }

    private Verdict reject(Actor who, UUID work) throws Exception {
        return who.call(() -> decisions.reject(Seen.last(work), SmallHouse.grounds()));
    }

    private void due(UUID work, String in) throws Exception {
        database.spoil(
                connection ->
                        Database.change(
                                connection,
                                "update tasks.assignment set review_due_at = now() + interval '"
                                        + in
                                        + "' where id = ?",
                                work));
    }

    private Instant dueAt(UUID work) throws Exception {
        return Instant.parse(
                database.texts(
                                "select to_char(review_due_at at time zone 'UTC',"
                                        + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                                        + " from tasks.assignment where id = ?",
                                work)
                        .getFirst());
    }

    private String state(UUID work) throws Exception {
        return database.texts("select state from tasks.assignment where id = ?", work).getFirst();
    }

    private static void refused(Attempt action, String code) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(action::make)
                .returns(code, Rejection::code);
    }

    /** Something that is refused. */
    private interface Attempt {

        void make() throws Exception;
    }
}

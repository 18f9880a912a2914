package org.honorarium.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.honorarium.quality.entity.DecisionRejected;
import org.honorarium.quality.entity.Grounds;
import org.honorarium.quality.entity.RejectionCategory;
import org.honorarium.quality.entity.Seen;
import org.honorarium.rejection.entity.Rejection;
import org.honorarium.reviews.boundary.OwnReviews;
import org.honorarium.reviews.boundary.ReviewQueue;
import org.honorarium.reviews.entity.QueueReason;
import org.honorarium.reviews.entity.QueuedWork;
import org.honorarium.reviews.entity.Version;
import org.honorarium.tasks.OpenHouse;
import org.honorarium.tasks.boundary.MyTasks;
import org.honorarium.tasks.entity.Claim;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Work that a person decides about: accepts, fixes, asks for again, rejects. */
@ArquillianTest
class ReviewsIT {

    private static final String GOOD = "{\"label\": \"good\"}";
    private static final String BETTER = "{\"label\": \"better\"}";

    @Inject OpenHouse open;
    @Inject MyTasks tasks;
    @Inject Decisions decisions;
    @Inject ReviewQueue queue;
    @Inject OwnReviews own;
    @Inject AtOnce atOnce;
    @Inject Database database;

    @Test
    void a_rejection_says_why_by_the_guideline_and_the_annotator_reads_all_of_it()
            throws Exception {
        open.with(1, 1, 1);
        var work = submitted(0);
        refused(() -> reject(work, SmallHouse.grounds()), "quality/no-guideline");
        open.house().guided();
        refused(
                () -> reject(work, said("3 Be quick", "x".repeat(100))),
                "quality/not-in-the-guideline");
        refused(
                () -> reject(work, said("1 Read it", "It is wrong." + " ".repeat(100))),
                "quality/reason-too-short");
        refused(() -> reject(work, said("", "x".repeat(100))), "quality/section-missing");
        refused(
                () -> reject(work, new Grounds(null, "1 Read it", "x".repeat(100))),
                "quality/category-missing");

        reject(work, SmallHouse.grounds());
        reject(work, SmallHouse.grounds());

        assertThat(open.state(work)).isEqualTo("REJECTED");
        var read = open.member(0).call(() -> own.find(work.id())).rejection().orElseThrow();
        assertThat(read.category()).isEqualTo("OFF_GUIDELINE");
        assertThat(read.section()).isEqualTo("2 Answer what is asked");
        assertThat(read.guideline()).isEqualTo(1);
        assertThat(read.reason()).isEqualTo(SmallHouse.grounds().reason());
        assertThat(told(0)).containsExactly("quality/rejected");
        assertThat(earned(work)).isEmpty();
        refused(() -> reject(work, said("1 Read it", "y".repeat(100))), "quality/not-waiting");
        refused(() -> as().run(() -> decisions.accept(work.id())), "quality/not-waiting");
    }

    @Test
    void a_fix_is_kept_beside_what_was_submitted_and_the_work_earns_its_quote() throws Exception {
        open.with(1, 1, 1);
        var work = submitted(0);
        refused(() -> fix(work, GOOD), "quality/nothing-fixed");
        refused(() -> fix(work, "[1]"), "quality/answer-wrong");
        refused(() -> fix(work, "{"), "quality/answer-wrong");

        fix(work, BETTER);
        fix(work, BETTER);

        assertThat(open.state(work)).isEqualTo("ACCEPTED");
        assertThat(earned(work)).containsExactly("200");
        var read = open.member(0).call(() -> own.find(work.id()));
        assertThat(read.versions()).extracting(Version::answer).containsExactly(GOOD);
        assertThat(read.fix().orElseThrow().answer()).isEqualTo(BETTER);
        assertThat(
                        database.texts(
                                "select answer::text || fixed from quality.final_answer"
                                        + " where assignment_id = ?",
                                work.id()))
                .containsExactly(BETTER + "true");
        assertThat(told(0)).containsExactly("quality/fixed");
        refused(() -> as().run(() -> decisions.accept(work.id())), "quality/not-waiting");
        assertThat(database.wrong(open.house().payer)).isEmpty();
    }

    @Test
    void what_is_asked_for_again_is_submitted_again_and_waits_anew() throws Exception {
        open.with(1, 1, 1);
        open.house().guided();
        var work = submitted(0);
        var me = open.member(0);
        refused(() -> again(work, 1, " "), "quality/text-missing");

        again(work, 1, "Say more.");
        again(work, 1, "Say more.");

        assertThat(me.call(() -> tasks.inWork())).extracting(Claim::id).containsExactly(work.id());
        assertThat(me.call(() -> own.lastAsked(work.id()))).contains("Say more.");
        assertThat(told(0)).containsExactly("quality/asked-again");
        assertThat(queued()).isEmpty();
        var second = me.call(() -> tasks.submit(work.id(), BETTER));
        assertThat(second.reviewDueAt()).isEqualTo(second.submittedAt().plus(Duration.ofDays(7)));
        assertThat(second.submittedAt()).isAfter(work.claimedAt());

        again(work, 1, "Say more.");
        assertThat(open.state(work)).as("the same again changes nothing").isEqualTo("SUBMITTED");
        refused(
                () -> as().run(() -> decisions.accept(new Seen(work.id(), Optional.of(1)))),
                "quality/other-version");
        assertThat(queued())
                .extracting(QueuedWork::reason)
                .containsExactly(QueueReason.ASKED_AGAIN);
        var piece = as().call(() -> queue.find(work.id()));
        assertThat(piece.work().versions())
                .extracting(Version::answer)
                .containsExactly(GOOD, BETTER);
        assertThat(piece.work().versions().getFirst().askedAgain()).contains("Say more.");
        assertThat(piece.guideline().orElseThrow().version()).isEqualTo(1);
        assertThat(piece.variables()).containsEntry("text", "<b>");

        reject(work, SmallHouse.grounds());
        assertThat(open.state(work)).isEqualTo("REJECTED");
    }

    @Test
    void nobody_decides_about_their_own_work_or_finds_it_in_the_queue() throws Exception {
        open.with(1, 1, 1);
        var work = submitted(0);
        var both = new Actor(open.member(0).id(), Set.of(Role.REVIEWER, Role.ANNOTATOR), true);

        refused(() -> both.call(() -> accepted(work)), "quality/own-work");
        assertThat(both.call(() -> queue.of(open.house().project, PageRequest.of(0, 9))).total())
                .isZero();
        assertThat(both.call(() -> queue.next(open.house().project, Optional.empty()))).isEmpty();
        assertThat(
                        database.refusal(
                                both,
                                "update tasks.assignment set state = 'REWORK' where id = ?",
                                work.id()))
                .contains("cannot go from SUBMITTED to REWORK");
        var reviewer = new Actor(both.id(), Set.of(Role.REVIEWER), true);
        assertThat(
                        database.refusal(
                                reviewer,
                                "update tasks.assignment set state = 'ACCEPTED', decided_by = 'REVIEW',"
                                        + " decided_at = now(), posting_id = gen_random_uuid() where id = ?",
                                work.id()))
                .contains("decides about their own work");
    }

    @Test
    void of_four_who_decide_differently_at_once_one_wins_and_the_others_are_told()
            throws Exception {
        open.with(8, 8, 1);
        open.house().guided();
        for (int i = 0; i < 8; i++) {
            var work = submitted(i);

            var all =
                    atOnce.all(
                            List.<Callable<Object>>of(
                                    () -> as().call(() -> accepted(work)),
                                    () -> fix(work, BETTER),
                                    () -> again(work, 1, "Say more."),
                                    () -> reject(work, SmallHouse.grounds())));

            assertThat(all.stream().filter(Outcome::isRefused))
                    .hasSize(3)
                    .allMatch(one -> one.refusal() instanceof DecisionRejected);
        }
        assertThat(database.wrong(open.house().payer)).isEmpty();
    }

    @Test
    void the_next_piece_is_the_most_urgent_and_one_can_be_passed_by() throws Exception {
        open.with(3, 1, 3);
        var first = submitted(0);
        var second = submitted(1);
        var project = open.house().project;

        assertThat(as().call(() -> queue.next(project, Optional.empty()))).contains(first.id());
        assertThat(as().call(() -> queue.next(project, Optional.of(first.id()))))
                .contains(second.id());
        assertThat(as().call(() -> queue.next(project, Optional.of(second.id())))).isEmpty();
        assertThat(as().call(() -> queue.find(second.id())).others())
                .singleElement()
                .returns(first.id(), one -> one.assignment())
                .returns(GOOD, one -> one.answer());
        assertThat(as().call(() -> queue.projects()))
                .anySatisfy(
                        one -> {
                            assertThat(one.project()).isEqualTo(project);
                            assertThat(one.waiting()).isEqualTo(2);
                        });
        refused(() -> open.member(0).call(() -> own.find(second.id())), "reviews/work-not-found");
    }

    private Claim submitted(int member) throws Exception {
        var me = open.member(member);
        var claim = open.claim(me);
        return me.call(() -> tasks.submit(claim.id(), GOOD));
    }

    private Actor as() {
        return open.house().operations;
    }

    private UUID accepted(Claim work) {
        decisions.accept(work.id());
        return work.id();
    }

    private UUID reject(Claim work, Grounds grounds) throws Exception {
        as().run(() -> decisions.reject(Seen.last(work.id()), grounds));
        return work.id();
    }

    private UUID fix(Claim work, String answer) throws Exception {
        as().run(() -> decisions.fix(Seen.last(work.id()), answer, "The label was too weak."));
        return work.id();
    }

    private UUID again(Claim work, int version, String text) throws Exception {
        as().run(() -> decisions.askAgain(new Seen(work.id(), Optional.of(version)), text));
        return work.id();
    }

    private static Grounds said(String section, String reason) {
        return new Grounds(RejectionCategory.WRONG, section, reason);
    }

    private List<QueuedWork> queued() throws Exception {
        return as().call(() -> queue.of(open.house().project, PageRequest.of(0, 9))).rows();
    }

    private List<String> earned(Claim work) throws Exception {
        return database.texts("select amount_minor from earnings.earning where id = ?", work.id());
    }

    private List<String> told(int member) throws Exception {
        return database.texts(
                "select code from notices.notice where person_id = ?", open.member(member).id());
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

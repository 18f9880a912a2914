package org.honorarium.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.calendar.boundary.BankDays;
import org.honorarium.calendar.entity.BankCalendar;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.quality.boundary.Decisions;
import org.honorarium.quality.entity.Seen;
import org.honorarium.tasks.boundary.Claiming;
import org.honorarium.tasks.boundary.MyTasks;
import org.honorarium.tasks.boundary.Templates;
import org.honorarium.tasks.entity.Claim;
import org.honorarium.tasks.entity.Wanted;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database refuses to somebody who sends statements past every rule in Java. */
@ArquillianTest
class ClaimRulesIT {

    private static final String CLAIM =
            """
            insert into tasks.assignment (id, task_id, project_id, payer_id, annotator_id, reference, state,
                                          claimed_at, due_at, review_days)
            select ids.derived(now(), random()::text), task_id, project_id, '%2$s', '%1$s', gen_random_uuid()::text, '%3$s',
                   now(), now() + interval '%4$s', 7
              from tasks.opening where project_id = ? and free %5$s limit 1
            """;

    @Inject OpenHouse open;
    @Inject OpenHouse rival;
    @Inject Claiming claiming;
    @Inject MyTasks tasks;
    @Inject Templates templates;
    @Inject Decisions decisions;
    @Inject BankDays bankDays;
    @Inject Database database;

    private Actor me;
    private Actor other;
    private Claim claim;

    @BeforeEach
    void one_works_and_another_could() throws Exception {
        open.with(3, 2, 1);
        me = open.member(0);
        other = open.member(1);
        claim = open.claim(me);
    }

    @Test
    void nobody_claims_for_others_or_what_is_full_or_at_other_terms() throws Exception {
        assertThat(claims(other, me.id(), "CLAIMED", "60 minutes", "> 0"))
                .contains("row-level security");
        assertThat(claims(other, other.id(), "CLAIMED", "600 minutes", "> 0"))
                .contains("has not the terms");
        assertThat(claims(Actor.SYSTEM, other.id(), "CLAIMED", "60 minutes", "= 0"))
                .contains("never_more_than_are_wanted");
        assertThat(claims(other, other.id(), "RETURNED", "60 minutes", "> 0"))
                .contains("annotators claim tasks");
        assertThat(
                        database.refusal(
                                other,
                                CLAIM.replace(
                                                "ids.derived(now(), random()::text)",
                                                "gen_random_uuid()")
                                        .formatted(
                                                other.id(),
                                                open.house().payer,
                                                "CLAIMED",
                                                "60 minutes",
                                                "> 0"),
                                open.house().project))
                .contains("an id of another time");
        assertThat(claims(me, me.id(), "CLAIMED", "60 minutes", "= 0"))
                .contains("one_assignment_an_annotator_and_task");
    }

    @Test
    void who_is_no_member_or_has_enough_or_finds_it_paused_claims_nothing() throws Exception {
        open.terms(false, 1);
        open.open("more", 3, 1);
        assertThat(claims(me, me.id(), "CLAIMED", "60 minutes", "> 0"))
                .contains("as many open claims");
        open.terms(true, 3);
        assertThat(claims(other, other.id(), "CLAIMED", "60 minutes", "> 0")).contains("is paused");
        open.terms(false, 3);
        database.spoil(
                connection ->
                        Database.change(
                                connection,
                                "delete from projects.member where annotator_id = ?",
                                other.id()));
        assertThat(claims(Actor.SYSTEM, other.id(), "CLAIMED", "60 minutes", "> 0"))
                .contains("is no member");
    }

    @Test
    void several_claims_at_once_are_counted_one_by_one() throws Exception {
        open.terms(false, 1);
        open.open("more", 3, 1);
        var two = CLAIM.replace("limit 1", "limit 2");
        assertThat(
                        database.refusal(
                                other,
                                two.formatted(
                                        other.id(),
                                        open.house().payer,
                                        "CLAIMED",
                                        "60 minutes",
                                        "> 0"),
                                open.house().project))
                .contains("as many open claims");
    }

    @Test
    void a_claim_is_of_a_task_and_of_the_payer_of_its_project() throws Exception {
        var payer = CLAIM.formatted(other.id(), UUID.randomUUID(), "CLAIMED", "60 minutes", "> 0");
        assertThat(database.refusal(other, payer, open.house().project))
                .contains("is not of the payer");
        rival.with(1, 1, 1);
        var cross =
                CLAIM.replace("project_id, '%2$s'", "'" + open.house().project + "', '%2$s'")
                        .formatted(other.id(), open.house().payer, "CLAIMED", "60 minutes", "> 0");
        assertThat(database.refusal(Actor.SYSTEM, cross, rival.house().project))
                .contains("is not open for claims");
    }

    @Test
    void each_place_comes_back_when_several_are_returned_at_once() throws Exception {
        open.open("two", 1, 2);
        var task =
                database.texts(
                                "select task_id from tasks.opening where project_id = ? and free = 2",
                                open.house().project)
                        .getFirst();
        for (var one : List.of(me, other)) {
            var wanted = Wanted.nextOf(open.house().project).of(UUID.fromString(task));
            one.call(() -> claiming.claim(UUID.randomUUID(), wanted));
        }
        var both = new Actor(me.id(), Set.of(Role.ANNOTATOR, Role.SYSTEM), false);
        var attack =
                """
                do $$ begin
                    update tasks.assignment set state = 'RETURNED' where task_id = '%1$s';
                    if (select free from tasks.opening where task_id = '%1$s') <> 2 then
                        raise exception 'a place is lost';
                    end if;
                end $$
                """;
        assertThat(refused(both, attack.formatted(task))).isEmpty();
    }

    @Test
    void nobody_claims_without_a_price() throws Exception {
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(
                                () ->
                                        database.committedAs(
                                                other,
                                                CLAIM.replace("?", "'" + open.house().project + "'")
                                                        .formatted(
                                                                other.id(),
                                                                open.house().payer,
                                                                "CLAIMED",
                                                                "60 minutes",
                                                                "> 0"))))
                .rootCause()
                .hasMessageContaining("has no price");
    }

    @Test
    void annotators_decide_nothing_and_give_themselves_no_time() throws Exception {
        assertThat(refused(me, "update tasks.assignment set due_at = due_at + interval '1 day'"))
                .contains("cannot go from CLAIMED to CLAIMED");
        assertThat(refused(me, "update tasks.assignment set state = 'EXPIRED'"))
                .contains("cannot go from CLAIMED to EXPIRED");
        assertThat(
                        refused(
                                me,
                                "update tasks.assignment set state = 'SUBMITTED', submitted_at = now(),"
                                        + " review_due_at = now() + interval '7 days'"))
                .as("without an answer")
                .contains("cannot go from CLAIMED to SUBMITTED");
        assertThat(
                        refused(
                                me,
                                "update tasks.assignment set state = 'RETURNED', submitted_at = now()"))
                .as("with what nobody submitted")
                .contains("cannot go from CLAIMED to RETURNED");
        me.call(() -> tasks.submit(claim.id(), "{}"));
        assertThat(
                        refused(
                                me,
                                "update tasks.assignment set review_due_at = now() where state = 'SUBMITTED'"))
                .contains("cannot go from SUBMITTED to SUBMITTED");
        assertThat(
                        refused(
                                me,
                                "update tasks.assignment set state = 'ACCEPTED', decided_at = now(),"
                                        + " decided_by = 'REVIEW', posting_id = gen_random_uuid()"))
                .contains("cannot go from SUBMITTED to ACCEPTED");
        assertThat(
                        refused(
                                Actor.SYSTEM,
                                "update tasks.assignment set due_at = now() where id = '"
                                        + open.claim(other).id()
                                        + "'"))
                .contains("cannot go");
    }

    @Test
    void time_runs_out_only_when_it_has() throws Exception {
        assertThat(
                        refused(
                                Actor.SYSTEM,
                                "update tasks.assignment set state = 'EXPIRED' where id = '"
                                        + claim.id()
                                        + "'"))
                .contains("cannot go from CLAIMED to EXPIRED");
    }

    @Test
    void places_and_what_is_in_work_are_counted_by_the_database_alone() throws Exception {
        assertThat(refused(open.house().operations, "update tasks.opening set free = 9"))
                .contains("permission denied");
        assertThat(refused(me, "delete from tasks.in_work")).contains("permission denied");
        assertThat(refused(me, "update tasks.opening set priority = 9"))
                .isIn("", "operations say what comes first");
    }

    @Test
    void answers_are_ones_own_and_only_while_one_works_on_them() throws Exception {
        var add =
                "insert into tasks.annotation values ('%s', 7, '{}', 1, now())"
                        .formatted(claim.id());
        assertThat(refused(other, add)).contains("submit what they work on");
        assertThat(refused(me, add)).contains("submit what they work on");
        var reviewer = SmallHouse.somebody(Role.REVIEWER, false);
        assertThat(refused(reviewer, add)).contains("row-level security");
        assertThat(
                        refused(
                                Actor.SYSTEM,
                                "insert into tasks.annotation (assignment_id, version, answer, submitted_at, machine)"
                                        + " values ('%s', 1, '{}', now(), 'reader')"
                                                .formatted(claim.id())))
                .contains("a_machine_has_a_version");
        me.call(() -> tasks.submit(claim.id(), "{}"));
        assertThat(
                        refused(
                                other,
                                "insert into tasks.draft values ('%s', '{}', 0, now())"
                                        .formatted(claim.id())))
                .contains("row-level security");
    }

    @Test
    void active_time_is_no_more_than_has_passed_and_does_not_become_less() throws Exception {
        me.call(() -> tasks.save(claim.id(), "{}", 0));
        assertThat(refused(me, "update tasks.draft set active_seconds = 7200"))
                .contains("works longer");
        assertThat(refused(me, "update tasks.draft set active_seconds = -1"))
                .contains("does not become less");
        assertThat(refused(me, "update tasks.draft set saved_at = saved_at - interval '1 hour'"))
                .contains("was saved later");
        open.late(claim);
        assertThat(refused(me, "update tasks.draft set active_seconds = 3600"))
                .contains("since it was saved");
    }

    @Test
    void time_in_which_work_was_reviewed_is_nobodys_and_only_the_database_says_when_it_ended()
            throws Exception {
        me.call(() -> tasks.submit(claim.id(), "{}"));
        open.handedIn(claim, 3);
        open.house().operations.run(() -> decisions.askAgain(Seen.last(claim.id()), "Say more."));

        assertThat(
                        refused(
                                me,
                                "insert into tasks.draft values ('%s', '{}', 3600, now() - interval '3 days')"
                                        .formatted(claim.id())))
                .contains("works longer");
        for (var attack :
                List.of(
                        "update tasks.handed_back set handed_back_at = now() - interval '1 day'",
                        "delete from tasks.handed_back",
                        "insert into tasks.handed_back select assignment_id, 2, now() - interval '1 day'"
                                + " from tasks.handed_back")) {
            assertThat(refused(me, attack)).contains("permission denied");
        }
    }

    @Test
    void a_template_never_changes_and_annotators_write_none() throws Exception {
        open.house()
                .operations
                .call(() -> templates.put(open.house().project, open.taskType, "<form></form>"));
        assertThat(refused(Actor.SYSTEM, "update tasks.template set html = 'x'"))
                .contains("permission denied");
        assertThat(
                        refused(
                                me,
                                "insert into tasks.template values ('%s', 9, '%s', 'x', '%s', now())"
                                        .formatted(open.taskType, open.house().project, me.id())))
                .contains("row-level security");
        assertThat(
                        refused(
                                Actor.SYSTEM,
                                "insert into tasks.template values ('%s', 9, '%s', 'x', '%s', now())"
                                        .formatted(
                                                UUID.randomUUID(), open.house().project, me.id())))
                .contains("of another project");
    }

    @Test
    void what_is_asked_once_tells_nothing_to_others() throws Exception {
        var stranger = OpenHouse.as(UUID.randomUUID());
        var sheet = "tasks.sheet_in_work('%s')".formatted(claim.id());
        var answer = "tasks.hand_in('%s', '[]', now(), null)".formatted(claim.id());
        var look =
                "tasks.look_and_claim(ids.derived(now(), 'z'), '%s', 'a key', null, null, true, now()) l"
                        .formatted(open.house().project);

        assertThat(shows(me, sheet)).isTrue();
        assertThat(shows(other, sheet)).isFalse();
        assertThat(shows(Actor.SYSTEM, sheet)).isFalse();
        assertThat(shows(me, answer)).isTrue();
        assertThat(shows(other, answer)).isFalse();
        assertThat(shows(other, look + " where is_open")).isTrue();
        assertThat(shows(stranger, look + " where is_open or payer_id is not null")).isFalse();
        assertThat(shows(other, "security.comes_with('\\x00', now())")).isFalse();
    }

    @Test
    void what_is_handed_in_past_the_application_is_ones_own_and_in_work() throws Exception {
        var at = "tasks.hand_in('%s', '{\"a\": 1}', %s, null) h";
        var hand = at.formatted(claim.id(), "now()");
        for (var moment : List.of("now() - interval '8 days'", "now() + interval '8 days'")) {
            assertThat(refused(me, "select * from " + at.formatted(claim.id(), moment)))
                    .contains("is not submitted at this moment");
        }
        assertThat(shows(other, hand)).isFalse();
        assertThat(shows(me, hand + " where h.is_handed_in")).isTrue();
        me.call(() -> tasks.submit(claim.id(), "{}"));
        assertThat(shows(me, hand + " where h.is_handed_in or h.is_same")).isFalse();
    }

    @Test
    void what_is_claimed_past_the_application_is_held_against_the_same_rules() throws Exception {
        var take =
                "select tasks.claim(ids.derived(now(), 'x'), '%s', 'x', null, null, '{}', '%s', false, now(), now() + interval '%s', 7)"
                        .formatted(open.house().project, open.house().payer, "%s");
        assertThat(refused(other, take.formatted("600 minutes"))).contains("has not the terms");
        assertThat(refused(OpenHouse.as(UUID.randomUUID()), take.formatted("60 minutes")))
                .contains("violates foreign key");
        open.terms(true, 3);
        assertThat(refused(other, take.formatted("60 minutes"))).contains("is paused");
        open.terms(false, 1);
        assertThat(refused(me, take.formatted("60 minutes"))).contains("as many open claims");
    }

    @Test
    void what_is_looked_at_and_claimed_at_once_is_tried_only_if_nothing_speaks_against_it()
            throws Exception {
        var at =
                "tasks.look_and_claim(ids.derived(now(), 'y'), '%s', 'y', %s, null, false, now()) l where l.%s"
                        .formatted(open.house().project, "%s", "%s");
        var claimed = at.formatted("null", "task_id is not null");
        var tried = at.formatted("null", "was_tried");

        assertThat(shows(OpenHouse.as(UUID.randomUUID()), tried)).isFalse();
        assertThat(shows(OpenHouse.as(UUID.randomUUID()), at.formatted("null", "is_open")))
                .isFalse();
        open.terms(true, 3);
        assertThat(shows(other, tried)).as("paused").isFalse();
        open.terms(false, 1);
        assertThat(shows(me, tried)).as("one is open").isFalse();
        assertThat(shows(other, claimed)).isTrue();
    }

    @Test
    void what_is_looked_at_and_claimed_at_once_is_of_this_moment() throws Exception {
        var claim = "select tasks.look_and_claim(%s, '%s', 'now', null, null, false, %s)";
        assertThat(
                        refused(
                                other,
                                claim.formatted(
                                        "gen_random_uuid()", open.house().project, "now()")))
                .contains("an id of another time");
        var before = "now() - interval '1 hour'";
        assertThat(
                        refused(
                                other,
                                claim.formatted(
                                        "ids.derived(" + before + ", 'z')",
                                        open.house().project,
                                        before)))
                .contains("has not the terms");
        assertThat(
                        refused(
                                other,
                                "select tasks.hold_and_claim(gen_random_uuid(), '%s', 'x', null, null, '{}', '%s', false, now(), now(), 7)"
                                        .formatted(open.house().project, open.house().payer)))
                .contains("permission denied");
        assertThat(refused(other, "select tasks.take_place(a) from tasks.assignment a"))
                .contains("permission denied");
    }

    @Test
    void a_claim_is_told_the_last_word_on_each_bank_day() throws Exception {
        // There is no bank holiday in February.
        var day =
                LocalDate.of(2031, 2, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.WEDNESDAY));
        var look =
                "tasks.look_and_claim(ids.derived(now(), 'z'), '%s', 'z', null, null, false, now()) l"
                                .formatted(open.house().project)
                        + " where 'BACS %s %s' = any (l.announced)";

        announce(day, true);
        assertThat(shows(other, look.formatted(day, "t"))).isTrue();
        announce(day, false);
        assertThat(shows(other, look.formatted(day, "f"))).isTrue();
        assertThat(shows(other, look.formatted(day, "t"))).isFalse();
    }

    private void announce(LocalDate day, boolean closed) throws Exception {
        open.house()
                .administrator
                .run(() -> bankDays.announce(BankCalendar.BACS, day, closed, "Storm."));
    }

    private boolean shows(Actor actor, String rows) throws SQLException {
        var raise =
                "do $$ begin if exists (select from %s) then raise exception 'shown'; end if; end $$";
        return refused(actor, raise.formatted(rows)).contains("shown");
    }

    private String claims(Actor actor, UUID who, String state, String time, String free)
            throws SQLException {
        return database.refusal(
                actor,
                CLAIM.formatted(who, open.house().payer, state, time, free),
                open.house().project);
    }

    private String refused(Actor actor, String statement) throws SQLException {
        return database.refusal(actor, statement);
    }
}

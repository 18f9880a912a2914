package org.honorarium.appeals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.inject.Inject;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.appeals.boundary.Appeals;
import org.honorarium.appeals.entity.AppealOutcome;
import org.honorarium.house.Database;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database refuses to somebody who appeals or decides past every rule in Java. */
@ArquillianTest
class AppealRulesIT {

    private static final String DECIDE =
            """
            update appeals.appeal set outcome = '%s', reasons = %s, decided_by = %s, decided_at = now() %s
             where id = '%s'
            """;

    @Inject RejectedWork work;
    @Inject Appeals appeals;
    @Inject Database database;

    private UUID rejected;
    private UUID appealed;

    @BeforeEach
    void one_is_rejected_and_one_is_appealed() throws Exception {
        work.build();
        rejected = work.rejected();
        appealed = work.appealed();
    }

    @Test
    void appeals_are_ones_own_about_what_is_rejected_and_in_time() throws Exception {
        var me = work.oneself();
        assertThat(make(me, rejected, me.id(), work.reviewer.id(), "", 216)).isEmpty();
        assertThat(make(work.another, rejected, me.id(), work.reviewer.id(), "", 216))
                .contains("row-level security");
        assertThat(make(me, rejected, me.id(), work.another.id(), "", 216))
                .contains("about nothing that was decided");
        assertThat(make(me, UUID.randomUUID(), me.id(), work.reviewer.id(), "", 216))
                .contains("about nothing that was decided");
        assertThat(make(me, rejected, me.id(), work.reviewer.id(), "", 24))
                .contains("decided_within_nine_days");
        assertThat(make(me, rejected, me.id(), work.reviewer.id(), "- interval '1 day'", 216))
                .contains("is made now");
        assertThat(make(me, appealed, me.id(), work.reviewer.id(), "", 216))
                .contains("duplicate key");
        work.earlier("quality.rejection", rejected, 8);
        assertThat(make(me, rejected, me.id(), work.reviewer.id(), "", 216))
                .contains("was to be made until");
    }

    @Test
    void an_appeal_is_decided_by_somebody_else_with_reasons_or_by_time() throws Exception {
        assertThat(decide(work.reviewer, "CONFIRMED", "'So.'", quoted(work.reviewer), ""))
                .contains("nobody_decides_about_their_own");
        assertThat(decide(work.another, "CONFIRMED", "'So.'", quoted(work.reviewer), ""))
                .contains("by whoever reviews");
        assertThat(decide(work.another, "CONFIRMED", "null", quoted(work.another), ""))
                .contains("a_decision_is_whole");
        assertThat(decide(work.another, "OVERTURNED", "null", "null", ""))
                .contains("by whoever reviews, or by time");
        assertThat(decide(Actor.SYSTEM, "OVERTURNED", "null", "null", ""))
                .contains("who_decides_is_in_time");
        assertThat(
                        decide(
                                work.another,
                                "CONFIRMED",
                                "'So.'",
                                quoted(work.another),
                                "- interval '1 day'"))
                .contains("at another time");
        // Whoever appealed sees the row, and may not touch it.
        assertThat(decide(work.oneself(), "OVERTURNED", "'So.'", quoted(work.oneself()), ""))
                .isEmpty();
        assertThat(outcome()).isEqualTo("open");
        work.earlier("appeals.appeal", appealed, 10);
        assertThat(decide(work.another, "CONFIRMED", "'So.'", quoted(work.another), ""))
                .contains("who_decides_is_in_time");
        assertThat(decide(Actor.SYSTEM, "CONFIRMED", "null", "null", ""))
                .contains("who_decides_is_in_time");
    }

    @Test
    void what_is_decided_is_never_changed_and_what_was_said_neither() throws Exception {
        database.committedAs(
                work.another,
                DECIDE.formatted("CONFIRMED", "'So.'", quoted(work.another), "", appealed));

        assertThat(decide(work.another, "OVERTURNED", "'No.'", quoted(work.another), ""))
                .contains("is decided once");
        assertThat(database.refusal(work.oneself(), "update appeals.appeal set said = 'Other.'"))
                .contains("permission denied");
        assertThat(database.refusal(Actor.SYSTEM, "delete from appeals.appeal"))
                .contains("permission denied");
    }

    @Test
    void nobody_shortens_the_time_to_appeal() throws Exception {
        assertThat(
                        database.refusal(
                                Actor.SYSTEM,
                                "insert into quality.rejection (assignment_id, reason, decided_by, decided_at,"
                                        + " recorded_at) values (gen_random_uuid(), 'No.', gen_random_uuid(),"
                                        + " now(), now() - interval '8 days')"))
                .contains("is written down now");
        assertThat(
                        database.refusal(
                                work.reviewer,
                                "update quality.rejection set recorded_at = now() - interval '8 days'"
                                        + " where assignment_id = '%s'".formatted(rejected)))
                .containsAnyOf("permission denied", "only added to");
    }

    @Test
    void nor_does_the_second_person_of_a_rejection_decide() throws Exception {
        work.seconded(rejected, work.another);
        work.appeal(rejected, "Both are wrong.");

        assertThat(
                        catchThrowable(
                                () ->
                                        work.another.call(
                                                () ->
                                                        appeals.decide(
                                                                rejected,
                                                                AppealOutcome.CONFIRMED,
                                                                "So."))))
                .hasMessageContaining("against your own decision");
        assertThat(
                        database.refusal(
                                work.another,
                                DECIDE.formatted(
                                        "CONFIRMED", "'So.'", quoted(work.another), "", rejected)))
                .contains("the_second_person_decides_nothing_either");
    }

    @Test
    void overturned_and_accepted_go_together() throws Exception {
        assertThat(
                        catchThrowable(
                                () ->
                                        database.committedAs(
                                                work.another,
                                                DECIDE.formatted(
                                                        "OVERTURNED",
                                                        "'So.'",
                                                        quoted(work.another),
                                                        "",
                                                        appealed))))
                .rootCause()
                .hasMessageContaining("its work is not accepted");
        assertThat(
                        database.refusal(
                                work.another,
                                """
                                do $$ begin
                                    update tasks.assignment set state = 'ACCEPTED', decided_by = 'APPEAL',
                                           decided_at = now(), posting_id = gen_random_uuid() where id = '%s';
                                    set constraints tasks.accepted_is_overturned immediate;
                                end $$
                                """
                                        .formatted(rejected)))
                .contains("no appeal has overturned");
    }

    private String make(
            Actor actor, UUID about, UUID annotator, UUID against, String when, int hours)
            throws Exception {
        return database.refusal(
                actor,
                """
                insert into appeals.appeal (id, kind, annotator_id, project_id, against, said, made_at, due_at)
                values ('%s', 'REJECTION', '%s', '%s', '%s', 'Because.', now() %s,
                        now() %s + interval '%d hours')
                """
                        .formatted(
                                about,
                                annotator,
                                work.house().project,
                                against,
                                when,
                                when,
                                hours));
    }

    private String decide(Actor actor, String outcome, String reasons, String by, String when)
            throws Exception {
        return database.refusal(actor, DECIDE.formatted(outcome, reasons, by, when, appealed));
    }

    private String outcome() throws Exception {
        return database.texts(
                        "select coalesce(outcome, 'open') from appeals.appeal where id = ?",
                        appealed)
                .getFirst();
    }

    private static String quoted(Actor actor) {
        return "'" + actor.id() + "'";
    }
}

package org.honorarium.rules;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.barriers.boundary.BarrierExceptions;
import org.honorarium.barriers.entity.ChangeKind;
import org.honorarium.barriers.entity.ExceptionTerms;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.house.TwoAdministrators;
import org.honorarium.projects.boundary.Guidelines;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.staffing.boundary.Calls;
import org.honorarium.staffing.entity.CallTerms;
import org.honorarium.tasks.boundary.Tasks;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Information barriers, attacked past Java by the application's own role. */
@ArquillianTest
class BarrierRulesIT {

    private static final PageRequest FIRST = PageRequest.of(0, 20);

    @Inject SmallHouse house;
    @Inject SmallHouse rival;
    @Inject TwoAdministrators administrators;
    @Inject BarrierExceptions exceptions;
    @Inject Projects projects;
    @Inject Guidelines guidelines;
    @Inject Tasks tasks;
    @Inject Calls calls;
    @Inject Attacker attacker;
    @Inject Database database;

    private final Actor me = SmallHouse.somebody(Role.OPERATIONS, true);
    private UUID annotator;
    private UUID newcomer;

    /** Two rivals with work of one annotator, who did the one side's in confidence. */
    @BeforeEach
    void two_rivals() throws Exception {
        var people = house.withAnnotators(3);
        newcomer = people.get(house.reference(2));
        annotator = people.get(house.reference(0));
        rival.withAnnotators(1);
        rival.sameAnnotatorsAs(house);
        rival.results(List.of("h1,a1,0,Approved,40.00", "h2,a2,1,Submitted,5.00"));
        rival.operations.call(() -> guidelines.publish(rival.project, "Be exact."));
        rival.operations.call(() -> projects.setConfidential(rival.project, true));
        house.operations.call(() -> projects.setConfidential(house.project, true));
        house.results(List.of("h1,a1,0,Approved,10.00"));
        house.operations.call(() -> guidelines.publish(house.project, "Be quick."));
    }

    @Test
    void whatever_is_asked_of_the_database_shows_nothing_of_the_other_side() throws Exception {
        administrators.draw(house.client, rival.client);
        me.call(() -> tasks.page(house.project, FIRST));
        var reviewer = new Actor(me.id(), java.util.Set.of(Role.REVIEWER), true);

        for (var actor : List.of(me, reviewer)) {
            for (var table :
                    Map.of(
                                    "clients.client", "id = '%1$s'",
                                    "projects.project", "client_id = '%1$s'",
                                    "projects.task_type", "project_id = '%2$s'",
                                    "projects.member", "project_id = '%2$s'",
                                    "projects.guideline", "project_id = '%2$s'",
                                    "tasks.task", "project_id = '%2$s'",
                                    "tasks.assignment", "project_id = '%2$s'",
                                    "earnings.earning", "project_id = '%2$s'",
                                    "imports.import", "project_id = '%2$s'")
                            .entrySet()) {
                var rows = table.getKey() + " where " + table.getValue();
                var ours = rows.formatted(house.client, house.project);
                var theirs = rows.formatted(rival.client, rival.project);
                if (actor != reviewer || !table.getKey().startsWith("imports")) {
                    assertThat(attacker.counts(actor, ours)).as(ours).isPositive();
                }
                assertThat(attacker.counts(Actor.SYSTEM, theirs)).as(theirs).isPositive();
                assertThat(attacker.counts(actor, theirs)).as(theirs).isZero();
            }
            assertThat(attacker.counts(actor, "tasks.annotation")).isEqualTo(visible(actor));
        }
    }

    @Test
    void annotators_keep_their_money_and_lose_the_content() throws Exception {
        administrators.draw(house.client, rival.client);
        var self = Attacker.annotator(annotator);
        var theirs = "where project_id = '" + rival.project + "'";

        for (var table : List.of("tasks.assignment", "earnings.earning")) {
            assertThat(attacker.counts(self, table + " " + theirs)).as(table).isEqualTo(1);
        }
        for (var table :
                List.of(
                        "tasks.task",
                        "projects.task_type",
                        "projects.guideline",
                        "projects.project where id = '"
                                + rival.project
                                + "' and id in (select id"
                                + " from projects.project)")) {
            var rows = table.contains("where") ? table : table + " " + theirs;
            assertThat(attacker.counts(self, rows)).as(rows).isZero();
        }
        assertThat(attacker.counts(self, "tasks.annotation")).isZero();
    }

    @Test
    void the_other_side_opens_again_when_the_cooling_off_days_have_passed() throws Exception {
        administrators.draw(house.client, rival.client, 180);
        me.call(() -> tasks.page(house.project, FIRST));
        var theirs = "projects.project where id = '" + rival.project + "'";
        assertThat(attacker.counts(me, theirs)).isZero();

        longAgo(179);
        assertThat(attacker.counts(me, theirs)).isZero();
        longAgo(181);
        assertThat(attacker.counts(me, theirs)).isEqualTo(1);
        rival.operations.call(() -> tasks.page(rival.project, FIRST));
        me.call(() -> tasks.page(rival.project, FIRST));

        assertThat(attacker.counts(me, "projects.project where id = '" + house.project + "'"))
                .isZero();
    }

    @Test
    void who_was_invited_before_is_not_invited_any_more() throws Exception {
        var call = UUID.randomUUID();
        var terms = new CallTerms(rival.project, 1, "Two hours a day.", 24, List.of(newcomer));
        rival.operations.call(() -> calls.put(call, terms));
        var self = Attacker.annotator(newcomer);
        var theirs = "projects.project where id = '" + rival.project + "'";
        assertThat(attacker.counts(self, "staffing.call")).isEqualTo(1);
        assertThat(attacker.counts(self, theirs)).isEqualTo(1);

        administrators.draw(house.client, rival.client);
        house.results(List.of("h9,a9,2,Approved,1.00"));

        assertThat(attacker.counts(self, "staffing.call")).isZero();
        assertThat(attacker.counts(self, theirs)).isZero();
        assertThat(
                        attacker.tries(
                                "update staffing.invitation set state = 'ACCEPTED', answered_at = now()"
                                        + " where call_id = '"
                                        + call
                                        + "'"))
                .contains("has not what project");
    }

    @Test
    void exposures_are_written_by_the_rules_only() throws Exception {
        for (var statement :
                List.of(
                        "delete from barriers.exposure",
                        "update barriers.exposure set last_at = first_at",
                        "insert into barriers.exposure select * from barriers.exposure",
                        "select barriers.add_exposures(array['%s']::uuid[], null, null, 'OPENED',"
                                + " array[now()], array[now()], true)",
                        "update barriers.person set person_id = person_id")) {
            assertThat(attacker.tries(statement.formatted(annotator)))
                    .as(statement)
                    .contains("permission denied");
        }
        assertThat(
                        attacker.triesAs(
                                me,
                                "select barriers.expose('%s', '%s', 'AUDITED', now())"
                                        .formatted(house.client, house.project)))
                .contains("cannot be exposed in the way AUDITED");
    }

    @Test
    void the_second_side_is_refused_whatever_java_says() throws Exception {
        administrators.draw(house.client, rival.client);
        var expose = "select barriers.expose('%s', '%s', 'OPENED', now())";

        assertThat(
                        attacker.triesAs(
                                me,
                                expose.formatted(house.client, house.project),
                                expose.formatted(rival.client, rival.project)))
                .contains("would be exposed to both");
        assertThat(
                        attacker.tries(
                                ("insert into tasks.assignment (id, task_id, project_id, payer_id,"
                                                + " annotator_id, reference, state, claimed_at, submitted_at,"
                                                + " review_due_at)"
                                                + " select gen_random_uuid(), id, project_id, '%s',"
                                                + " '%s', 'x', 'SUBMITTED', now(), now(),"
                                                + " now() + interval '1 day' from tasks.task"
                                                + " where project_id = '%s' and reference like '%%h2'")
                                        .formatted(rival.payer, annotator, rival.project)))
                .contains("would work on both sides");
    }

    @Test
    void nobody_confirms_alone_whatever_java_says() throws Exception {
        var asked =
                administrators.ask(
                        ChangeKind.DRAW,
                        house.client,
                        rival.client,
                        TwoAdministrators.COOLING_DAYS);
        var confirm =
                "update barriers.barrier_change set decision = 'CONFIRMED', decided_at = now(),"
                        + " decided_by = '%s' where id = '%s'";
        var asking = administrators.asking;
        var other = administrators.confirming;

        assertThat(attacker.triesAs(asking, confirm.formatted(asking.id(), asked.id())))
                .contains("a_second_person_confirms");
        assertThat(attacker.triesAs(asking, confirm.formatted(other.id(), asked.id())))
                .contains("row-level security");
        assertThat(attacker.triesAs(other, confirm.formatted(other.id(), asked.id()))).isEmpty();
        assertThat(attacker.triesAs(asking, "delete from barriers.barrier_change"))
                .contains("permission denied");
        assertThat(attacker.triesAs(asking, "update barriers.barrier_change set cooling_days = 0"))
                .contains("permission denied");
        assertThat(
                        attacker.triesAs(
                                house.operations,
                                ("insert into barriers.barrier_change values (gen_random_uuid(),"
                                                + " 'REMOVE', 'HAND', '%s', '%s', 1, 'x', '%s', now())")
                                        .formatted(
                                                asked.terms().sides().left(),
                                                asked.terms().sides().right(),
                                                house.operations.id())))
                .isNotEmpty();
    }

    @Test
    void an_exception_ends_in_the_name_of_who_ends_it_whatever_java_says() throws Exception {
        administrators.draw(house.client, rival.client);
        var granted = administrators.except(annotator, rival.client);
        var asked =
                administrators.asking.call(
                        () ->
                                exceptions.ask(
                                        UUID.randomUUID(),
                                        new ExceptionTerms(
                                                newcomer,
                                                rival.client,
                                                LocalDate.of(2100, 1, 1),
                                                "Both agreed.")));
        var end =
                "update barriers.barrier_exception set ended_at = now(), end_reason = 'x',"
                        + " ended_by = '%s' where id = '%s'";
        var one = administrators.asking;
        var other = administrators.confirming;

        assertThat(attacker.triesAs(one, end.formatted(other.id(), granted.id())))
                .contains("row-level security");
        assertThat(attacker.triesAs(one, end.formatted(one.id(), asked.id())))
                .contains("was not decided");
        assertThat(
                        attacker.triesAs(
                                one,
                                "update barriers.barrier_exception set decision = 'REFUSED' where"
                                        + " id = '%s'".formatted(granted.id())))
                .contains("was decided");
        assertThat(attacker.triesAs(one, end.formatted(one.id(), granted.id()))).isEmpty();
    }

    @Test
    void nobody_owns_themselves_through_others_whatever_java_says() throws Exception {
        var admin = administrators.asking;
        var link =
                "insert into barriers.ownership_link (id, owner_id, owned_id, percent, since,"
                        + " stated_by, stated_at) values (gen_random_uuid(), '%s', '%s', %s,"
                        + " '2026-01-15', '"
                        + admin.id()
                        + "', now())";
        var third = house.anotherClient();

        assertThat(
                        attacker.triesAs(
                                admin,
                                link.formatted(house.client, rival.client, 1),
                                link.formatted(rival.client, third, 1),
                                link.formatted(third, house.client, 1)))
                .contains("in a circle");
        assertThat(
                        attacker.triesAs(
                                admin,
                                link.formatted(house.client, rival.client, 60),
                                link.formatted(third, rival.client, "40.01")))
                .contains("more than all");
        assertThat(attacker.triesAs(house.operations, link.formatted(house.client, third, 1)))
                .contains("row-level security");
    }

    /** As if what was seen had been seen so many days ago. */
    private void longAgo(int days) throws Exception {
        database.spoil(
                connection ->
                        Database.change(
                                connection,
                                """
                                update barriers.exposure
                                   set first_at = now() - ? * interval '1 day',
                                       last_at = now() - ? * interval '1 day'
                                 where person_id = ?
                                """,
                                days,
                                days,
                                me.id()));
    }

    private long visible(Actor actor) throws Exception {
        return attacker.counts(
                actor,
                "tasks.annotation n join tasks.assignment a on a.id = n.assignment_id"
                        + " where a.project_id <> '"
                        + rival.project
                        + "'");
    }
}

package org.honorarium.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.appeals.boundary.Removals;
import org.honorarium.appeals.entity.RemovalTerms;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.requirements.boundary.OpenProjects;
import org.honorarium.requirements.boundary.Requirements;
import org.honorarium.requirements.entity.Otherwise;
import org.honorarium.requirements.entity.RequirementTerms;
import org.honorarium.staffing.boundary.Calls;
import org.honorarium.staffing.boundary.Invitations;
import org.honorarium.staffing.entity.Call;
import org.honorarium.staffing.entity.CallTerms;
import org.honorarium.staffing.entity.InvitationState;
import org.honorarium.staffing.entity.StaffingRejected;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Invitations: a place is offered once, a declined one goes to the next, nobody comes uninvited.
 */
@ArquillianTest
class CallsIT {

    private static final int PEOPLE = 8;

    @Inject SmallHouse house;
    @Inject QualifiedPeople qualified;
    @Inject Requirements requirements;
    @Inject OpenProjects projects;
    @Inject Calls calls;
    @Inject Invitations invitations;
    @Inject Removals removals;
    @Inject AtOnce atOnce;
    @Inject Database database;

    private List<UUID> people;

    @BeforeEach
    void a_medical_project_and_doctors() throws Exception {
        var known = house.withAnnotators(PEOPLE + 1);
        people =
                IntStream.range(0, PEOPLE)
                        .mapToObj(number -> known.get(house.reference(number)))
                        .toList();
        qualified.types();
        for (var person : people) {
            qualified.give(person, qualified.degree, "0912", "8", null);
        }
        var medical = QualifiedPeople.under(qualified.degree, "091");
        house.operations.call(
                () ->
                        requirements.put(
                                house.project,
                                house.project,
                                new RequirementTerms(medical, Otherwise.NOT_SEE)));
    }

    @Test
    void a_declined_place_goes_to_the_next_and_who_accepts_is_a_member() throws Exception {
        var call = invite(1, people.subList(0, 3));
        assertThat(states(call)).containsExactly("OFFERED", "WAITING", "WAITING");

        as(people.get(0)).run(() -> invitations.decline(offered(people.get(0)), "No time"));
        assertThat(states(call)).containsExactly("DECLINED", "OFFERED", "WAITING");

        as(people.get(1)).run(() -> invitations.accept(offered(people.get(1))));
        as(people.get(1)).run(() -> invitations.accept(offered(people.get(1))));
        assertThat(states(call)).containsExactly("DECLINED", "ACCEPTED", "WAITING");
        assertThat(members()).containsExactly(people.get(1));
        assertThat(told(people.get(1))).containsExactly("staffing/invited");
        assertThat(told(people.get(2))).isEmpty();
    }

    @Test
    void places_are_never_taken_twice_whoever_answers_at_once() throws Exception {
        var call = invite(3, people);

        var answers = new ArrayList<Callable<Object>>();
        for (int i = 0; i < 3; i++) {
            var person = people.get(i);
            var id = offered(person);
            answers.add(
                    () -> {
                        as(person).run(() -> invitations.decline(id, ""));
                        return id;
                    });
        }
        atOnce.all(answers).forEach(AtOnce.Outcome::get);

        assertThat(states(call))
                .containsExactly(
                        "DECLINED",
                        "DECLINED",
                        "DECLINED",
                        "OFFERED",
                        "OFFERED",
                        "OFFERED",
                        "WAITING",
                        "WAITING");
    }

    @Test
    void accepting_and_declining_at_once_is_one_of_the_two() throws Exception {
        var call = invite(1, people.subList(0, 2));
        var first = people.getFirst();
        var id = offered(first);

        var both =
                atOnce.all(
                        () -> {
                            as(first).run(() -> invitations.accept(id));
                            return id;
                        },
                        () -> {
                            as(first).run(() -> invitations.decline(id, ""));
                            return id;
                        });

        assertThat(both.stream().filter(AtOnce.Outcome::isRefused)).hasSize(1);
        boolean accepted = members().contains(first);
        assertThat(states(call).getFirst()).isEqualTo(accepted ? "ACCEPTED" : "DECLINED");
        assertThat(states(call).getLast()).isEqualTo(accepted ? "WAITING" : "OFFERED");
    }

    @Test
    void who_lost_what_is_asked_is_passed_over_or_cannot_accept() throws Exception {
        var call = invite(1, people.subList(0, 3));
        revoke(people.get(0));
        revoke(people.get(1));

        assertThatExceptionOfType(StaffingRejected.class)
                .isThrownBy(
                        () ->
                                as(people.get(0))
                                        .run(() -> invitations.accept(offered(people.get(0)))))
                .returns("staffing/lacks-what-is-asked", StaffingRejected::code);
        as(people.get(0)).run(() -> invitations.decline(offered(people.get(0)), ""));

        assertThat(states(call)).containsExactly("DECLINED", "PASSED_OVER", "OFFERED");
    }

    @Test
    void what_is_not_answered_in_time_goes_to_the_next() throws Exception {
        var call = invite(1, people.subList(0, 2));
        database.spoil(
                connection -> {
                    Database.change(
                            connection,
                            "update staffing.invitation set answer_until = now() - interval '1 minute'"
                                    + " where call_id = ? and state = 'OFFERED'",
                            call.id());
                });

        assertThatExceptionOfType(StaffingRejected.class)
                .isThrownBy(
                        () ->
                                as(people.get(0))
                                        .run(() -> invitations.accept(offered(people.get(0)))))
                .returns("staffing/too-late", StaffingRejected::code);
        Actor.SYSTEM.run(() -> calls.expireDue());

        assertThat(states(call)).containsExactly("EXPIRED", "OFFERED");
    }

    @Test
    void whoever_is_removed_loses_their_invitation_and_the_place_goes_to_the_next()
            throws Exception {
        var call = invite(1, people.subList(0, 3));
        var id = offered(people.get(0));
        remove(people.get(0));
        remove(people.get(1));

        assertThat(states(call)).containsExactly("WITHDRAWN", "WITHDRAWN", "WAITING");
        assertThat(
                        database.texts(
                                "select distinct reason from staffing.invitation where call_id = ? and state ="
                                        + " 'WITHDRAWN'",
                                call.id()))
                .containsExactly("REMOVED");
        refused(
                () -> {
                    as(people.get(0)).run(() -> invitations.accept(id));
                    return call;
                },
                "staffing/not-offered");
        Actor.SYSTEM.run(() -> calls.expireDue());
        assertThat(states(call)).containsExactly("WITHDRAWN", "WITHDRAWN", "OFFERED");
        assertThat(told(people.get(2))).containsExactly("staffing/invited");
    }

    @Test
    void accepting_and_being_removed_at_once_is_one_after_the_other() throws Exception {
        var call = invite(1, people.subList(0, 1));
        var person = people.getFirst();
        var id = offered(person);

        var both =
                atOnce.all(
                        () -> {
                            as(person).run(() -> invitations.accept(id));
                            return id;
                        },
                        () -> {
                            remove(person);
                            return id;
                        });

        assertThat(both.getLast().isRefused()).isFalse();
        assertThat(states(call))
                .containsExactly(both.getFirst().isRefused() ? "WITHDRAWN" : "ACCEPTED");
        assertThat(
                        database.number(
                                "select count(*) from projects.worker where annotator_id = ?",
                                person))
                .isZero();
    }

    @Test
    void only_who_has_what_is_asked_can_be_invited_and_only_once() throws Exception {
        var stranger = house.operations.call(() -> search(house.reference(PEOPLE)));
        refused(() -> invite(1, List.of(people.get(0), stranger)), "staffing/cannot-be-invited");
        var call = invite(1, people.subList(0, 2));
        refused(() -> invite(1, List.of(people.get(1))), "staffing/cannot-be-invited");

        house.operations.run(() -> calls.close(call.id()));
        assertThat(states(call)).containsExactly("WITHDRAWN", "WITHDRAWN");
        assertThat(told(people.get(0))).containsExactly("staffing/invited", "staffing/withdrawn");
        invite(1, List.of(people.get(1)));
    }

    @Test
    void the_invited_see_the_project_and_the_others_do_not_come_in() throws Exception {
        database.spoil(
                connection ->
                        Database.change(
                                connection,
                                "insert into projects.member values (?, ?, now())",
                                house.project,
                                people.get(7)));
        invite(1, people.subList(0, 1));

        assertThat(
                        as(people.get(0)).call(() -> projects.of(people.get(0))).projects().stream()
                                .map(one -> one.project()))
                .contains(house.project);
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(
                        () ->
                                as(people.get(2))
                                        .run(() -> invitations.accept(offered(people.get(0)))))
                .withMessageContaining("There is no such invitation");
        assertThat(joins(people.get(2))).contains("nobody joins a project uninvited");
    }

    private Call invite(int places, List<UUID> annotators) throws Exception {
        return house.operations.call(
                () ->
                        calls.put(
                                UUID.randomUUID(),
                                new CallTerms(
                                        house.project, places, "Label X-rays", 72, annotators)));
    }

    private static void refused(Callable<?> action, String code) {
        assertThatExceptionOfType(StaffingRejected.class)
                .isThrownBy(action::call)
                .returns(code, StaffingRejected::code);
    }

    private List<String> states(Call call) throws Exception {
        return house.operations.call(() -> calls.get(call.id())).invitations().stream()
                .map(Call.Invited::state)
                .map(InvitationState::name)
                .toList();
    }

    private UUID offered(UUID person) {
        try {
            return UUID.fromString(
                    database.texts(
                                    "select id from staffing.invitation where annotator_id = ?"
                                            + " and offered_at is not null",
                                    person)
                            .getFirst());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<UUID> members() throws Exception {
        return database
                .texts(
                        "select annotator_id from projects.member where project_id = ?",
                        house.project)
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    private List<String> told(UUID person) throws Exception {
        return database.texts(
                "select code from notices.notice where person_id = ? order by id", person);
    }

    private void revoke(UUID person) throws Exception {
        database.spoil(
                connection ->
                        Database.change(
                                connection,
                                "update qualifications.qualification set state = 'REVOKED',"
                                        + " reason = 'A reason' where annotator_id = ?",
                                person));
    }

    private UUID search(String reference) throws SQLException {
        return UUID.fromString(
                database.texts("select id from annotators.annotator where reference = ?", reference)
                        .getFirst());
    }

    /** What the database says to somebody who joins by their own statement. */
    private String joins(UUID person) throws Exception {
        return database.refusal(
                as(person),
                "insert into projects.member values (?, ?, now())",
                house.project,
                person);
    }

    private void remove(UUID person) throws Exception {
        var terms =
                new RemovalTerms(
                        person,
                        Optional.empty(),
                        "Answers were copied from another annotator.",
                        "Ten answers are the same to the letter.",
                        List.of());
        house.operations.call(() -> removals.remove(UUID.randomUUID(), terms));
    }

    private static Actor as(UUID id) {
        return new Actor(id, Set.of(Role.ANNOTATOR), false);
    }
}

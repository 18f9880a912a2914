package org.honorarium.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.requirements.boundary.Requirements;
import org.honorarium.requirements.entity.InForce;
import org.honorarium.requirements.entity.Otherwise;
import org.honorarium.requirements.entity.RequirementTerms;
import org.honorarium.staffing.boundary.Calls;
import org.honorarium.staffing.entity.CallTerms;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database refuses to somebody who sends statements past every rule in Java. */
@ArquillianTest
class StaffingRulesIT {

    @Inject SmallHouse house;
    @Inject QualifiedPeople qualified;
    @Inject Requirements requirements;
    @Inject Calls calls;
    @Inject Database database;

    private UUID doctor;
    private UUID nurse;
    private UUID call;
    private InForce asked;

    @BeforeEach
    void a_doctor_is_invited_and_a_nurse_waits() throws Exception {
        var people = house.withAnnotators(2);
        doctor = people.get(house.reference(0));
        nurse = people.get(house.reference(1));
        qualified.types();
        qualified.give(doctor, qualified.degree, "0912", "8", null);
        qualified.give(nurse, qualified.degree, "0913", "6", null);
        var health = QualifiedPeople.under(qualified.degree, "091");
        asked =
                house.operations.call(
                        () ->
                                requirements.put(
                                        house.project,
                                        house.project,
                                        new RequirementTerms(health, Otherwise.NOT_SEE)));
        call = UUID.randomUUID();
        var terms = new CallTerms(house.project, 1, "Read X-rays", 72, List.of(doctor, nurse));
        house.operations.call(() -> calls.put(call, terms));
    }

    @Test
    void a_requirement_never_changes_and_its_versions_follow_each_other() throws Exception {
        assertThat(
                        refused(
                                "update requirements.requirement set otherwise = 'SEE' where id = ?",
                                asked.id()))
                .contains("permission denied");
        assertThat(refused("delete from requirements.node where requirement_id = ?", asked.id()))
                .contains("permission denied");
        assertThat(refused(VERSION, house.project, null, asked.version() + 2))
                .contains("does not follow the last one");
        assertThat(refused(VERSION, house.project, UUID.randomUUID(), 1)).contains("task type");
    }

    @Test
    void a_requirement_has_no_circle_and_nothing_half_said() throws Exception {
        assertThat(refused(NODE.formatted("1, 2, 'ALL', null, null"), asked.id()))
                .contains("what_is_inside_comes_after");
        assertThat(refused(NODE.formatted("1, 0, 'QUALIFIED', null, null"), asked.id()))
                .contains("only_a_qualification_has_a_type");
        assertThat(refused(NODE.formatted("1, 0, 'COUNTRY', 'UNDER', '{US}'"), asked.id()))
                .contains("a_country_has_codes");
        assertThat(refused(NODE.formatted("1, 0, 'COUNTRY', 'IN', '{}'"), asked.id()))
                .contains("a_comparator_has_values");
    }

    @Test
    void there_are_never_more_offers_than_places() throws Exception {
        assertThat(
                        refused(
                                "update staffing.invitation set state = 'OFFERED', offered_at = now(),"
                                        + " answer_until = now() + interval '1 day' where annotator_id = ?",
                                nurse))
                .contains("all are taken");
    }

    @Test
    void nobody_answers_for_somebody_else_or_gives_themselves_more_time() throws Exception {
        var answer = "update staffing.invitation set state = 'ACCEPTED', answered_at = now()";
        assertThat(rows(annotator(nurse), answer)).isZero();
        assertThat(
                        database.refusal(
                                annotator(doctor),
                                "update staffing.invitation set answer_until = now() + interval '9 days'"))
                .contains("annotators accept or decline");
        assertThat(
                        database.refusal(
                                annotator(doctor),
                                "update staffing.invitation set state = 'WITHDRAWN'"))
                .contains("annotators accept or decline");
    }

    @Test
    void everybody_keeps_only_their_own_hours() throws Exception {
        var hours = "insert into staffing.week values (?, 'UTC', now())";
        assertThat(database.refusal(annotator(nurse), hours, doctor))
                .contains("row-level security");
        assertThat(database.refusal(house.operations, hours, doctor))
                .contains("row-level security");
        assertThat(database.refusal(annotator(doctor), hours, doctor)).isEmpty();
    }

    private static final String VERSION =
            "insert into requirements.requirement (id, project_id, task_type_id, version, otherwise,"
                    + " made_by, made_at) values (gen_random_uuid(), ?, ?, ?, 'SEE',"
                    + " gen_random_uuid(), now())";

    private static final String NODE =
            "insert into requirements.node (requirement_id, place, inside, kind, code_comparator,"
                    + " codes) values (?, %s)";

    private String refused(String statement, Object... parameters) throws SQLException {
        return database.refusal(Actor.SYSTEM, statement, parameters);
    }

    /** How many rows somebody could change: row security hides them, and that is no error. */
    private long rows(Actor actor, String update) throws SQLException {
        var counted =
                "with changed as (" + update + " returning 1) select 1 / count(*) from changed";
        return database.refusal(actor, counted).contains("division by zero") ? 0 : 1;
    }

    private static Actor annotator(UUID id) {
        return new Actor(id, Set.of(Role.ANNOTATOR), false);
    }
}

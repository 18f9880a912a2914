package org.honorarium.rules;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.imports.entity.ImportState;
import org.honorarium.projects.boundary.Compartments;
import org.honorarium.projects.boundary.Guidelines;
import org.honorarium.projects.entity.CompartmentTerms;
import org.honorarium.rejection.entity.Rejection;
import org.honorarium.tasks.boundary.Tasks;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Compartments: named people, a clearance, a citizenship, a work location. */
@ArquillianTest
class CompartmentRulesIT {

    private static final PageRequest FIRST = PageRequest.of(0, 20);

    @Inject SmallHouse house;
    @Inject Compartments compartments;
    @Inject Guidelines guidelines;
    @Inject Tasks tasks;
    @Inject Attacker attacker;
    @Inject Database database;

    private final Actor me = SmallHouse.somebody(Role.OPERATIONS, true);
    private Map<String, UUID> people;

    @BeforeEach
    void a_project_with_work() throws Exception {
        people = house.withAnnotators(2);
        house.results(List.of("h1,a1,0,Approved,1.00"));
        house.operations.call(() -> guidelines.publish(house.project, "Be exact."));
    }

    @Test
    void staff_are_in_a_compartment_by_name_only() throws Exception {
        put(new CompartmentTerms("", Set.of(), Set.of(), true));
        assertThat(codeOf(() -> me.call(() -> tasks.page(house.project, FIRST))))
                .isEqualTo("compartments/not-admitted");
        assertThat(seen(me)).isZero();

        spoilNamed(me.id());

        assertThat(me.call(() -> tasks.page(house.project, FIRST)).total()).isEqualTo(1);
        assertThat(seen(me)).isEqualTo(1);
    }

    @Test
    void annotators_need_the_clearance_the_citizenship_and_the_place() throws Exception {
        put(new CompartmentTerms("us-secret", Set.of("US"), Set.of("us"), false));
        var id = people.get(house.reference(0));
        var annotator = Attacker.annotator(id);
        assertThat(codeOf(() -> annotator.call(() -> guidelines.read(house.project))))
                .isEqualTo("compartments/not-admitted");
        assertThat(seen(annotator)).isZero();

        cleared(id, "US-SECRET", "US", "CA");
        assertThat(seen(annotator)).isZero();
        cleared(id, "US-TOP-SECRET", "", "US");

        assertThat(seen(annotator)).isEqualTo(1);
        assertThat(annotator.call(() -> guidelines.read(house.project))).isPresent();
    }

    @Test
    void work_of_somebody_who_is_not_admitted_is_refused_with_its_line() throws Exception {
        put(new CompartmentTerms("", Set.of(), Set.of(), true));
        spoilNamed(people.get(house.reference(0)));
        var operations = house.operations.id();
        spoilNamed(operations);

        var refused = house.results(List.of("h2,a2,0,Approved,1.00", "h3,a3,1,Approved,1.00"));

        assertThat(refused.state()).isEqualTo(ImportState.REFUSED);
        assertThat(refused.outcome())
                .containsEntry("code", "imports/annotator-not-admitted")
                .containsEntry("line", "3");
        assertThat(house.results(List.of("h2,a2,0,Approved,1.00")).state())
                .isEqualTo(ImportState.DONE);
    }

    @Test
    void only_administrators_keep_compartments() throws Exception {
        var terms = new CompartmentTerms("", Set.of(), Set.of(), true);

        assertThat(codeOf(() -> me.call(() -> compartments.put(house.project, terms))))
                .isEqualTo("access/role-missing");
        assertThat(
                        attacker.triesAs(
                                me,
                                "insert into projects.compartment values ('%s', '', '{}', '{}', true,"
                                                .formatted(house.project)
                                        + " '"
                                        + me.id()
                                        + "', now())"))
                .contains("row-level security");
        put(terms);
        assertThat(
                        attacker.triesAs(
                                me,
                                "insert into projects.named_person values ('%s', '%s', '%s', now())"
                                        .formatted(house.project, me.id(), me.id())))
                .contains("row-level security");
    }

    private void put(CompartmentTerms terms) throws Exception {
        house.administrator.call(() -> compartments.put(house.project, terms));
    }

    /** As the owner of the tables: actors of tests are not in the list of users. */
    private void spoilNamed(UUID person) throws Exception {
        database.spoil(
                connection ->
                        Database.change(
                                connection,
                                "insert into projects.named_person values (?, ?, ?, now())",
                                house.project,
                                person,
                                person));
    }

    private void cleared(UUID annotator, String name, String citizenship, String place)
            throws Exception {
        var type = UUID.randomUUID();
        database.spoil(
                connection -> {
                    Database.change(
                            connection,
                            """
                            insert into qualifications.type (id, code, kind, title, description, proof,
                                verifiers, may_be_asked_for, created_at, version)
                            values (?, ?, 'CLEARANCE', 'Clearance', '', 'STATEMENT', '{ADMIN}', false, now(), 1)
                            """,
                            type,
                            "CLEARANCE-" + type.toString().toUpperCase(Locale.ROOT));
                    Database.change(
                            connection,
                            "alter table qualifications.qualification disable trigger user");
                    Database.change(
                            connection,
                            """
                            insert into qualifications.qualification
                                (id, annotator_id, type_id, state, code, citizenship, work_location,
                                 claimed_by, claimed_at, decided_by, decided_at)
                            values (gen_random_uuid(), ?, ?, 'VERIFIED', ?, ?, ?, ?, now(),
                                    gen_random_uuid(), now())
                            """,
                            annotator,
                            type,
                            name,
                            citizenship,
                            place,
                            annotator);
                    Database.change(
                            connection,
                            "alter table qualifications.qualification enable trigger user");
                });
    }

    private long seen(Actor actor) throws Exception {
        return attacker.counts(
                actor, "projects.guideline where project_id = '" + house.project + "'");
    }

    private static String codeOf(Callable<?> attempt) throws Exception {
        try {
            attempt.call();
            return "done";
        } catch (Rejection refused) {
            return refused.code();
        }
    }
}

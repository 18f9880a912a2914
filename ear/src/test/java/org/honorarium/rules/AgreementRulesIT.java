package org.honorarium.rules;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.barriers.boundary.Agreements;
import org.honorarium.barriers.entity.Agreement;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.house.SmallHouse;
import org.honorarium.projects.boundary.Guidelines;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.rejection.entity.Rejection;
import org.honorarium.tasks.boundary.Tasks;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No content without the signed agreement. */
@ArquillianTest
class AgreementRulesIT {

    private static final PageRequest FIRST = PageRequest.of(0, 20);

    @Inject SmallHouse house;
    @Inject Agreements agreements;
    @Inject Guidelines guidelines;
    @Inject Projects projects;
    @Inject Tasks tasks;
    @Inject Attacker attacker;

    private final Actor me = SmallHouse.somebody(Role.OPERATIONS, true);
    private Actor annotator;

    @BeforeEach
    void a_client_with_work_and_an_agreement() throws Exception {
        UUID id = house.withAnnotators(1).get(house.reference(0));
        annotator = new Actor(id, Set.of(Role.ANNOTATOR), false);
        house.results(List.of("h1,a1,0,Approved,1.00"));
        house.operations.call(() -> guidelines.publish(house.project, "Be exact."));
        house.operations.call(() -> agreements.publish(house.client, "Tell nobody."));
    }

    @Test
    void content_opens_with_the_signature_and_closes_with_a_new_version() throws Exception {
        assertThat(codeOf(() -> me.call(() -> tasks.page(house.project, FIRST))))
                .isEqualTo("agreements/not-signed");
        assertThat(me.call(() -> projects.find(house.project))).isPresent();

        me.call(() -> agreements.sign(house.client, 1));

        assertThat(me.call(() -> tasks.page(house.project, FIRST)).total()).isEqualTo(1);

        house.operations.call(() -> agreements.publish(house.client, "Tell nobody at all."));

        assertThat(codeOf(() -> me.call(() -> tasks.page(house.project, FIRST))))
                .isEqualTo("agreements/not-signed");
        assertThat(codeOf(() -> me.call(() -> agreements.sign(house.client, 1))))
                .isEqualTo("agreements/not-the-last");
    }

    @Test
    void annotators_sign_for_the_clients_of_their_projects() throws Exception {
        assertThat(codeOf(() -> annotator.call(() -> guidelines.read(house.project))))
                .isEqualTo("agreements/not-signed");
        assertThat(annotator.call(() -> agreements.list()))
                .singleElement()
                .returns("Tell nobody.", Agreement::text);

        annotator.call(() -> agreements.sign(house.client, 1));

        assertThat(annotator.call(() -> guidelines.read(house.project)))
                .hasValueSatisfying(text -> assertThat(text.text()).isEqualTo("Be exact."));
    }

    @Test
    void the_database_shows_no_content_without_the_signature() throws Exception {
        for (var table : List.of("tasks.task", "projects.task_type", "projects.guideline")) {
            var rows = table + " where project_id = '" + house.project + "'";
            assertThat(attacker.counts(Actor.SYSTEM, rows)).as(rows).isPositive();
            assertThat(attacker.counts(me, rows)).as(rows).isZero();
            assertThat(attacker.counts(annotator, rows)).as(rows).isZero();
        }
        assertThat(attacker.counts(annotator, "tasks.annotation")).isZero();
        assertThat(attacker.counts(annotator, "earnings.earning")).isEqualTo(1);
    }

    @Test
    void programs_sign_nothing() throws Exception {
        var program = new Actor(UUID.randomUUID(), Set.of(Role.OPERATIONS, Role.SERVICE), true);

        assertThat(codeOf(() -> program.call(() -> agreements.sign(house.client, 1))))
                .isEqualTo("access/role-missing");
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

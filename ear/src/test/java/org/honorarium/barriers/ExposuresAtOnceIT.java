package org.honorarium.barriers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.barriers.entity.BarrierRejected;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.house.AtOnce;
import org.honorarium.house.AtOnce.Outcome;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.house.TwoAdministrators;
import org.honorarium.imports.entity.ImportState;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.ProjectRejected;
import org.honorarium.tasks.boundary.Tasks;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both sides of a barrier at the same moment, by one person: one of them is not seen. */
@ArquillianTest
class ExposuresAtOnceIT {

    private static final PageRequest FIRST = PageRequest.of(0, 20);
    private static final int TIMES = 10;

    private static final String SIDES_OF =
            "select count(distinct client_id) from barriers.exposure where person_id = ?";

    @Inject SmallHouse house;
    @Inject SmallHouse rival;
    @Inject TwoAdministrators administrators;
    @Inject Projects projects;
    @Inject Tasks tasks;
    @Inject AtOnce atOnce;
    @Inject Database database;

    @BeforeEach
    void two_rivals_each_with_a_confidential_project() throws Exception {
        house.withAnnotators(1);
        rival.withAnnotators(1);
        house.operations.call(() -> projects.setConfidential(house.project, true));
        rival.operations.call(() -> projects.setConfidential(rival.project, true));
        administrators.draw(house.client, rival.client);
    }

    @Test
    void one_of_two_projects_opened_at_once_stays_closed() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            var me = SmallHouse.somebody(Role.OPERATIONS, true);

            var outcomes =
                    atOnce.all(
                            List.<Callable<Long>>of(
                                    () -> opened(me, house.project),
                                    () -> opened(me, rival.project)));

            assertThat(outcomes).filteredOn(Outcome::isRefused).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Outcome::isRefused)
                    .allSatisfy(
                            one ->
                                    assertThat(one.refusal())
                                            .isInstanceOfAny(
                                                    BarrierRejected.class, ProjectRejected.class));
            assertThat(database.number(SIDES_OF, me.id())).isEqualTo(1);
        }
    }

    @Test
    void the_database_alone_lets_one_of_two_connections_through() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            var me = SmallHouse.somebody(Role.REVIEWER, true);

            var outcomes =
                    atOnce.all(
                            List.<Callable<Integer>>of(
                                    () -> exposedInSql(me, house), () -> exposedInSql(me, rival)));

            assertThat(outcomes)
                    .filteredOn(Outcome::isRefused)
                    .singleElement()
                    .satisfies(
                            one ->
                                    assertThat(one.refusal())
                                            .hasMessageContaining("would be exposed to both"));
            assertThat(database.number(SIDES_OF, me.id())).isEqualTo(1);
        }
    }

    @Test
    void one_of_two_files_at_once_with_the_same_annotator_is_refused() throws Exception {
        rival.sameAnnotatorsAs(house);

        var outcomes =
                atOnce.all(
                        List.<Callable<ImportState>>of(
                                () -> house.results(List.of("h1,a1,0,Approved,1.00")).state(),
                                () -> rival.results(List.of("h1,a2,0,Approved,1.00")).state()));

        assertThat(outcomes)
                .extracting(Outcome::get)
                .containsExactlyInAnyOrder(ImportState.DONE, ImportState.REFUSED);
    }

    private long opened(Actor me, UUID project) throws Exception {
        return me.call(() -> tasks.page(project, FIRST)).total();
    }

    private int exposedInSql(Actor me, SmallHouse side) throws SQLException {
        return database.committedAs(
                me,
                "select barriers.expose('%s', '%s', 'REVIEWED', now())"
                        .formatted(side.client, side.project));
    }
}

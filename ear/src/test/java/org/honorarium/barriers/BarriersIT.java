package org.honorarium.barriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.barriers.boundary.BarrierExceptions;
import org.honorarium.barriers.boundary.Barriers;
import org.honorarium.barriers.boundary.Exposures;
import org.honorarium.barriers.boundary.Ownership;
import org.honorarium.barriers.entity.Bar;
import org.honorarium.barriers.entity.BarrierChange;
import org.honorarium.barriers.entity.ChangeKind;
import org.honorarium.barriers.entity.ChangeTerms;
import org.honorarium.barriers.entity.Decision;
import org.honorarium.barriers.entity.LinkTerms;
import org.honorarium.barriers.entity.OwnershipLink;
import org.honorarium.barriers.entity.OwnershipRejected;
import org.honorarium.barriers.entity.Sides;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.house.SmallHouse;
import org.honorarium.house.TwoAdministrators;
import org.honorarium.imports.entity.ImportState;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.rejection.entity.Rejection;
import org.honorarium.tasks.boundary.Tasks;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Barriers from their first link to the file that is refused because of them. */
@ArquillianTest
class BarriersIT {

    private static final PageRequest FIRST = PageRequest.of(0, 20);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

    @Inject SmallHouse house;
    @Inject SmallHouse rival;
    @Inject TwoAdministrators administrators;
    @Inject Barriers barriers;
    @Inject BarrierExceptions exceptions;
    @Inject Ownership ownership;
    @Inject Exposures exposures;
    @Inject Projects projects;
    @Inject Tasks tasks;

    private Map<String, UUID> people;

    @BeforeEach
    void two_clients_each_with_a_confidential_project() throws Exception {
        people = house.withAnnotators(2);
        rival.withAnnotators(2);
        house.operations.call(() -> projects.setConfidential(house.project, true));
        rival.operations.call(() -> projects.setConfidential(rival.project, true));
    }

    @Test
    void a_link_through_a_company_proposes_the_barrier_of_the_group() throws Exception {
        administrators.draw(house.client, rival.client);
        var fund = company("Fund");
        var third = client();

        state(fund, rival.client, "60");
        var preview = administrators.asking.call(() -> ownership.preview(terms(fund, third, "21")));
        state(fund, third, "21");

        assertThat(preview.group().members()).hasSize(3);
        assertThat(preview.barriers())
                .extracting("sides")
                .containsExactly(new Sides(house.client, third));
        assertThat(waiting(third))
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.terms().sides())
                                    .isEqualTo(new Sides(house.client, third));
                            assertThat(change.terms().reason()).contains("owns 21 % of");
                        });
        assertThat(sees(rival.operations, house.project)).isTrue();
        assertThat(codeOf(() -> decide(administrators.asking, waiting(third).getFirst())))
                .isEqualTo("barriers/second-person-needed");
        decide(administrators.confirming, waiting(third).getFirst());
        assertThat(administrators.asking.call(() -> barriers.list()))
                .extracting("sides")
                .contains(new Sides(house.client, third));
    }

    @Test
    void ownership_that_cannot_be_is_refused_with_the_way_round() throws Exception {
        var fund = company("Fund");
        state(fund, house.client, "60");
        state(house.client, rival.client, "5");

        assertThatExceptionOfType(OwnershipRejected.class)
                .isThrownBy(() -> state(rival.client, fund, "1"))
                .returns("ownership/circle", OwnershipRejected::code)
                .satisfies(
                        refused ->
                                assertThat(refused.facts().get("circle"))
                                        .contains("Fund")
                                        .contains("→"));
        assertThat(codeOf(() -> state(rival.client, house.client, "40.01")))
                .isEqualTo("ownership/circle");
        assertThat(codeOf(() -> state(company("Other"), house.client, "40.01")))
                .isEqualTo("ownership/more-than-all");
        assertThat(codeOf(() -> state(fund, house.client, "1")))
                .isEqualTo("ownership/linked-already");
    }

    @Test
    void a_barrier_needs_a_second_person_and_administrators_to_remove_it() throws Exception {
        var terms =
                new ChangeTerms(
                        ChangeKind.REMOVE, new Sides(house.client, rival.client), 180, "Why not?");
        administrators.draw(house.client, rival.client);

        assertThat(codeOf(() -> house.operations.call(() -> barriers.ask(someId(), terms))))
                .isEqualTo("barriers/administrators-ask");
        assertThat(codeOf(() -> administrators.draw(rival.client, house.client)))
                .isEqualTo("barriers/there-already");
        var asked = administrators.ask(ChangeKind.REMOVE, house.client, rival.client, 0);
        assertThat(codeOf(() -> decide(administrators.asking, asked)))
                .isEqualTo("barriers/second-person-needed");
        assertThat(
                        codeOf(
                                () ->
                                        house.operations.call(
                                                () ->
                                                        barriers.decide(
                                                                asked.id(), Decision.CONFIRMED))))
                .isEqualTo("access/role-missing");
        decide(administrators.confirming, asked);
        assertThat(administrators.asking.call(() -> barriers.list()))
                .extracting("sides")
                .doesNotContain(new Sides(house.client, rival.client));
    }

    @Test
    void who_opens_one_side_sees_nothing_of_the_other_until_excepted() throws Exception {
        administrators.draw(house.client, rival.client);
        var me = SmallHouse.somebody(Role.OPERATIONS, true);

        me.call(() -> tasks.page(house.project, FIRST));

        assertThat(sees(me, house.project)).isTrue();
        assertThat(sees(me, rival.project)).isFalse();
        assertThat(codeOf(() -> me.call(() -> tasks.page(rival.project, FIRST))))
                .isEqualTo("projects/not-found");
        assertThat(me.call(() -> exposures.ownBars()))
                .singleElement()
                .returns(rival.client, Bar::client)
                .returns(house.client, Bar::exposedTo);
    }

    @Test
    void an_exception_opens_the_other_side_until_it_is_ended() throws Exception {
        administrators.draw(house.client, rival.client);
        var me = people.get(house.reference(0));
        house.results(List.of("h1,a1,0,Approved,1.00"));
        assertThat(barredFrom(rival.client)).contains(me);
        var granted = administrators.except(me, rival.client);
        assertThat(barredFrom(rival.client)).doesNotContain(me);

        var ended =
                administrators.confirming.call(() -> exceptions.end(granted.id(), "It was late."));

        assertThat(ended.endReason()).isEqualTo("It was late.");
        assertThat(barredFrom(rival.client)).contains(me);
        assertThat(administrators.asking.call(() -> exceptions.end(granted.id(), "Again.")))
                .isEqualTo(ended);
    }

    @Test
    void an_auditor_reads_both_sides_and_it_is_written_down() throws Exception {
        administrators.draw(house.client, rival.client);
        var auditor = SmallHouse.somebody(Role.AUDITOR, false);

        auditor.call(() -> tasks.page(house.project, FIRST));
        auditor.call(() -> tasks.page(rival.project, FIRST));

        var only = Map.of("person", auditor.id().toString());
        var request = new PageRequest(0, 10, "", true, only);
        assertThat(auditor.call(() -> exposures.page(request)).rows())
                .extracting("client")
                .containsExactlyInAnyOrder(house.client, rival.client);
    }

    @Test
    void who_worked_before_it_was_confidential_is_exposed_too() throws Exception {
        var annotator = people.get(house.reference(0));
        administrators.asking.call(() -> projects.setConfidential(house.project, false));
        house.results(List.of("h1,a1,0,Approved,1.00"));
        administrators.draw(house.client, rival.client, 3_650);
        assertThat(barredFrom(rival.client)).isEmpty();

        house.operations.call(() -> projects.setConfidential(house.project, true));

        assertThat(barredFrom(rival.client)).contains(annotator);
    }

    @Test
    void a_file_with_work_from_the_other_side_is_refused_with_its_line() throws Exception {
        administrators.draw(house.client, rival.client);
        assertThat(house.results(List.of("h1,a1,0,Approved,1.00")).state())
                .isEqualTo(ImportState.DONE);
        rival.sameAnnotatorsAs(house);

        var refused = rival.results(List.of("h1,a1,1,Approved,1.00", "h1,a2,0,Approved,1.00"));

        assertThat(refused.state()).isEqualTo(ImportState.REFUSED);
        assertThat(refused.outcome())
                .containsEntry("code", "imports/barred-annotator")
                .containsEntry("line", "3")
                .containsEntry("found", house.reference(0));

        administrators.except(people.get(house.reference(0)), rival.client);

        assertThat(rival.results(List.of("h1,a2,0,Approved,1.00")).state())
                .isEqualTo(ImportState.DONE);
    }

    @Test
    void people_exposed_to_both_sides_are_listed_when_a_barrier_is_drawn() throws Exception {
        var annotator = people.get(house.reference(0));
        house.results(List.of("h1,a1,0,Approved,1.00"));
        rival.sameAnnotatorsAs(house);
        rival.results(List.of("h1,a2,0,Approved,1.00"));
        var sides = new Sides(house.client, rival.client);

        var before = administrators.asking.call(() -> barriers.preview(sides, 1_000));
        administrators.draw(house.client, rival.client);
        var after = administrators.asking.call(() -> barriers.bothSides(sides));

        assertThat(before.bothSides()).extracting("person").containsExactly(annotator);
        assertThat(after).extracting("name").containsExactly(house.reference(0));
    }

    private boolean sees(Actor actor, UUID project) throws Exception {
        return actor.call(() -> projects.find(project)).isPresent();
    }

    private List<UUID> barredFrom(UUID client) throws Exception {
        return administrators.asking.call(() -> exposures.barredFrom(client)).stream()
                .map(Bar::person)
                .toList();
    }

    private List<BarrierChange> waiting(UUID client) throws Exception {
        var filters = Map.of("client", client.toString(), "decision", "WAITING");
        var request = new PageRequest(0, 100, "", true, filters);
        return administrators.asking.call(() -> barriers.changes(request)).rows();
    }

    private BarrierChange decide(Actor actor, BarrierChange change) throws Exception {
        return actor.call(() -> barriers.decide(change.id(), Decision.CONFIRMED));
    }

    private OwnershipLink state(UUID owner, UUID owned, String percent) throws Exception {
        return administrators.asking.call(
                () -> ownership.state(someId(), terms(owner, owned, percent)));
    }

    private static LinkTerms terms(UUID owner, UUID owned, String percent) {
        return new LinkTerms(owner, owned, new BigDecimal(percent), DAY);
    }

    private UUID company(String name) throws Exception {
        var id = someId();
        administrators.asking.call(() -> ownership.putCompany(id, name + " " + id));
        return id;
    }

    private UUID client() throws Exception {
        return house.anotherClient();
    }

    private static UUID someId() {
        return UUID.randomUUID();
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

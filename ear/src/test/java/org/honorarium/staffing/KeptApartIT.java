package org.honorarium.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.house.SmallHouse;
import org.honorarium.house.TwoAdministrators;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.requirements.boundary.OpenProjects;
import org.honorarium.requirements.boundary.Requirements;
import org.honorarium.requirements.entity.Otherwise;
import org.honorarium.requirements.entity.RequirementTerms;
import org.honorarium.staffing.boundary.Calls;
import org.honorarium.staffing.boundary.Invitations;
import org.honorarium.staffing.boundary.Search;
import org.honorarium.staffing.entity.CallTerms;
import org.honorarium.staffing.entity.Candidate;
import org.honorarium.staffing.entity.MyInvitation;
import org.honorarium.staffing.entity.SearchTerms;
import org.honorarium.staffing.entity.StaffingRejected;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whoever was exposed to a client is not found for its rival, not invited, and sees nothing of it.
 */
@ArquillianTest
class KeptApartIT {

    @Inject SmallHouse house;
    @Inject SmallHouse rival;
    @Inject TwoAdministrators administrators;
    @Inject QualifiedPeople qualified;
    @Inject Projects projects;
    @Inject Requirements requirements;
    @Inject OpenProjects openProjects;
    @Inject Search search;
    @Inject Calls calls;
    @Inject Invitations invitations;

    private UUID one;
    private UUID other;

    @BeforeEach
    void two_rivals_and_two_doctors() throws Exception {
        var people = house.withAnnotators(2);
        rival.withAnnotators(1);
        rival.sameAnnotatorsAs(house);
        one = people.get(house.reference(0));
        other = people.get(house.reference(1));
        house.operations.call(() -> projects.setConfidential(house.project, true));
        rival.operations.call(() -> projects.setConfidential(rival.project, true));
        administrators.draw(house.client, rival.client);
        qualified.types();
        qualified.give(one, qualified.degree, "0912", "8", null);
        qualified.give(other, qualified.degree, "0912", "8", null);
        rival.operations.call(
                () ->
                        requirements.put(
                                rival.project,
                                rival.project,
                                new RequirementTerms(
                                        QualifiedPeople.under(qualified.degree, "09"),
                                        Otherwise.NOT_SEE)));
    }

    @Test
    void the_exposed_are_neither_found_nor_invited_and_see_nothing() throws Exception {
        assertThat(found()).containsExactlyInAnyOrder(one, other);
        expose();

        assertThat(found()).containsExactly(other);
        assertThatExceptionOfType(StaffingRejected.class)
                .isThrownBy(() -> invite(one))
                .returns("staffing/cannot-be-invited", StaffingRejected::code);
        assertThat(seenBy(one)).doesNotContain(rival.project);
        assertThat(seenBy(other)).contains(rival.project);
    }

    @Test
    void who_is_exposed_after_the_invitation_cannot_accept_and_the_place_goes_on()
            throws Exception {
        invite(one, other);
        expose();
        var mine = as(one).call(invitations::mine).getFirst();

        assertThatExceptionOfType(StaffingRejected.class)
                .isThrownBy(() -> as(one).run(() -> invitations.accept(mine.id())));
        assertThat(seenBy(one)).doesNotContain(rival.project);
        as(one).run(() -> invitations.decline(mine.id(), ""));

        assertThat(as(other).call(invitations::mine)).singleElement().matches(MyInvitation::isOpen);
    }

    private void expose() throws Exception {
        house.results(List.of("h1,a1,0,Approved,1.00"));
    }

    private List<UUID> found() throws Exception {
        return rival
                .operations
                .call(() -> search.find(SearchTerms.of(rival.project), PageRequest.of(0, 50)))
                .candidates()
                .stream()
                .map(Candidate::annotator)
                .toList();
    }

    private List<UUID> seenBy(UUID annotator) throws Exception {
        return as(annotator).call(() -> openProjects.of(annotator)).projects().stream()
                .map(project -> project.project())
                .toList();
    }

    private void invite(UUID... annotators) throws Exception {
        rival.operations.call(
                () ->
                        calls.put(
                                UUID.randomUUID(),
                                new CallTerms(
                                        rival.project, 1, "Read X-rays", 72, List.of(annotators))));
    }

    private static Actor as(UUID id) {
        return new Actor(id, Set.of(Role.ANNOTATOR), false);
    }
}

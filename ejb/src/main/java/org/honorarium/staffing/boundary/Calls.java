package org.honorarium.staffing.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Locks;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.Project;
import org.honorarium.projects.entity.ProjectRejected;
import org.honorarium.staffing.control.CallRows;
import org.honorarium.staffing.control.InvitationRows;
import org.honorarium.staffing.control.Offers;
import org.honorarium.staffing.entity.Call;
import org.honorarium.staffing.entity.CallTerms;
import org.honorarium.staffing.entity.StaffingRejected;

/** Calls for people: so many places, offered in an order; a declined place goes to the next. */
@Stateless
@Allowed({ADMIN, OPERATIONS, SYSTEM})
public class Calls {

    @Inject CallRows rows;
    @Inject InvitationRows invitations;
    @Inject Offers offers;
    @Inject Projects projects;
    @Inject Notices notices;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * Invites people to a project. The same call again changes nothing.
     *
     * @throws ProjectRejected if there is no such project
     * @throws StaffingRejected if one of them cannot be invited
     */
    public Call put(UUID id, CallTerms terms) {
        project(terms.project());
        // Two calls at once must not both invite the same person.
        locks.hold("calls of " + terms.project());
        var known = rows.find(id);
        if (known.isPresent()) {
            if (!known.get().answers(terms)) {
                throw StaffingRejected.callExists(id);
            }
            return known.get();
        }
        var not = invitations.cannotBeInvited(terms.project(), terms.annotators());
        if (!not.isEmpty()) {
            throw StaffingRejected.cannotBeInvited(not);
        }
        if (!rows.add(id, terms, Actor.current().id(), clock.instant())) {
            throw StaffingRejected.callExists(id);
        }
        invitations.add(id, terms);
        audit.note(
                "staffing/called",
                id,
                Map.of(),
                Map.of(
                        "project", terms.project().toString(),
                        "places", Integer.toString(terms.places()),
                        "invited", Integer.toString(terms.annotators().size())));
        offers.make(id);
        return get(id);
    }

    /** Nobody is offered a place any more; who was offered one and did not answer, loses it. */
    public Call close(UUID id) {
        var call = get(id);
        if (call.isOpen()) {
            var now = clock.instant();
            rows.close(id, now);
            var withdrawn = invitations.withdraw(id, now);
            audit.note("staffing/call-closed", id, Map.of(), Map.of());
            tell(withdrawn, "staffing/withdrawn", project(call.project()));
        }
        return get(id);
    }

    /**
     * @throws StaffingRejected if there is no such call
     */
    @Allowed({ADMIN, OPERATIONS, AUDITOR, SYSTEM})
    public Call get(UUID id) {
        return rows.find(id).orElseThrow(() -> StaffingRejected.notFound("call", id));
    }

    /** The latest first. */
    @Allowed({ADMIN, OPERATIONS, AUDITOR, SYSTEM})
    public List<Call> of(UUID project) {
        project(project);
        return rows.ofProject(project);
    }

    /**
     * Ends what was not answered in time, and offers every place that is free to the next: also
     * those of people who were removed.
     *
     * @return how many were not answered
     */
    @Allowed({SYSTEM})
    public int expireDue() {
        int ended = invitations.expire(clock.instant());
        invitations.withFreePlaces().forEach(offers::make);
        return ended;
    }

    private void tell(Collection<UUID> annotators, String code, Project project) {
        notices.tell(annotators, code, Map.of("project", project.name()));
    }

    private Project project(UUID project) {
        return projects.find(project).orElseThrow(() -> ProjectRejected.notFound(project));
    }
}

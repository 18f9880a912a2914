package org.honorarium.projects.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.barriers.boundary.Agreements;
import org.honorarium.barriers.boundary.Exposures;
import org.honorarium.barriers.entity.AgreementRejected;
import org.honorarium.barriers.entity.BarrierRejected;
import org.honorarium.barriers.entity.Way;
import org.honorarium.database.boundary.Locks;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Sql;
import org.honorarium.payers.entity.PayerRejected;
import org.honorarium.projects.control.ProjectChecks;
import org.honorarium.projects.control.ProjectPages;
import org.honorarium.projects.entity.CompartmentRejected;
import org.honorarium.projects.entity.Project;
import org.honorarium.projects.entity.ProjectRejected;
import org.honorarium.projects.entity.ProjectRow;
import org.honorarium.projects.entity.ProjectTerms;

/** The projects. Staff see those of their clients, annotators those of which they are members. */
@Stateless
@Allowed({ADMIN, FINANCE, OPERATIONS, REVIEWER, AUDITOR, SYSTEM})
public class Projects {

    @Inject Sql sql;
    @Inject ProjectPages pages;
    @Inject ProjectChecks checks;
    @Inject Compartments compartments;
    @Inject Agreements agreements;
    @Inject Exposures exposures;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * Makes a project, or gives it another name. The same again changes nothing.
     *
     * @throws ProjectRejected with the first reason that applies
     * @throws PayerRejected if there is no such payer
     */
    @Allowed({ADMIN, OPERATIONS, SYSTEM})
    public Project put(UUID id, ProjectTerms terms) {
        // Two first attempts at one project must not both find nothing.
        locks.hold("projects of " + terms.client());
        checks.check(id, terms);
        var project = sql.entities().find(Project.class, id);
        if (project == null) {
            return make(id, terms);
        }
        if (!project.terms().equals(terms)) {
            change(project, terms);
        }
        return project;
    }

    @Allowed({ADMIN, FINANCE, OPERATIONS, REVIEWER, AUDITOR, ANNOTATOR, SYSTEM})
    public Optional<Project> find(UUID project) {
        return Optional.ofNullable(sql.entities().find(Project.class, project));
    }

    /**
     * A project whose work is about to be seen. If it is confidential, the actor is exposed to its
     * client from now on; that is written down first.
     *
     * @throws ProjectRejected if there is no such project, or it is on the other side of a barrier
     * @throws CompartmentRejected if the actor is not admitted to it
     * @throws AgreementRejected if the actor did not sign the client's agreement
     * @throws BarrierRejected if the actor was exposed to the other side at the same moment
     */
    @Allowed({OPERATIONS, REVIEWER, AUDITOR, ANNOTATOR})
    public Project open(UUID id, Way way) {
        var project = find(id).orElseThrow(() -> ProjectRejected.notFound(id));
        compartments.check(id);
        agreements.check(project.client());
        if (project.isConfidential()) {
            exposures.see(project.client(), id, way);
        }
        return project;
    }

    /**
     * Whether something must be done before the actor can open a project: an agreement to sign, or
     * a compartment to be admitted to.
     */
    @Allowed({OPERATIONS, REVIEWER, AUDITOR, ANNOTATOR})
    public boolean isClosed(Project project) {
        return !compartments.admits(project.id()) || agreements.isUnsigned(project.client());
    }

    /**
     * Says whether those who see the project's work are exposed to its client. Whoever worked on it
     * before is exposed, too.
     *
     * @throws ProjectRejected if there is no such project, or this is for an administrator
     */
    @Allowed({ADMIN, OPERATIONS})
    public Project setConfidential(UUID id, boolean confidential) {
        var project = find(id).orElseThrow(() -> ProjectRejected.notFound(id));
        if (project.isConfidential() == confidential) {
            return project;
        }
        if (!confidential && !Actor.current().has(ADMIN)) {
            throw ProjectRejected.administratorsPublish(id);
        }
        project.setConfidential(confidential);
        audit.note(
                "projects/confidentiality",
                id,
                Map.of("confidential", Boolean.toString(!confidential)),
                Map.of("confidential", Boolean.toString(confidential)));
        return project;
    }

    /**
     * Sorts by name, client, payer, currency, members or createdAt; filters by id, client and payer
     * (their ids), currency and a part of the name.
     */
    public Page<ProjectRow> page(PageRequest request) {
        return pages.of(request);
    }

    /**
     * One project as it stands in the list.
     *
     * @throws ProjectRejected if there is no such project
     */
    public ProjectRow row(UUID project) {
        var only = new PageRequest(0, 1, "", true, Map.of("id", project.toString()));
        return pages.of(only).rows().stream()
                .findFirst()
                .orElseThrow(() -> ProjectRejected.notFound(project));
    }

    private Project make(UUID id, ProjectTerms terms) {
        var project = new Project(id, terms, clock.instant());
        try {
            sql.entities().persist(project);
            sql.entities().flush();
        } catch (PersistenceException taken) {
            // What the reader may not see can still have the id.
            throw ProjectRejected.idTaken(id);
        }
        audit.note("projects/created", id, Map.of(), facts(terms));
        return project;
    }

    private void change(Project project, ProjectTerms terms) {
        var before = facts(project.terms());
        project.change(terms);
        audit.note("projects/renamed", project.id(), before, facts(terms));
    }

    private static Map<String, String> facts(ProjectTerms terms) {
        return Map.of(
                "client", terms.client().toString(),
                "payer", terms.payer().toString(),
                "name", terms.name(),
                "currency", terms.currency());
    }
}

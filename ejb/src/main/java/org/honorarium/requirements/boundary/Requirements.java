package org.honorarium.requirements.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Locks;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.boundary.TaskTypes;
import org.honorarium.projects.entity.ProjectRejected;
import org.honorarium.requirements.control.CatalogueRows;
import org.honorarium.requirements.control.NamedPeople;
import org.honorarium.requirements.control.RequirementRows;
import org.honorarium.requirements.entity.Catalogue;
import org.honorarium.requirements.entity.InForce;
import org.honorarium.requirements.entity.Requirement;
import org.honorarium.requirements.entity.RequirementRejected;
import org.honorarium.requirements.entity.RequirementRules;
import org.honorarium.requirements.entity.RequirementTerms;
import org.honorarium.requirements.entity.RequirementText;
import org.honorarium.requirements.entity.Version;

/**
 * What projects and their task types ask of annotators. The subject of a requirement is a project,
 * or one of its task types that asks for more than the project.
 */
@Stateless
@Allowed({ADMIN, OPERATIONS, REVIEWER, AUDITOR, SYSTEM})
public class Requirements {

    private static final String TERMS = "terms";

    @Inject RequirementRows rows;
    @Inject CatalogueRows catalogues;
    @Inject NamedPeople people;
    @Inject Projects projects;
    @Inject TaskTypes taskTypes;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Ids ids;
    @Inject Clock clock;

    /**
     * Makes the next version. The same terms again change nothing.
     *
     * @throws ProjectRejected if there is no such project
     * @throws RequirementRejected with the first reason that applies
     */
    @Allowed({ADMIN, OPERATIONS, SYSTEM})
    public InForce put(UUID project, UUID subject, RequirementTerms terms) {
        hold(project, subject);
        check(terms.requirement());
        var before = find(project, subject);
        if (before.map(InForce::terms).filter(terms::equals).isPresent()) {
            return before.get();
        }
        rows.add(ids.next(), project, subject, terms, Actor.current().id(), clock.instant());
        audit.note(
                "requirements/put",
                subject,
                before.map(Requirements::fact).orElse(Map.of()),
                Map.of(TERMS, RequirementText.of(terms)));
        return find(project, subject).orElseThrow();
    }

    /** From now on nothing is asked; without a requirement nothing changes. */
    @Allowed({ADMIN, OPERATIONS, SYSTEM})
    public void withdraw(UUID project, UUID subject) {
        hold(project, subject);
        var before = find(project, subject);
        if (before.isPresent()) {
            rows.withdraw(ids.next(), project, subject, Actor.current().id(), clock.instant());
            audit.note("requirements/withdrawn", subject, fact(before.get()), Map.of());
        }
    }

    /** What counts now: the project's own requirement first, then those of its task types. */
    public List<InForce> of(UUID project) {
        projects.find(project).orElseThrow(() -> ProjectRejected.notFound(project));
        return rows.of(List.of(project));
    }

    public Optional<InForce> find(UUID project, UUID subject) {
        return of(project).stream().filter(one -> one.subject().equals(subject)).findFirst();
    }

    /** Every version, the latest first. */
    public List<Version> versions(UUID project, UUID subject) {
        projects.find(project).orElseThrow(() -> ProjectRejected.notFound(project));
        return rows.versions(project, subject);
    }

    /** Everything that can be asked for. */
    @Allowed({ADMIN, ANNOTATOR, OPERATIONS, REVIEWER, AUDITOR, SYSTEM})
    public Catalogue catalogue() {
        return catalogues.read();
    }

    /**
     * Looks whether somebody could meet it, without keeping it.
     *
     * @throws RequirementRejected with the first place that is wrong
     */
    public void check(Requirement requirement) {
        new RequirementRules(catalogue()).check(requirement);
        people.check(requirement);
    }

    private void hold(UUID project, UUID subject) {
        projects.find(project).orElseThrow(() -> ProjectRejected.notFound(project));
        if (!subject.equals(project) && !taskTypes.idsByReference(project).containsValue(subject)) {
            throw RequirementRejected.taskTypeNotFound(subject);
        }
        // Two people who change one requirement make two versions, one after the other.
        locks.hold("requirement of " + subject);
    }

    private static Map<String, String> fact(InForce one) {
        return Map.of(TERMS, RequirementText.of(one.terms()));
    }
}

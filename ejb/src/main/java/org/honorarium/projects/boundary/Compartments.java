package org.honorarium.projects.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Sql;
import org.honorarium.projects.control.CompartmentRows;
import org.honorarium.projects.entity.Compartment;
import org.honorarium.projects.entity.CompartmentRejected;
import org.honorarium.projects.entity.CompartmentTerms;
import org.honorarium.projects.entity.Project;
import org.honorarium.projects.entity.ProjectRejected;

/**
 * Compartments for government work: a project asks its annotators for a clearance, a citizenship, a
 * work location, or to be named; staff see it only when they are named.
 */
@Stateless
@Allowed(ADMIN)
public class Compartments {

    @Inject Sql sql;
    @Inject CompartmentRows rows;
    @Inject Audit audit;
    @Inject Clock clock;

    @Allowed({ADMIN, AUDITOR})
    public List<Compartment> list() {
        return rows.all();
    }

    /**
     * @throws CompartmentRejected if the project has none
     */
    @Allowed({ADMIN, AUDITOR})
    public Compartment find(UUID project) {
        return rows.find(project).orElseThrow(() -> CompartmentRejected.notFound(project));
    }

    /** Makes a project a compartment, or asks for something else. */
    public Compartment put(UUID project, CompartmentTerms terms) {
        if (sql.entities().find(Project.class, project) == null) {
            throw ProjectRejected.notFound(project);
        }
        var before = rows.find(project).map(Compartment::terms);
        if (before.isEmpty() || !before.get().equals(terms)) {
            rows.put(project, terms, Actor.current().id(), clock.instant());
            audit.note(
                    "projects/compartment-set",
                    project,
                    before.map(Compartments::facts).orElse(Map.of()),
                    facts(terms));
        }
        return find(project);
    }

    /** Opens the project to everybody whom its client's rules admit. */
    public void remove(UUID project, String reason) {
        if (reason == null || reason.isBlank()) {
            throw CompartmentRejected.reasonMissing();
        }
        var before = find(project);
        rows.remove(project);
        audit.note(
                "projects/compartment-removed",
                project,
                facts(before.terms()),
                Map.of("reason", reason.strip()));
    }

    /**
     * Names somebody.
     *
     * @param person an annotator's reference, the name of a user, or an id
     * @throws CompartmentRejected if there is no such compartment or person
     */
    public Compartment name(UUID project, String person) {
        find(project);
        var id =
                rows.called(person.strip())
                        .orElseThrow(() -> CompartmentRejected.personNotFound(person));
        rows.name(project, id, Actor.current().id(), clock.instant());
        audit.note(
                "projects/compartment-named", project, Map.of(), Map.of("person", id.toString()));
        return find(project);
    }

    public Compartment unname(UUID project, UUID person) {
        find(project);
        rows.unname(project, person);
        audit.note(
                "projects/compartment-unnamed",
                project,
                Map.of("person", person.toString()),
                Map.of());
        return find(project);
    }

    /**
     * Before content is shown.
     *
     * @throws CompartmentRejected if the actor is not admitted
     */
    @Allowed({OPERATIONS, REVIEWER, ANNOTATOR, AUDITOR})
    public void check(UUID project) {
        if (!admits(project)) {
            throw CompartmentRejected.notAdmitted(project);
        }
    }

    /** Whether the actor is admitted, or oversees. */
    @Allowed({OPERATIONS, REVIEWER, ANNOTATOR, AUDITOR})
    public boolean admits(UUID project) {
        var me = Actor.current();
        return !me.isAny(OPERATIONS, REVIEWER, ANNOTATOR)
                || rows.isAdmitted(project, me.id(), me.has(ANNOTATOR));
    }

    private static Map<String, String> facts(CompartmentTerms terms) {
        return Map.of(
                "clearance", terms.clearance(),
                "citizenships", String.join(",", terms.citizenships()),
                "workLocations", String.join(",", terms.workLocations()),
                "namedOnly", Boolean.toString(terms.namedOnly()));
    }
}

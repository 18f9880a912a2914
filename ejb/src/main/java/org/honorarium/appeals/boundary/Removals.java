package org.honorarium.appeals.boundary;

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
import org.honorarium.annotators.boundary.Annotators;
import org.honorarium.appeals.control.Outcomes;
import org.honorarium.appeals.control.RemovalRows;
import org.honorarium.appeals.entity.Appeal;
import org.honorarium.appeals.entity.Removal;
import org.honorarium.appeals.entity.RemovalRejected;
import org.honorarium.appeals.entity.RemovalTerms;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.barriers.entity.Way;
import org.honorarium.database.boundary.Locks;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.ProjectRejected;

/**
 * Removing annotators from a project, or from the house, with a reason and evidence that they read.
 * They claim nothing more and are not invited; what they have claimed they may finish, what waits
 * is reviewed, and what was earned stays theirs.
 */
@Stateless
@Allowed({OPERATIONS, REVIEWER, AUDITOR})
public class Removals {

    @Inject RemovalRows rows;
    @Inject Projects projects;
    @Inject Annotators annotators;
    @Inject Notices notices;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * Removes somebody. The same again changes nothing.
     *
     * @throws ProjectRejected if there is no such project
     * @throws RemovalRejected with the first reason that applies
     */
    @Allowed(OPERATIONS)
    public Removal remove(UUID id, RemovalTerms terms) {
        // Two first attempts must not both find nothing.
        locks.hold("removals of " + terms.annotator());
        var known = rows.find(id);
        if (known.isPresent()) {
            if (!known.get().terms().equals(terms)) {
                throw RemovalRejected.existsWithDifferentContent(id);
            }
            return known.get();
        }
        check(terms);
        rows.add(id, terms, Actor.current().id(), clock.instant());
        var removed = find(id);
        audit.note("appeals/removed", id, Map.of(), facts(terms));
        notices.tell(
                List.of(terms.annotator()),
                "appeals/removed",
                Map.of("from", Outcomes.from(removed.projectName()), "reason", terms.reason()));
        return removed;
    }

    /**
     * Takes it back: they may claim and be invited again. The same again changes nothing.
     *
     * @param reason which the annotator reads
     * @throws RemovalRejected if there is none, or an appeal against it is waiting
     */
    @Allowed(OPERATIONS)
    public Removal takeBack(UUID id, String reason) {
        var said = Appeal.said("reason", reason);
        var removal = rows.lock(id).orElseThrow(() -> RemovalRejected.notFound(id));
        if (!removal.isCurrent()) {
            if (!said.equals(removal.end().because())) {
                throw RemovalRejected.ended(id);
            }
            return removal;
        }
        if (removal.appeal() != null && removal.appeal().isOpen()) {
            throw RemovalRejected.appealed(id);
        }
        if (removal.isFromTheHouse() && !Actor.current().allClients()) {
            throw RemovalRejected.forAllClients();
        }
        rows.end(id, Actor.current().id(), said, clock.instant());
        audit.note("appeals/taken-back", id, Map.of(), Map.of("reason", said));
        notices.tell(
                List.of(removal.terms().annotator()),
                "appeals/back",
                Map.of("from", Outcomes.from(removal.projectName()), "reason", said));
        return find(id);
    }

    /**
     * One, with its evidence. Who reads that of a confidential project is exposed to its client.
     *
     * @throws RemovalRejected if there is none
     */
    public Removal find(UUID id) {
        var removal = rows.find(id).orElseThrow(() -> RemovalRejected.notFound(id));
        removal.terms().project().ifPresent(project -> projects.open(project, Way.REVIEWED));
        return removal;
    }

    /**
     * The latest first, with their evidence, as in {@link #find}. Filters by state (CURRENT or
     * ENDED), project and annotator (their ids).
     */
    public Page<Removal> page(PageRequest request) {
        var page = rows.page(request);
        page.rows().stream()
                .flatMap(removal -> removal.terms().project().stream())
                .distinct()
                .forEach(project -> projects.open(project, Way.REVIEWED));
        return page;
    }

    private void check(RemovalTerms terms) {
        if (terms.annotator().equals(Actor.current().id())) {
            throw RemovalRejected.ofOneself();
        }
        if (terms.project().isEmpty() && !Actor.current().allClients()) {
            throw RemovalRejected.forAllClients();
        }
        if (annotators.find(terms.annotator()).isEmpty()) {
            throw RemovalRejected.annotatorNotFound(terms.annotator());
        }
        terms.project()
                .ifPresent(
                        project -> {
                            projects.open(project, Way.OPENED);
                            if (!rows.isMember(project, terms.annotator())) {
                                throw RemovalRejected.noMember(project);
                            }
                        });
        rows.current(terms)
                .ifPresent(
                        current -> {
                            throw RemovalRejected.removedAlready(current);
                        });
        var others = rows.ofOthers(terms.assignments(), terms);
        if (!others.isEmpty()) {
            throw RemovalRejected.workOfOthers(others.getFirst().toString());
        }
    }

    private static Map<String, String> facts(RemovalTerms terms) {
        return Map.of(
                "annotator", terms.annotator().toString(),
                "project", terms.project().map(UUID::toString).orElse(""),
                "reason", terms.reason(),
                "evidence", terms.evidence(),
                "assignments", terms.assignments().toString());
    }
}

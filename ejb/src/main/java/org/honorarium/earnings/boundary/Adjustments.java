package org.honorarium.earnings.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.OPERATIONS;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.annotators.boundary.Annotators;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Locks;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.earnings.control.AdjustmentRows;
import org.honorarium.earnings.entity.Adjustment;
import org.honorarium.earnings.entity.AdjustmentRejected;
import org.honorarium.earnings.entity.AdjustmentTerms;
import org.honorarium.earnings.entity.OtherEarning;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.Project;
import org.honorarium.projects.entity.ProjectRejected;

/**
 * Bonuses, and corrections of what somebody earned too little. Each is a line of its own with a
 * reason, which the annotator is told; nothing that was earned before is touched.
 */
@Stateless
@Allowed({OPERATIONS, FINANCE, AUDITOR})
public class Adjustments {

    @Inject AdjustmentRows rows;
    @Inject OtherEarnings earnings;
    @Inject Projects projects;
    @Inject Annotators annotators;
    @Inject Notices notices;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Ids ids;
    @Inject Clock clock;

    /**
     * Gives it: it is owed at once. The same again changes nothing.
     *
     * @throws ProjectRejected if there is no such project
     * @throws AdjustmentRejected with the first reason that applies
     */
    @Allowed(OPERATIONS)
    public Adjustment give(UUID id, AdjustmentTerms terms) {
        // Who sends it twice at once gives it once.
        locks.hold("adjustment " + id);
        var known = rows.find(id);
        if (known.isPresent()) {
            if (!known.get().terms().equals(terms)) {
                throw AdjustmentRejected.existsWithDifferentContent(id);
            }
            return known.get();
        }
        var project = locate(terms.project());
        check(terms, project);
        var now = clock.instant();
        var earning = ids.next();
        rows.add(id, earning, terms, Actor.current().id(), now);
        earnings.earn(
                new OtherEarning(
                        earning,
                        terms.kind(),
                        id,
                        terms.annotator(),
                        project.payer(),
                        project.id(),
                        terms.amount(),
                        now));
        audit.note("earnings/" + code(terms), id, Map.of(), facts(terms));
        notices.tell(
                List.of(terms.annotator()),
                "earnings/" + code(terms),
                Map.of(
                        "amount", terms.amount().toString(),
                        "project", project.name(),
                        "reason", terms.reason()));
        return find(id);
    }

    /**
     * @throws AdjustmentRejected if there is none
     */
    public Adjustment find(UUID id) {
        return rows.find(id).orElseThrow(() -> AdjustmentRejected.notFound(id));
    }

    /** Of one project, the latest first. Filters by a part of the annotator's reference. */
    public Page<Adjustment> of(UUID project, PageRequest request) {
        return rows.of(project, request);
    }

    private void check(AdjustmentTerms terms, Project project) {
        if (terms.annotator().equals(Actor.current().id())) {
            throw AdjustmentRejected.toOneself();
        }
        if (annotators.find(terms.annotator()).isEmpty()) {
            throw AdjustmentRejected.annotatorNotFound(terms.annotator().toString());
        }
        if (!terms.amount().currency().equals(project.currency())) {
            throw AdjustmentRejected.currencyMustMatch(
                    terms.amount().currency(), project.currency());
        }
        terms.corrects()
                .filter(earning -> !rows.isCorrectable(earning, terms))
                .ifPresent(
                        earning -> {
                            throw AdjustmentRejected.nothingToCorrect(earning);
                        });
    }

    private Project locate(UUID project) {
        return projects.find(project).orElseThrow(() -> ProjectRejected.notFound(project));
    }

    private static String code(AdjustmentTerms terms) {
        return terms.corrects().isPresent() ? "correction" : "bonus";
    }

    private static Map<String, String> facts(AdjustmentTerms terms) {
        return Map.of(
                "annotator", terms.annotator().toString(),
                "project", terms.project().toString(),
                "amount", terms.amount().toString(),
                "reason", terms.reason(),
                "corrects", terms.corrects().map(UUID::toString).orElse(""));
    }
}

package org.honorarium.reviews.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Locks;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.ProjectRejected;
import org.honorarium.reviews.control.PlanRows;
import org.honorarium.reviews.entity.PlanShare;
import org.honorarium.reviews.entity.PlanTerms;
import org.honorarium.reviews.entity.QualityPlan;

/**
 * How much of whose work in a project is reviewed. Without a plan all of it is. What is not picked
 * by the plan is accepted by silence when the time to review, which the project's claim terms say,
 * has run out.
 */
@Stateless
@Allowed({OPERATIONS, REVIEWER, AUDITOR})
public class QualityPlans {

    private static final int DAYS = 30;

    @Inject PlanRows rows;
    @Inject Projects projects;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * The last version; empty if the project has no plan.
     *
     * @throws ProjectRejected if there is no such project
     */
    public Optional<QualityPlan> find(UUID project) {
        check(project);
        return rows.last(project);
    }

    /**
     * All versions, the last first.
     *
     * @throws ProjectRejected if there is no such project
     */
    public List<QualityPlan> versions(UUID project) {
        check(project);
        return rows.all(project);
    }

    /**
     * What came of the plan for the work of the last {@value #DAYS} days, by how proven its
     * annotators were; nothing as long as there is no plan.
     *
     * @throws ProjectRejected if there is no such project
     */
    public List<PlanShare> shares(UUID project) {
        check(project);
        return rows.shares(project, clock.instant().minus(Duration.ofDays(DAYS)));
    }

    /**
     * Makes the next version, for work that is submitted from now on. The same terms again change
     * nothing.
     *
     * @throws ProjectRejected if there is no such project
     */
    @Allowed(OPERATIONS)
    public QualityPlan put(UUID project, PlanTerms wanted) {
        check(project);
        locks.hold("quality plan of " + project);
        var last = rows.last(project);
        if (last.isPresent() && last.get().terms().equals(wanted)) {
            return last.get();
        }
        int version = last.map(QualityPlan::version).orElse(0) + 1;
        rows.add(project, version, wanted, Actor.current().id(), clock.instant());
        audit.note(
                "reviews/plan",
                project,
                last.map(before -> facts(before.terms())).orElse(Map.of()),
                facts(wanted));
        return rows.last(project).orElseThrow();
    }

    private void check(UUID project) {
        projects.find(project).orElseThrow(() -> ProjectRejected.notFound(project));
    }

    private static Map<String, String> facts(PlanTerms terms) {
        return Map.of(
                "newcomerUntil", Integer.toString(terms.newcomerUntil()),
                "provenPercent", Integer.toString(terms.provenPercent()),
                "seniorFrom", Integer.toString(terms.seniorFrom()),
                "seniorAccuracy", Integer.toString(terms.seniorAccuracy()),
                "seniorPercent", Integer.toString(terms.seniorPercent()),
                "againUntil", Integer.toString(terms.againUntil()));
    }
}

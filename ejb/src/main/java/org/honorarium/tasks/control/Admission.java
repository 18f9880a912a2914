package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.barriers.boundary.Exposures;
import org.honorarium.barriers.entity.BarrierRejected;
import org.honorarium.barriers.entity.Way;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.Project;
import org.honorarium.projects.entity.ProjectRejected;
import org.honorarium.requirements.boundary.Eligibility;
import org.honorarium.tasks.control.ClaimLook.Ready;
import org.honorarium.tasks.control.TermsRows.Standing;
import org.honorarium.tasks.entity.ClaimTerms;
import org.honorarium.tasks.entity.TaskRejected;
import org.honorarium.tasks.entity.Wanted;

/** Whether the actor may claim in a project, and the first reason why not. */
@Dependent
public class Admission {

    @Inject Projects projects;
    @Inject Exposures exposures;
    @Inject Eligibility eligibility;
    @Inject TermsRows terms;

    /**
     * Opens a project whose work is about to be seen; if it is confidential, the actor is exposed
     * to its client.
     *
     * @throws ProjectRejected if there is no such project, or it is on the other side of a barrier
     * @throws BarrierRejected if the actor is barred from its client
     */
    public Project open(UUID id) {
        var project = projects.open(id, Way.OPENED);
        // Whoever still works on a task of the project sees it also from behind a new barrier.
        if (exposures.ownBars().stream().anyMatch(bar -> bar.client().equals(project.client()))) {
            throw BarrierRejected.exposedToTheOtherSide();
        }
        return project;
    }

    /**
     * What is known of a project before a claim, where one look did not show it.
     *
     * @throws ProjectRejected if there is no such project, or it is on the other side of a barrier
     * @throws BarrierRejected if the actor is barred from its client
     */
    public Ready ask(UUID id) {
        var project = open(id);
        return new Ready(
                project.payer(),
                project.name(),
                terms.of(id),
                terms.standing(id, Actor.current().id()),
                eligibility.lacking(id));
    }

    /**
     * @throws TaskRejected with the first reason that applies
     */
    public void check(Wanted wanted, Ready ready) {
        refusal(wanted, ready.terms(), ready.standing(), ready.lacking())
                .ifPresent(
                        reason -> {
                            throw reason;
                        });
    }

    /** The first reason that applies; empty if nothing speaks against it. */
    static Optional<TaskRejected> refusal(
            Wanted wanted, ClaimTerms terms, Standing standing, Set<UUID> lacking) {
        return refusal(wanted.project(), terms, standing).or(() -> refusal(wanted, lacking));
    }

    private static Optional<TaskRejected> refusal(
            UUID project, ClaimTerms terms, Standing standing) {
        if (!standing.member()) {
            return Optional.of(TaskRejected.noMember(project));
        }
        if (terms.paused()) {
            return Optional.of(TaskRejected.paused(project));
        }
        if (standing.open() >= terms.openClaims()) {
            return Optional.of(TaskRejected.tooManyClaims(standing.open(), terms.openClaims()));
        }
        if (terms.mostEach() != null && standing.taken() >= terms.mostEach()) {
            return Optional.of(TaskRejected.ownQuotaFull(standing.taken(), terms.mostEach()));
        }
        if (terms.mostInAll() != null && standing.takenInAll() >= terms.mostInAll()) {
            return Optional.of(TaskRejected.quotaFull(project));
        }
        return Optional.empty();
    }

    private static Optional<TaskRejected> refusal(Wanted wanted, Set<UUID> lacking) {
        if (lacking.contains(wanted.project())) {
            return Optional.of(TaskRejected.lacksWhatIsAsked(wanted.project()));
        }
        return wanted.taskType().filter(lacking::contains).map(TaskRejected::lacksWhatIsAsked);
    }
}

package org.honorarium.tasks.boundary;

import static org.honorarium.actors.entity.Role.ANNOTATOR;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.barriers.boundary.Exposures;
import org.honorarium.barriers.entity.BarrierRejected;
import org.honorarium.barriers.entity.Way;
import org.honorarium.database.boundary.Locks;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.SqlFailed;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.pricing.boundary.Quoting;
import org.honorarium.pricing.entity.Offer;
import org.honorarium.pricing.entity.PricingRejected;
import org.honorarium.pricing.entity.Quote;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.Project;
import org.honorarium.projects.entity.ProjectRejected;
import org.honorarium.requirements.boundary.Eligibility;
import org.honorarium.tasks.control.ClaimRows;
import org.honorarium.tasks.control.OpenTaskPages;
import org.honorarium.tasks.control.OpeningRows;
import org.honorarium.tasks.control.OpeningRows.Offered;
import org.honorarium.tasks.control.TaskVariables;
import org.honorarium.tasks.control.TermsRows;
import org.honorarium.tasks.entity.Claim;
import org.honorarium.tasks.entity.ClaimTerms;
import org.honorarium.tasks.entity.OpenTask;
import org.honorarium.tasks.entity.OpenWork;
import org.honorarium.tasks.entity.Place;
import org.honorarium.tasks.entity.TaskRejected;
import org.honorarium.tasks.entity.Wanted;

/**
 * An annotator takes a task: for a time, at a price that is locked in the same transaction. From
 * then on it is theirs, whatever becomes of the project, until they submit it, give it back, or the
 * time runs out.
 */
@Stateless
@Allowed(ANNOTATOR)
public class Claiming {

    @Inject Projects projects;
    @Inject Eligibility eligibility;
    @Inject Quoting quoting;
    @Inject ClaimRows rows;
    @Inject OpeningRows openings;
    @Inject OpenTaskPages pages;
    @Inject TermsRows terms;
    @Inject TaskVariables variables;
    @Inject Exposures exposures;
    @Inject Locks locks;
    @Inject Ids ids;
    @Inject Clock clock;

    /** What the actor could claim in their projects. */
    public List<OpenWork> open() {
        return openings.offered(Actor.current().id()).stream().map(this::open).toList();
    }

    /**
     * The open tasks of a project on which there is a place for the actor, the next one first. Who
     * looks at those of a confidential project is exposed to its client. Sorts by reference or
     * title; filters by parts of the reference and the title.
     *
     * @throws ProjectRejected if there is no such project, or it is on the other side of a barrier
     */
    public Page<OpenTask> list(UUID project, PageRequest request) {
        notBarred(projects.open(project, Way.OPENED));
        return pages.of(project, Actor.current().id(), request);
    }

    /**
     * What a task would pay; empty if no rate card is in force. Who has not opened a confidential
     * project yet is told the price, and nothing of the task that it depends on.
     *
     * @throws PricingRejected if the card gives no price for it
     */
    public Optional<Quote> preview(UUID project, UUID taskType, UUID task) {
        var quote = quoting.preview(offer(project, taskType, task, terms.of(project)));
        boolean hidden =
                projects.find(project).map(Project::isConfidential).orElse(true)
                        && !exposures.sawBefore(project, Way.OPENED);
        return hidden ? quote.map(Quote::withoutTheTask) : quote;
    }

    /**
     * Claims a task. The same claim again is the same answer, and claims nothing more.
     *
     * @param key chosen by whoever claims, and kept as the assignment's reference
     * @throws ProjectRejected if there is no such project, or it is on the other side of a barrier
     * @throws BarrierRejected if the actor is barred from its client
     * @throws TaskRejected with the first reason that applies
     */
    public Claim claim(UUID key, Wanted wanted) {
        var me = Actor.current().id();
        locks.hold("claims of " + me);
        var known = rows.ownCalled(wanted.project(), key.toString());
        if (known.isPresent()) {
            if (!wanted.isAnsweredBy(known.get())) {
                throw TaskRejected.claimExists(key);
            }
            return known.get();
        }
        // Whoever claims a task of a confidential project sees it, and works on it.
        var project = projects.open(wanted.project(), Way.OPENED);
        notBarred(project);
        var given = terms.of(project.id());
        check(project, me, given);
        var place = place(wanted, eligibility.lacking(project.id()));
        return add(key, project, place, given);
    }

    /** Whoever still works on a task of the project sees it also from behind a new barrier. */
    private void notBarred(Project project) {
        if (exposures.ownBars().stream().anyMatch(bar -> bar.client().equals(project.client()))) {
            throw BarrierRejected.exposedToTheOtherSide();
        }
    }

    private void check(Project project, UUID me, ClaimTerms given) {
        var standing = terms.standing(project.id(), me);
        if (!standing.member()) {
            throw TaskRejected.noMember(project.id());
        }
        if (given.paused()) {
            throw TaskRejected.paused(project.id());
        }
        if (standing.open() >= given.openClaims()) {
            throw TaskRejected.tooManyClaims(standing.open(), given.openClaims());
        }
        if (given.mostEach() != null && standing.taken() >= given.mostEach()) {
            throw TaskRejected.ownQuotaFull(standing.taken(), given.mostEach());
        }
        if (given.mostInAll() != null && standing.takenInAll() >= given.mostInAll()) {
            throw TaskRejected.quotaFull(project.id());
        }
    }

    private Place place(Wanted wanted, Set<UUID> lacking) {
        if (lacking.contains(wanted.project())) {
            throw TaskRejected.lacksWhatIsAsked(wanted.project());
        }
        wanted.taskType()
                .filter(lacking::contains)
                .ifPresent(
                        type -> {
                            throw TaskRejected.lacksWhatIsAsked(type);
                        });
        return rows.hold(wanted, lacking, false)
                // Perhaps somebody is just taking one of several places of the last task.
                .or(() -> rows.hold(wanted, lacking, true))
                .orElseThrow(() -> nothing(wanted));
    }

    private static TaskRejected nothing(Wanted wanted) {
        return wanted.task()
                .map(TaskRejected::notOpen)
                .orElseGet(() -> TaskRejected.nothingToClaim(wanted.project()));
    }

    private Claim add(UUID key, Project project, Place place, ClaimTerms given) {
        var id = ids.next();
        Instant now = clock.instant();
        var me = Actor.current().id();
        var due = now.plus(Duration.ofMinutes(given.minutes()));
        try {
            rows.add(
                    id,
                    key.toString(),
                    place.task(),
                    project.id(),
                    project.payer(),
                    me,
                    now,
                    due,
                    given.reviewDays());
        } catch (SqlFailed failure) {
            if (failure.isDuplicate()) {
                throw TaskRejected.claimExists(key);
            }
            if (failure.isCausedByData()) {
                throw TaskRejected.changedMeanwhile(project.id());
            }
            throw failure;
        }
        quoting.lockIn(id, offer(project.id(), place.taskType(), place.task(), given));
        return rows.own(id).orElseThrow();
    }

    private OpenWork open(Offered offered) {
        var lacking = eligibility.lacking(offered.project());
        return new OpenWork(
                offered.project(),
                offered.taskType(),
                offered.title(),
                offered.places(),
                !lacking.contains(offered.project()) && !lacking.contains(offered.taskType()),
                projects.find(offered.project()).map(Project::isConfidential).orElse(false),
                offered.next());
    }

    private Offer offer(UUID project, UUID taskType, UUID task, ClaimTerms given) {
        var now = clock.instant();
        var decided =
                now.plus(Duration.ofMinutes(given.minutes()))
                        .plus(Duration.ofDays(given.reviewDays()));
        var me = Actor.current().id();
        return new Offer(project, taskType, me, variables.of(task), now, decided);
    }
}

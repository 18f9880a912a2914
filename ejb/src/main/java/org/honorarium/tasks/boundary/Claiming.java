package org.honorarium.tasks.boundary;

import static org.honorarium.actors.entity.Role.ANNOTATOR;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.barriers.boundary.Exposures;
import org.honorarium.barriers.entity.BarrierRejected;
import org.honorarium.barriers.entity.Way;
import org.honorarium.database.boundary.InTurn;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.SqlFailed;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.pricing.boundary.Quoting;
import org.honorarium.pricing.entity.PricingRejected;
import org.honorarium.pricing.entity.Quote;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.Project;
import org.honorarium.projects.entity.ProjectRejected;
import org.honorarium.tasks.control.Admission;
import org.honorarium.tasks.control.ClaimLook;
import org.honorarium.tasks.control.ClaimLook.Ready;
import org.honorarium.tasks.control.ClaimRows;
import org.honorarium.tasks.control.GoldDraw;
import org.honorarium.tasks.control.OpenOffers;
import org.honorarium.tasks.control.OpenTaskPages;
import org.honorarium.tasks.control.TaskVariables;
import org.honorarium.tasks.control.TermsRows;
import org.honorarium.tasks.entity.Agreed;
import org.honorarium.tasks.entity.AssignmentState;
import org.honorarium.tasks.entity.Claim;
import org.honorarium.tasks.entity.HeldPlace;
import org.honorarium.tasks.entity.OpenTask;
import org.honorarium.tasks.entity.OpenWork;
import org.honorarium.tasks.entity.Shown;
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
    @Inject Quoting quoting;
    @Inject ClaimLook look;
    @Inject Admission admission;
    @Inject GoldDraw gold;
    @Inject ClaimRows rows;
    @Inject OpenOffers offers;
    @Inject OpenTaskPages pages;
    @Inject TermsRows terms;
    @Inject TaskVariables variables;
    @Inject Exposures exposures;
    @Inject Ids ids;
    @Inject Clock clock;

    /** What the actor could claim in their projects. */
    public List<OpenWork> open() {
        return offers.all();
    }

    /**
     * The open tasks of a project on which there is a place for the actor, the urgent ones first.
     * Who looks at those of a confidential project is exposed to its client. Sorts by reference or
     * title; filters by parts of the reference and the title.
     *
     * @throws ProjectRejected if there is no such project, or it is on the other side of a barrier
     */
    public Page<OpenTask> list(UUID project, PageRequest request) {
        admission.open(project);
        return pages.of(project, Actor.current().id(), request);
    }

    /**
     * What a task would pay; empty if no rate card is in force. Who has not opened a confidential
     * project yet is told the price, and nothing of the task that it depends on.
     *
     * @throws PricingRejected if the card gives no price for it
     */
    public Optional<Quote> preview(UUID project, UUID taskType, UUID task) {
        var offer = terms.of(project).offer(project, taskType, variables.of(task), clock.instant());
        var quote = quoting.preview(offer);
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
    @InTurn
    public Claim claim(UUID key, Wanted wanted) {
        return agree(key, wanted).claim();
    }

    /** The same, with the price that it has from then on. */
    @InTurn
    public Agreed agree(UUID key, Wanted wanted) {
        var now = clock.instant();
        var id = ids.next();
        var found = refusing(key, wanted, () -> look.look(id, key, wanted, now));
        if (found.known().isPresent()) {
            return rows.own(found.known().get())
                    .filter(wanted::isAnsweredBy)
                    .map(claim -> new Agreed(claim, quoting.find(claim.id())))
                    .orElseThrow(() -> TaskRejected.claimExists(key));
        }
        // Whoever claims a task of a confidential project sees it, and works on it.
        var ready = found.ready().orElseGet(() -> admission.ask(wanted.project()));
        admission.check(wanted, ready);
        var place =
                found.wasTried()
                        ? found.place()
                        : refusing(key, wanted, () -> gold.orNext(id, key, wanted, ready, now));
        var agreed = agree(id, wanted, ready, place.orElseThrow(() -> nothing(wanted)), now);
        checkPrice(wanted, agreed.quote().map(Shown::of).orElseThrow());
        return agreed;
    }

    /** The one that they get may be another than the one whose price they saw. */
    private static void checkPrice(Wanted wanted, Shown price) {
        if (wanted.shown().isPresent() && !wanted.shown().get().equals(price)) {
            throw TaskRejected.priceChanged(wanted.shown().get(), price);
        }
    }

    private static TaskRejected nothing(Wanted wanted) {
        return wanted.task()
                .map(TaskRejected::notOpen)
                .orElseGet(() -> TaskRejected.nothingToClaim(wanted.project()));
    }

    private Agreed agree(UUID id, Wanted wanted, Ready ready, HeldPlace place, Instant now) {
        var claim =
                new Claim(
                        id,
                        wanted.project(),
                        ready.projectName(),
                        place.task(),
                        place.reference(),
                        place.taskType(),
                        place.title(),
                        AssignmentState.CLAIMED,
                        now,
                        ready.terms().dueAt(now),
                        null,
                        null);
        var offer = ready.terms().offer(wanted.project(), place.taskType(), place.variables(), now);
        return new Agreed(claim, Optional.of(quoting.lockIn(id, offer, place.card())));
    }

    /** What the database refuses changed since it was looked at. */
    private static <T> T refusing(UUID key, Wanted wanted, Supplier<T> claim) {
        try {
            return claim.get();
        } catch (SqlFailed failure) {
            if (failure.isDuplicate()) {
                throw TaskRejected.claimExists(key);
            }
            if (failure.isCausedByData()) {
                throw TaskRejected.changedMeanwhile(wanted.project());
            }
            throw failure;
        }
    }
}

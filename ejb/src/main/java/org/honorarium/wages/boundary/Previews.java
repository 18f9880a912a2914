package org.honorarium.wages.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.money.entity.Money;
import org.honorarium.pricing.boundary.RateCards;
import org.honorarium.pricing.entity.CardTerms;
import org.honorarium.pricing.entity.PricingRejected;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.ProjectRow;
import org.honorarium.wages.control.Previewing;
import org.honorarium.wages.entity.ClientPreview;
import org.honorarium.wages.entity.ClientPreview.OfProject;
import org.honorarium.wages.entity.Preview;

/** What real work would have cost under a rate card, before it is published. */
@Stateless
@Allowed({OPERATIONS, SYSTEM})
public class Previews {

    @Inject Previewing previewing;
    @Inject RateCards cards;
    @Inject Projects projects;
    @Inject Clock clock;

    /**
     * Goes through all that was accepted in a month; for the project's card without the work of
     * task types that their own card goes on pricing.
     *
     * @param subject the project, or the task type of it that the card is for
     * @param month of UTC; null for the last one
     * @param floor the least that an hour should pay; null for what the wage watch keeps for the
     *     country of each annotator
     * @throws AccessRejected if the actor is somebody who sees no tasks
     * @throws PricingRejected if it could not be published
     */
    public Preview preview(
            UUID project, UUID subject, CardTerms card, YearMonth month, Money floor) {
        check(project, subject, card, floor);
        var wanted = month == null ? last() : month;
        var taskType = subject.equals(project) ? null : subject;
        Set<UUID> ownCard = taskType == null ? cards.withOwnCard(project) : Set.of();
        return previewing.of(project, taskType, ownCard, card, wanted, floor);
    }

    /**
     * Goes through all that was accepted in a month in all projects of a client that pay in the
     * currency of the card, as if it were the card of each of them.
     *
     * @param project of the client, for which the card is written
     * @param month of UTC; null for the last one
     * @param floor the least that an hour should pay; null for what the wage watch keeps for the
     *     country of each annotator
     * @throws AccessRejected if the actor is somebody who sees no tasks
     * @throws PricingRejected if it could not be published
     */
    public ClientPreview ofClient(UUID project, CardTerms card, YearMonth month, Money floor) {
        check(project, project, card, floor);
        var client = projects.row(project).client().toString();
        var wanted = month == null ? last() : month;
        var all = Map.of("client", client, "currency", card.currency());
        var found =
                projects
                        .page(new PageRequest(0, PageRequest.MOST, "name", true, all))
                        .rows()
                        .stream()
                        .map(one -> of(one, card, wanted, floor))
                        .filter(Previews::isAboutWork)
                        .toList();
        return new ClientPreview(wanted, card.currency(), found);
    }

    private static boolean isAboutWork(OfProject one) {
        var found = one.preview();
        return found.annotations() + found.unpriced() + found.ownCard() > 0;
    }

    private OfProject of(ProjectRow project, CardTerms card, YearMonth month, Money floor) {
        var ownCard = cards.withOwnCard(project.id());
        var preview = previewing.of(project.id(), null, ownCard, card, month, floor);
        return new OfProject(project.id(), project.name(), preview);
    }

    private void check(UUID project, UUID subject, CardTerms card, Money floor) {
        if (Actor.current().isAny(FINANCE, ADMIN)) {
            // They see no tasks, so every figure would be of work without its variables.
            throw AccessRejected.roleMissing("OPERATIONS without FINANCE or ADMIN");
        }
        cards.check(project, subject, card);
        if (floor != null && !floor.currency().equals(card.currency())) {
            throw PricingRejected.currencyMustMatch(floor.currency(), card.currency());
        }
    }

    private YearMonth last() {
        return YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)).minusMonths(1);
    }
}

package org.honorarium.pricing.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.actors.entity.Role;
import org.honorarium.money.entity.Money;
import org.honorarium.pricing.control.BudgetRows;
import org.honorarium.pricing.control.CardRows;
import org.honorarium.pricing.control.KnownCards;
import org.honorarium.pricing.control.Looking;
import org.honorarium.pricing.control.TermsRows;
import org.honorarium.pricing.entity.AppliedCard;
import org.honorarium.pricing.entity.CardTerms;
import org.honorarium.pricing.entity.CardVersion;
import org.honorarium.pricing.entity.Offer;
import org.honorarium.pricing.entity.PricingRejected;
import org.honorarium.pricing.entity.Quote;

/**
 * What one piece of work pays one annotator, from the rate card in force: shown before the claim,
 * locked with it, and never changed afterwards.
 */
@Stateless
@Allowed({ANNOTATOR, OPERATIONS, ADMIN, AUDITOR, SYSTEM})
public class Quoting {

    @Inject CardRows cards;
    @Inject KnownCards known;
    @Inject Looking looking;
    @Inject TermsRows terms;
    @Inject BudgetRows budgets;

    /**
     * What it would pay at that moment; empty if no rate card is in force.
     *
     * @throws AccessRejected if it is about another annotator than the one who asks
     * @throws PricingRejected if the task does not say how many units it has, or is worth nothing
     */
    public Optional<Quote> preview(Offer offer) {
        checkOneself(offer);
        return cards.inForce(offer.project(), offer.taskType(), offer.at())
                .map(known::get)
                .map(card -> looking.quote(card, offer, looking.inputs(card, offer)));
    }

    /**
     * Whether the budgets of a project of theirs have room for so much at this moment. A claim
     * looks again.
     */
    @Allowed(ANNOTATOR)
    public boolean hasRoom(UUID project, Money maximum) {
        return budgets.hasRoom(project, maximum);
    }

    /**
     * What a card would pay that is not published, for whoever writes it.
     *
     * @throws PricingRejected if the task does not say how many units it has, or is worth nothing
     */
    @Allowed({OPERATIONS, ADMIN, SYSTEM})
    public Quote tryOut(CardTerms card, Offer offer) {
        var draft = CardVersion.draft(offer.project(), offer.taskType(), card, offer.at());
        return looking.quote(draft, offer, looking.inputs(draft, offer));
    }

    /**
     * Locks the price and its terms in, in the transaction of the claim. There is one quote of an
     * assignment, ever.
     *
     * @param found the card that the database found in force when the task was claimed; it refuses
     *     every other one
     * @throws AccessRejected if it is about another annotator than the one who asks
     * @throws PricingRejected if no rate card is in force, it gives no price, or a budget has no
     *     room for it
     */
    @Allowed({ANNOTATOR, SYSTEM})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Quote lockIn(UUID assignment, Offer offer, Optional<AppliedCard> found) {
        checkOneself(offer);
        var applied = found.orElseThrow(() -> PricingRejected.noCard(offer.project()));
        var card = known.get(applied.version());
        var inputs = looking.inputs(card, offer);
        var quote = looking.quote(card, offer, inputs, applied.paidBy(offer.decidedBy()));
        if (!terms.add(assignment, offer, quote, inputs)) {
            throw PricingRejected.budgetUsedUp(offer.project());
        }
        return quote;
    }

    /**
     * The terms as they were locked; empty if there are none, as of work that was priced elsewhere,
     * or if they are not for the reader.
     */
    @Allowed({ANNOTATOR, OPERATIONS, REVIEWER, FINANCE, AUDITOR, SYSTEM})
    public Optional<Quote> find(UUID assignment) {
        return terms.find(assignment);
    }

    private static void checkOneself(Offer offer) {
        var actor = Actor.current();
        if (actor.has(Role.ANNOTATOR) && !actor.id().equals(offer.annotator())) {
            throw AccessRejected.notFound("annotator");
        }
    }
}

package org.honorarium.pricing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.money.entity.Money;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.pricing.entity.CardTerms;
import org.honorarium.pricing.entity.CardVersion;
import org.honorarium.pricing.entity.Formula;
import org.honorarium.pricing.entity.Inputs;
import org.honorarium.pricing.entity.Offer;
import org.honorarium.pricing.entity.Quote;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.ProjectRejected;
import org.honorarium.requirements.boundary.Eligibility;
import org.honorarium.requirements.boundary.Requirements;

/** Looks at what the rules of a card name, and makes the quote. */
@Dependent
public class Looking {

    @Inject Eligibility eligibility;
    @Inject Requirements requirements;
    @Inject Projects projects;
    @Inject Payers payers;

    public Inputs inputs(CardVersion card, Offer offer) {
        if (!card.terms().looksAtPeople()) {
            return Inputs.of(card.terms(), offer, null, null);
        }
        var person = eligibility.people(List.of(offer.annotator())).get(offer.annotator());
        if (person == null) {
            throw AccessRejected.notFound("annotator");
        }
        return Inputs.of(card.terms(), offer, person, requirements.catalogue());
    }

    public Quote quote(CardVersion card, Offer offer, Inputs inputs) {
        var project =
                projects.find(offer.project())
                        .orElseThrow(() -> ProjectRejected.notFound(offer.project()));
        var payer = payers.rhythm(project.payer());
        var paidBy = payers.payDay(payer, project.currency(), offer.decidedBy());
        return quote(card, offer, inputs, paidBy);
    }

    public Quote quote(CardVersion card, Offer offer, Inputs inputs, LocalDate paidBy) {
        var price = Formula.price(card.terms(), inputs);
        return new Quote(
                certain(card.terms(), inputs, price.amount()),
                price.amount(),
                price.lines(),
                paidBy,
                card.id(),
                card.number(),
                card.terms().taxIncluded(),
                offer.at());
    }

    private static Money certain(CardTerms terms, Inputs inputs, Money price) {
        return terms.isMeasured() ? Formula.certain(terms, inputs) : price;
    }
}

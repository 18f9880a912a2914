package org.honorarium.pricing;

import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.database.boundary.Sql;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.pricing.boundary.Quoting;
import org.honorarium.pricing.control.CardRows;
import org.honorarium.pricing.entity.AppliedCard;
import org.honorarium.pricing.entity.Offer;
import org.honorarium.pricing.entity.Quote;

/** A claim, as far as prices know one: a transaction that locks a quote in. */
@Dependent
public class Locking {

    @Inject Quoting quoting;
    @Inject CardRows cards;
    @Inject Payers payers;
    @Inject Sql sql;

    @Allowed({ANNOTATOR, SYSTEM})
    @Transactional
    public Quote lockIn(UUID assignment, Offer offer) {
        var version = cards.inForce(offer.project(), offer.taskType(), offer.at());
        var card =
                version.flatMap(
                        found ->
                                sql.first(
                                        "select payer_id, currency from projects.project where id = ?",
                                        row ->
                                                new AppliedCard(
                                                        found,
                                                        payers.rhythm(row.uuid("payer_id")),
                                                        row.text("currency")),
                                        offer.project()));
        return quoting.lockIn(assignment, offer, card);
    }
}

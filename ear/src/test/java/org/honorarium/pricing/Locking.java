package org.honorarium.pricing;

import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.pricing.boundary.Quoting;
import org.honorarium.pricing.entity.AppliedCard;
import org.honorarium.pricing.entity.Offer;
import org.honorarium.pricing.entity.Quote;

/** A claim, as far as prices know one: a transaction that locks a quote in. */
@Dependent
public class Locking {

    @Inject Quoting quoting;
    @Inject Sql sql;

    @Allowed({ANNOTATOR, SYSTEM})
    @Transactional
    public Quote lockIn(UUID assignment, Offer offer) {
        var card =
                sql.first(
                        "select version_id, payer_id, currency from pricing.card_of_claim(?, ?, ?)",
                        Locking::card,
                        offer.project(),
                        offer.taskType(),
                        offer.at());
        return quoting.lockIn(assignment, offer, card);
    }

    private static AppliedCard card(Row row) throws SQLException {
        return new AppliedCard(row.uuid("version_id"), row.uuid("payer_id"), row.text("currency"));
    }
}

package org.honorarium.pricing;

import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.calendar.boundary.BankDays;
import org.honorarium.calendar.entity.OpenDays;
import org.honorarium.database.boundary.Sql;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.PayerRhythm;
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
    @Inject BankDays bankDays;
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
                                                        banks(row.text("currency"), offer.at())),
                                        offer.project()));
        return quoting.lockIn(assignment, offer, card);
    }

    private OpenDays banks(String currency, Instant at) {
        var today = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return bankDays.around(currency, today, today.plusDays(PayerRhythm.FAR));
    }
}

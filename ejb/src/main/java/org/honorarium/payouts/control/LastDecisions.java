package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.payouts.entity.HoldReason;
import org.honorarium.payouts.entity.LastDecision;

/** What the latest night decided about one annotator. */
@Dependent
public class LastDecisions {

    private static final String LATEST =
            """
            select r.business_date, d.reason, d.amount_minor, d.currency
              from payouts.decision d
              join payouts.run r on r.id = d.run_id
             where d.annotator_id = ? and r.payer_id = ? and d.currency = ?
             order by r.business_date desc
             limit 1
            """;

    @Inject Sql sql;

    public Optional<LastDecision> of(UUID annotator, UUID payer, String currency) {
        return sql.first(
                LATEST,
                row ->
                        new LastDecision(
                                row.date("business_date"),
                                Optional.ofNullable(row.text("reason")).map(HoldReason::valueOf),
                                row.money("amount_minor", "currency")),
                annotator,
                payer,
                currency);
    }
}

package org.honorarium.earnings.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.earnings.entity.OtherEarning;

/** A single earning, as a row, and handed over to whoever needs to know. */
@Dependent
public class OneEarning {

    private static final String FORGET = "drop table if exists pg_temp.earned";

    private static final String EARN =
            """
            insert into earnings.earning (id, kind, transfer_id, annotator_id, payer_id, project_id,
                                          amount_minor, currency, earned_at, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String HAND_OVER =
            """
            create temporary table earned (earning_id uuid, annotator_id uuid, payer_id uuid, project_id uuid,
                                           currency char(3), amount_minor bigint, earned_at timestamptz)
            on commit drop
            """;

    private static final String HANDED = "insert into pg_temp.earned values (?, ?, ?, ?, ?, ?, ?)";

    @Inject Sql sql;

    public void earn(OtherEarning what, UUID transfer, Instant now) {
        var amount = what.amount();
        sql.change(
                EARN,
                what.id(),
                what.kind(),
                transfer,
                what.annotator(),
                what.payer(),
                what.project(),
                amount.minor(),
                amount.currency(),
                what.earnedAt(),
                now);
        sql.change(FORGET);
        sql.change(HAND_OVER);
        sql.change(
                HANDED,
                what.id(),
                what.annotator(),
                what.payer(),
                what.project(),
                amount.currency(),
                amount.minor(),
                what.earnedAt());
    }
}

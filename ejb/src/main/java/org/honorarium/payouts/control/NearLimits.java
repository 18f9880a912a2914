package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.payouts.entity.HoldReason;
import org.honorarium.payouts.entity.LegalLimit;
import org.honorarium.payouts.entity.NearLimit;

/** What comes near the last day on which the law lets it be paid. */
@Dependent
public class NearLimits {

    private static final String LIMITS =
            "select country, days, zone, pay_ahead, alarm_ahead, source from payouts.limit_now order by country";

    private static final String RAISE =
            """
            insert into payouts.limit_alarm (payer_id, annotator_id, currency, last_day, reason, raised_at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private static final String FINANCE = "select user_id from security.finance";

    @Inject Sql sql;

    public List<LegalLimit> limits() {
        return sql.rows(
                LIMITS,
                row ->
                        new LegalLimit(
                                row.text("country"),
                                (int) row.number("days"),
                                row.text("zone"),
                                (int) row.number("pay_ahead"),
                                (int) row.number("alarm_ahead"),
                                row.text("source")));
    }

    /** The nearest first. */
    public List<NearLimit> near(int most, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return sql.rows(NearSql.NEAR, NearLimits::read, now, now, now, now, today, true, most);
    }

    /** False if it was raised before. */
    public boolean raise(NearLimit near, Instant now) {
        return sql.change(
                        RAISE,
                        near.payer(),
                        near.annotator(),
                        near.amount().currency(),
                        near.lastDay(),
                        near.block(),
                        now)
                == 1;
    }

    public List<UUID> finance() {
        return sql.rows(FINANCE, row -> row.uuid("user_id"));
    }

    private static NearLimit read(Row row) throws SQLException {
        return new NearLimit(
                row.uuid("payer_id"),
                row.text("name"),
                row.uuid("annotator_id"),
                row.text("reference"),
                row.text("country"),
                row.money("amount_minor", "currency"),
                row.instant("received_at"),
                row.date("last_day"),
                row.has("block") ? HoldReason.valueOf(row.text("block")) : null);
    }
}

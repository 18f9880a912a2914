package org.honorarium.departures.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.departures.entity.DepartedPayment;
import org.honorarium.departures.entity.Departure;
import org.honorarium.departures.entity.Missing;

/** What left the house and a restored database knew nothing of, as rows. */
@Dependent
public class MissingRows {

    private static final String MISS =
            """
            insert into departures.missing (restoration_id, number, left_at, payer_id, run_id, message_id, format,
                                            sha256, currency, payments, total_minor)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String MISS_PAYMENTS =
            """
            insert into departures.missing_payment (restoration_id, number, end_to_end_id, amount_minor)
            select ?, ?, p.id, p.minor from unnest(?::text[], ?::bigint[]) as p (id, minor)
            """;

    private static final String MISSING =
            """
            select m.number, m.left_at, m.payer_id, coalesce(n.name, '') as payer, m.run_id, m.message_id, m.format,
                   m.payments, m.total_minor, m.currency, m.reason, m.proposed_by, m.confirmed_by,
                   departures.is_matched(m.restoration_id, m.number) as matched
              from departures.missing m
              left join payers.name n on n.payer_id = m.payer_id
             where m.restoration_id = ? order by m.number
            """;

    private static final String LEFT =
            """
            select sha256 from departures.missing
             where run_id = ? and currency = ? and format = ? and payments = ? and total_minor = ?
            """;

    private static final String PROPOSE =
            """
            update departures.missing set reason = ?, proposed_by = ?, proposed_at = ?
             where restoration_id = ? and number = ? and confirmed_by is null
            """;

    private static final String CONFIRM =
            """
            update departures.missing set confirmed_by = ?, confirmed_at = ?
             where restoration_id = ? and number = ? and confirmed_by is null and proposed_by is not null
            """;

    @Inject Sql sql;

    /** In the order of the register. */
    public List<Missing> of(UUID restoration) {
        return sql.rows(MISSING, MissingRows::missing, restoration);
    }

    /** The numbers of all entries that any restoration has missed. */
    public Set<Long> everMissed() {
        return sql
                .rows("select number from departures.missing", row -> row.number("number"))
                .stream()
                .collect(Collectors.toSet());
    }

    /** The SHA-256 of the bytes that left for the same payments in this format before a restore. */
    public Optional<String> left(Departure departure) {
        return sql.first(
                LEFT,
                row -> row.text("sha256"),
                departure.run(),
                departure.total().currency(),
                departure.format(),
                departure.count(),
                departure.total().minor());
    }

    public void miss(UUID restoration, Departure departure) {
        sql.change(
                MISS,
                restoration,
                departure.number(),
                departure.at(),
                departure.payer(),
                departure.run(),
                departure.messageId(),
                departure.format(),
                departure.sha256(),
                departure.total().currency(),
                departure.count(),
                departure.total().minor());
        sql.change(
                MISS_PAYMENTS,
                restoration,
                departure.number(),
                departure.payments().stream().map(DepartedPayment::endToEndId).toList(),
                departure.payments().stream().map(DepartedPayment::minor).toList());
    }

    public int propose(UUID restoration, long number, String reason, UUID by, Instant now) {
        return sql.change(PROPOSE, reason, by, now, restoration, number);
    }

    public int confirm(UUID restoration, long number, UUID by, Instant now) {
        return sql.change(CONFIRM, by, now, restoration, number);
    }

    private static Missing missing(Row row) throws SQLException {
        return new Missing(
                row.number("number"),
                row.instant("left_at"),
                row.uuid("payer_id"),
                row.text("payer"),
                row.uuid("run_id"),
                row.text("message_id"),
                row.text("format"),
                row.number("payments"),
                row.money("total_minor", "currency"),
                row.text("reason"),
                row.uuid("proposed_by"),
                row.uuid("confirmed_by"),
                row.yes("matched"));
    }
}

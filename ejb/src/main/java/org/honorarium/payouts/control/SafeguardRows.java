package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.money.entity.Money;
import org.honorarium.payouts.entity.Clearance;
import org.honorarium.payouts.entity.PayLimit;
import org.honorarium.payouts.entity.Stop;

/** Stops, limits and clearances as rows. */
@Dependent
public class SafeguardRows {

    private static final String STOPS =
            """
            select s.id, s.payer_id, p.name, s.why, coalesce(b.name, '') as by_name, s.stopped_at, s.ended_why,
                   coalesce(e.name, '') as ended_by_name, s.ended_at
              from payouts.stop s
              join payers.name p on p.payer_id = s.payer_id
              left join security.name b on b.id = s.stopped_by
              left join security.name e on e.id = s.ended_by
            """;

    private static final String STOP =
            """
            insert into payouts.stop (id, payer_id, why, stopped_by, stopped_at) values (?, ?, ?, ?, ?)
                on conflict (payer_id) where ended_at is null do nothing
            """;

    private static final String END =
            """
            update payouts.stop set ended_why = ?, ended_by = ?, ended_at = ? where id = ? and ended_at is null
            """;

    private static final String LIMITS =
            """
            select l.id, l.payer_id, p.name, l.currency, l.per_payout_minor, l.per_run_minor, l.proposed_by,
                   coalesce(b.name, '') as by_name, l.proposed_at, coalesce(c.name, '') as confirmed_by_name,
                   l.confirmed_at is not null as confirmed,
                   l.confirmed_at is not null and not exists (
                       select from payouts.pay_limit o
                        where o.payer_id = l.payer_id and o.currency = l.currency
                          and (o.confirmed_at, o.id) > (l.confirmed_at, l.id)) as in_force
              from payouts.pay_limit l
              join payers.name p on p.payer_id = l.payer_id
              left join security.name b on b.id = l.proposed_by
              left join security.name c on c.id = l.confirmed_by
            """;

    private static final String PROPOSE =
            """
            insert into payouts.pay_limit (id, payer_id, currency, per_payout_minor, per_run_minor, proposed_by,
                                           proposed_at)
            values (?, ?, ?, ?::bigint, ?::bigint, ?, ?)
            """;

    private static final String CONFIRM =
            """
            update payouts.pay_limit set confirmed_by = ?, confirmed_at = ? where id = ? and confirmed_at is null
            """;

    private static final String CLEAR =
            """
            insert into payouts.clearance (id, payer_id, annotator_id, currency, up_to_minor, why, cleared_by,
                                           cleared_at, until)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    @Inject Sql sql;

    /** Those that are on first, then the latest first. */
    public List<Stop> stops(int most) {
        return sql.rows(
                STOPS + " order by s.ended_at is not null, s.stopped_at desc limit ?",
                SafeguardRows::readStop,
                most);
    }

    public Optional<Stop> stop(UUID id) {
        return sql.first(STOPS + " where s.id = ?", SafeguardRows::readStop, id);
    }

    public Optional<Stop> stopOf(UUID payer) {
        return sql.first(
                STOPS + " where s.payer_id = ? and s.ended_at is null",
                SafeguardRows::readStop,
                payer);
    }

    /** False if it is stopped already. */
    public boolean stop(UUID id, UUID payer, String why, UUID by, Instant now) {
        return sql.change(STOP, id, payer, why, by, now) == 1;
    }

    public boolean end(UUID id, String why, UUID by, Instant now) {
        return sql.change(END, why, by, now, id) == 1;
    }

    /** The latest first. */
    public List<PayLimit> limits(int most) {
        return sql.rows(
                LIMITS + " order by l.proposed_at desc, l.id limit ?",
                SafeguardRows::readLimit,
                most);
    }

    public Optional<PayLimit> limit(UUID id) {
        return sql.first(LIMITS + " where l.id = ?", SafeguardRows::readLimit, id);
    }

    public void propose(
            UUID id,
            UUID payer,
            String currency,
            Optional<Money> perPayout,
            Optional<Money> perRun,
            UUID by,
            Instant now) {
        sql.change(
                PROPOSE,
                id,
                payer,
                currency,
                perPayout.map(Money::minor).orElse(null),
                perRun.map(Money::minor).orElse(null),
                by,
                now);
    }

    public boolean confirm(UUID id, UUID by, Instant now) {
        return sql.change(CONFIRM, by, now, id) == 1;
    }

    /** False if it was cleared before under this id. */
    public boolean clear(UUID id, Clearance clearance, UUID by, Instant now) {
        return sql.change(
                        CLEAR,
                        id,
                        clearance.payer(),
                        clearance.annotator(),
                        clearance.upTo().currency(),
                        clearance.upTo().minor(),
                        clearance.why(),
                        by,
                        now,
                        clearance.until())
                == 1;
    }

    private static Stop readStop(Row row) throws SQLException {
        return new Stop(
                row.uuid("id"),
                row.uuid("payer_id"),
                row.text("name"),
                row.text("why"),
                row.text("by_name"),
                row.instant("stopped_at"),
                row.text("ended_why"),
                row.text("ended_by_name"),
                row.instant("ended_at"));
    }

    private static PayLimit readLimit(Row row) throws SQLException {
        return new PayLimit(
                row.uuid("id"),
                row.uuid("payer_id"),
                row.text("name"),
                row.text("currency"),
                Optional.ofNullable(row.money("per_payout_minor", "currency")),
                Optional.ofNullable(row.money("per_run_minor", "currency")),
                row.uuid("proposed_by"),
                row.text("by_name"),
                row.instant("proposed_at"),
                row.text("confirmed_by_name"),
                row.yes("confirmed"),
                row.yes("in_force"));
    }
}

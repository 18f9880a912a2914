package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
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

    private static final String NEAR =
            """
            select o.*,
                   case when o.last_reason = 'DIFFERENCE' then 'DIFFERENCE'
                        when s.sanctions then 'SANCTIONS_MATCH'
                        when d.bank_account_id is null then 'NO_ACCOUNT'
                        when s.returned then 'ACCOUNT_RETURNED'
                        when d.usable_from > now() then 'ACCOUNT_NEW'
                        when s.over_limit then 'OVER_LIMIT' end as block
              from (select w.*, (w.received_at at time zone w.zone)::date + w.days - 1 as last_day,
                           (select x.reason
                              from payouts.decision x join payouts.run r on r.id = x.run_id
                             where x.annotator_id = w.annotator_id and x.currency = w.currency
                               and r.payer_id = w.payer_id
                             order by r.business_date desc limit 1) as last_reason
                      from (select g.*, payouts.oldest_received(g.payer_id, g.annotator_id, g.currency, now())
                                        as received_at
                              from (select p.payer_id, p.name, n.annotator_id, n.reference, n.country, i.currency,
                                           l.days, l.zone, l.alarm_ahead, sum(i.amount_minor) as amount_minor
                                      from payouts.limit_now l
                                      join annotators.residence n on n.country = l.country
                                     cross join payers.name p
                                      join payouts.open_item i
                                        on i.payer_id = p.payer_id and i.annotator_id = n.annotator_id
                                     group by 1, 2, 3, 4, 5, 6, 7, 8, 9) g) w) o
              left join annotators.destination d
                     on d.annotator_id = o.annotator_id and d.currency = o.currency
              left join payouts.pay_limit_now q on q.payer_id = o.payer_id and q.currency = o.currency
            """
                    + StandingSql.STANDING
                    + """
             where o.last_day <= (now() at time zone o.zone)::date + o.alarm_ahead
             order by o.last_day, o.annotator_id, o.payer_id, o.currency
             limit ?
            """;

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
    public List<NearLimit> near(int most) {
        return sql.rows(NEAR, NearLimits::read, most);
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

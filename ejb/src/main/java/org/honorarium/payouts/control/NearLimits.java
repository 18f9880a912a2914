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

    // Open items, what is reserved in runs that nobody has released, what nobody gave to the bank
    // for a day, and what
    // the bank has kept silent about.
    private static final String NEAR =
            """
            select o.*,
                   case when o.stage <> '' then o.stage
                        when o.last_reason = 'DIFFERENCE' then 'DIFFERENCE'
                        when s.sanctions then 'SANCTIONS_MATCH'
                        when d.bank_account_id is null then 'NO_ACCOUNT'
                        when x.too_old then 'RATE_TOO_OLD'
                        when s.returned then 'ACCOUNT_RETURNED'
                        when d.usable_from > now() then 'ACCOUNT_NEW'
                        when pre.credit_from > now() then 'PRENOTE'
                        when s.town_missing then 'TOWN_NOT_LATIN'
                        when g.left_minor - v.tax_minor < 1 then 'BELOW_MINIMUM'
                        when s.over_limit then 'OVER_LIMIT' end as block
              from (select c.*, (c.received_at at time zone c.zone)::date + c.days - 1 as last_day,
                           (select x.reason
                              from payouts.decision x join payouts.run r on r.id = x.run_id
                             where x.annotator_id = c.annotator_id and x.currency = c.currency
                               and r.payer_id = c.payer_id
                             order by r.business_date desc limit 1) as last_reason
                      from (select a.*, '' as stage,
                                   payouts.oldest_received(a.payer_id, a.annotator_id, a.currency, now())
                                       as received_at
                              from (select p.payer_id, p.name, n.annotator_id, n.reference, n.country, i.currency,
                                           l.days, l.zone, l.alarm_ahead, sum(i.amount_minor)::bigint as amount_minor
                                      from payouts.limit_now l
                                      join annotators.residence n on n.country = l.country
                                     cross join payers.name p
                                      join payouts.open_item i
                                        on i.payer_id = p.payer_id and i.annotator_id = n.annotator_id
                                     group by 1, 2, 3, 4, 5, 6, 7, 8, 9) a
                            union all
                            select p.payer_id, p.name, n.annotator_id, n.reference, n.country, t.currency,
                                   l.days, l.zone, l.alarm_ahead, sum(y.amount_minor)::bigint, t.stage,
                                   min(coalesce(w.submitted_at, y.earned_at))
                              from (select u.*, 'NOT_RELEASED' as stage
                                      from payouts.run r
                                      join payouts.payout u on u.run_id = r.id and u.state = 'RESERVED'
                                     where r.state in ('RUNNING', 'RESERVED', 'UNPROVED')
                                    union all
                                    select u.*, 'NOT_HANDED_OVER'
                                      from payouts.run r
                                      join payouts.payout u on u.run_id = r.id and u.state = 'RELEASED'
                                     where r.state = 'RELEASED' and u.changed_at < now() - interval '24 hours'
                                    union all
                                    select u.*, case u.state when 'FILED' then 'NOT_HANDED_OVER' else 'UNANSWERED' end
                                      from payouts.payout u
                                     where u.state in ('FILED', 'SENT', 'UNKNOWN')
                                       and (u.state = 'UNKNOWN'
                                            or u.changed_at < now() - case u.state when 'FILED' then interval '24 hours'
                                                                                   else interval '5 days' end)) t
                              join payers.name p on p.payer_id = t.payer_id
                              join annotators.residence n on n.annotator_id = t.annotator_id
                              join payouts.limit_now l on l.country = n.country
                              join payouts.payout_line y on y.payout_id = t.id
                              left join lateral (select q.submitted_at from tasks.received q
                                                  where q.assignment_id = y.earning_id offset 0) w on true
                             group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 11) c) o
            """
                    + OrderOfPayout.DESTINATION
                    + """
              left join payouts.pay_limit_now q
                     on q.payer_id = o.payer_id and q.currency = coalesce(x.currency, o.currency)
            """
                    + OrderOfPayout.AMOUNTS
                    + StandingSql.STANDING
                    + """
             where o.last_day <= (now() at time zone o.zone)::date + o.alarm_ahead
             order by o.last_day, o.annotator_id, o.payer_id, o.currency, o.stage
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
    public List<NearLimit> near(int most, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return sql.rows(NEAR, NearLimits::read, now, now, now, now, today, true, most);
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

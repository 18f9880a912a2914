package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.money.entity.Money;
import org.honorarium.payers.entity.PayerTerms;
import org.honorarium.payouts.entity.ForecastDay;
import org.honorarium.payouts.entity.HoldReason;

/**
 * What the next nights of a payer will pay: open items on the day that their payee chose, as what
 * is left of them in the currency that is paid; waiting work after its deadline, on the day that
 * its payee chose, as what is earned. Holds that end by themselves put it off to the day on which
 * they do. All of it on the payer's own pay days.
 */
@Dependent
public class ForecastRows {

    // Open items of each payee, and what waits by the night that accepts it.
    private static final String DUE =
            """
            select case when r.reason is null
                        then n.night + case when s.rhythm is null then 0
                                            else holds.next_day(s.rhythm, s.day, k.today) - k.today end end as day,
                   r.reason, case when o.waits then o.currency else coalesce(x.currency, o.currency) end as currency,
                   case when o.waits then 0 else g.left_minor - v.tax_minor end as amount_minor,
                   case when o.waits then 0 else 1 end as payees,
                   case when o.waits then o.amount_minor else 0 end as waiting_minor,
                   case when o.waits then o.items else 0 end as pieces
              from (select ?::text as zone, ?::text::time as cut_off, ?::date as next) p
             cross join lateral (
                   select i.payer_id, i.annotator_id, i.currency, sum(i.amount_minor)::bigint as amount_minor,
                          count(*) as items, p.next as night, false as waits
                     from payouts.open_item i
                    where i.payer_id = ?
                    group by 1, 2, 3
                   union all
                   select w.payer_id, w.annotator_id, w.currency, sum(w.amount_minor)::bigint, count(*), a.night, true
                     from quality.waiting w
                    cross join lateral (
                          select greatest(p.next, (w.review_due_at at time zone p.zone)::date
                                     + case when (w.review_due_at at time zone p.zone)::time > p.cut_off
                                            then 1 else 0 end) as night) a
                    where w.payer_id = ? and w.amount_minor is not null
                    group by 1, 2, 3, 6) o
            """
                    + OrderOfPayout.DESTINATION
                    + """
              left join payers.minimum m
                     on m.payer_id = o.payer_id and m.currency = coalesce(x.currency, o.currency)
              left join payouts.pay_limit_now q
                     on q.payer_id = o.payer_id and q.currency = coalesce(x.currency, o.currency)
            """
                    + OrderOfPayout.AMOUNTS
                    + StandingSql.STANDING
                    + """
              left join lateral (select max(coalesce(h.until, 'infinity')) filter (where h.kind = 'UNDER_REVIEW') as review,
                                        max(coalesce(h.until, 'infinity')) filter (where h.kind = 'PAUSED') as pause
                                   from holds.in_force h
                                  where h.annotator_id = o.annotator_id
                                    and (h.payer_id is null or h.payer_id = o.payer_id)) u on true
             cross join lateral (
                   select greatest(u.review, u.pause, d.usable_from) as at,
                          g.left_minor - v.tax_minor as left_minor) b
             cross join lateral (
                   select case when s.sanctions then 'SANCTIONS_MATCH'
                               when u.review = 'infinity' then 'UNDER_REVIEW'
                               when s.form_missing then 'TAX_FORM_MISSING'
                               when d.bank_account_id is null then 'NO_ACCOUNT'
                               when x.too_old then 'RATE_TOO_OLD'
                               when s.returned then 'ACCOUNT_RETURNED'
                               when d.usable_from = 'infinity' then 'ACCOUNT_NEW'
                               when u.pause = 'infinity' then 'PAUSED'
                               when o.waits then null
                               when b.left_minor < greatest(m.minimum_minor, 1) then 'BELOW_MINIMUM'
                               when b.left_minor < s.own_minimum then 'BELOW_OWN_MINIMUM'
                               when s.over_limit then 'OVER_LIMIT' end as reason) r
             cross join lateral (
                   select case when b.at is null or r.reason is not null then o.night
                               else greatest(o.night, (b.at at time zone p.zone)::date
                                       + case when (b.at at time zone p.zone)::time > p.cut_off then 1 else 0 end)
                          end as night) n
             cross join lateral (
                   select ((n.night + p.cut_off) at time zone p.zone at time zone s.zone)::date as today) k
            """;

    // The first night that pays on or after a day. What the payer does not pay keeps its day.
    private static final String ON_PAY_DAYS =
            """
            select case when f.day is not null then coalesce(
                       (select min(n.day) from unnest(?::text[], ?::text[]) u (currency, day_text)
                         cross join lateral (select u.day_text::date as day) n
                         where u.currency = f.currency and n.day >= f.day), f.day) end as day,
                   f.reason, f.currency, f.open_minor, f.payees, f.waiting_minor, f.pieces
              from (
            """;

    private static final String SUMS =
            "sum(payees)::bigint as payees, sum(waiting_minor)::bigint as waiting_minor,"
                    + " sum(pieces)::bigint as pieces from (";

    private static final String FORECAST =
            "select day, reason, currency, sum(open_minor)::bigint as open_minor, "
                    + SUMS
                    + ON_PAY_DAYS
                    + "select day, reason, currency, sum(amount_minor)::bigint as open_minor, "
                    + SUMS
                    + DUE
                    + ") c group by day, reason, currency) f) h where day is null or day < ?::date"
                    + " group by day, reason, currency order by day, currency, reason";

    @Inject Sql sql;

    /**
     * By business date and currency; what no night is going to pay comes last, with the reason.
     *
     * @param next the business date that is running
     * @param nights the payer's next pay days by currency
     * @param now rates and debts count as they stand then
     */
    public List<ForecastDay> of(
            UUID payer,
            PayerTerms terms,
            LocalDate next,
            Map<String, List<LocalDate>> nights,
            int days,
            Instant now) {
        var currencies = new ArrayList<String>();
        var dates = new ArrayList<String>();
        nights.forEach(
                (currency, pay) ->
                        pay.forEach(
                                day -> {
                                    currencies.add(currency);
                                    dates.add(day.toString());
                                }));
        return sql.rows(
                FORECAST,
                ForecastRows::read,
                currencies,
                dates,
                terms.timeZone(),
                terms.cutOff().toString(),
                next,
                payer,
                payer,
                now,
                now,
                now,
                now,
                next,
                true,
                next.plusDays(days));
    }

    private static ForecastDay read(Row row) throws SQLException {
        var currency = row.text("currency");
        return new ForecastDay(
                row.date("day"),
                Optional.ofNullable(row.text("reason")).map(HoldReason::valueOf),
                new Money(row.number("open_minor"), currency),
                row.number("payees"),
                new Money(row.number("waiting_minor"), currency),
                row.number("pieces"));
    }
}

package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.money.entity.Money;
import org.honorarium.payers.entity.PayerTerms;
import org.honorarium.payouts.entity.ForecastDay;

/**
 * What the next nights of a payer will pay: open items on the day that their payee chose, as what
 * is left of them in the currency that is paid; waiting work after its deadline, on the day that
 * its payee chose, as what is earned. All of it on the payer's own pay days.
 */
@Dependent
public class ForecastRows {

    private static final String OPEN =
            """
            select case when d.bank_account_id is null or x.too_old or d.usable_from > now() or s.sanctions
                          or s.under_review or s.form_missing or s.returned or s.paused or s.over_limit
                          or g.left_minor - v.tax_minor < greatest(m.minimum_minor, 1)
                          or g.left_minor - v.tax_minor < s.own_minimum then null
                        when s.rhythm is null then ?::date
                        else ?::date + (holds.next_day(s.rhythm, s.day, (?::timestamptz at time zone s.zone)::date)
                                        - (?::timestamptz at time zone s.zone)::date) end as day,
                   coalesce(x.currency, o.currency) as currency, g.left_minor - v.tax_minor as amount_minor,
                   1 as payees, 0::bigint as waiting_minor, 0 as pieces
              from (select payer_id, annotator_id, currency, sum(amount_minor)::bigint as amount_minor
                      from payouts.open_item
                     where payer_id = ?
                     group by payer_id, annotator_id, currency) o
            """
                    + OrderOfPayout.DESTINATION
                    + """
              left join payers.minimum m
                     on m.payer_id = o.payer_id and m.currency = coalesce(x.currency, o.currency)
              left join payouts.pay_limit_now q
                     on q.payer_id = o.payer_id and q.currency = coalesce(x.currency, o.currency)
            """
                    + OrderOfPayout.AMOUNTS
                    + StandingSql.STANDING;

    private static final String WAITING =
            """
            select case when c.rhythm is null then n.night
                        else n.night + (holds.next_day(c.rhythm, c.day, k.today) - k.today) end,
                   w.currency, 0, 0, w.amount_minor, 1
              from (select ?::text as zone, ?::text::time as cut_off, ?::date as next) p
             cross join quality.waiting w
             cross join lateral (
                   select greatest(p.next, (w.review_due_at at time zone p.zone)::date
                              + case when (w.review_due_at at time zone p.zone)::time > p.cut_off
                                     then 1 else 0 end) as night) n
              left join lateral (select * from holds.chosen_rhythm r
                                  where r.annotator_id = w.annotator_id offset 0) c on true
              left join lateral (
                   select ((n.night + p.cut_off) at time zone p.zone at time zone c.zone)::date as today) k on true
             where w.payer_id = ? and w.amount_minor is not null
            """;

    // The first night that pays on or after a day. What the payer does not pay keeps its day.
    private static final String ON_PAY_DAYS =
            """
            select case when f.day is not null then coalesce(
                       (select min(n.day) from unnest(?::text[], ?::text[]) u (currency, day_text)
                         cross join lateral (select u.day_text::date as day) n
                         where u.currency = f.currency and n.day >= f.day), f.day) end as day,
                   f.currency, f.open_minor, f.payees, f.waiting_minor, f.pieces
              from (
            """;

    private static final String FORECAST =
            "select day, currency, sum(open_minor)::bigint as open_minor, sum(payees)::bigint as payees,"
                    + " sum(waiting_minor)::bigint as waiting_minor, sum(pieces)::bigint as pieces from ("
                    + ON_PAY_DAYS
                    + "select day, currency, sum(amount_minor)::bigint as open_minor, sum(payees) as payees,"
                    + " sum(waiting_minor)::bigint as waiting_minor, sum(pieces) as pieces from ("
                    + OPEN
                    + " union all "
                    + WAITING
                    + ") g group by day, currency) f) h"
                    + " where day is null or day < ?::date group by day, currency order by day, currency";

    @Inject Sql sql;

    /**
     * By business date and currency; what no night is going to pay comes last, without a date.
     *
     * @param next the business date that is running
     * @param cutOff when it ends
     * @param nights the payer's next pay days by currency
     * @param now rates and debts count as they stand then
     */
    public List<ForecastDay> of(
            UUID payer,
            PayerTerms terms,
            LocalDate next,
            Instant cutOff,
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
                next,
                next,
                cutOff,
                cutOff,
                payer,
                now,
                now,
                now,
                now,
                next,
                true,
                terms.timeZone(),
                terms.cutOff().toString(),
                next,
                payer,
                next.plusDays(days));
    }

    private static ForecastDay read(Row row) throws SQLException {
        var currency = row.text("currency");
        return new ForecastDay(
                row.date("day"),
                new Money(row.number("open_minor"), currency),
                row.number("payees"),
                new Money(row.number("waiting_minor"), currency),
                row.number("pieces"));
    }
}

package org.honorarium.payouts.control;

/**
 * The statement of {@link ForecastRows}: each payee's open items and waiting work, the night that
 * they chose or that ends what holds them, and the night from which on the law wants them paid
 * whatever was chosen. What is no choice, such as a missing account, the law does not end.
 */
final class ForecastSql {

    /** The night that begins with the first cut-off on or after an instant. */
    private static final String NIGHT_OF =
            "(%1$s at time zone p.zone)::date + case when (%1$s at time zone p.zone)::time > p.cut_off then 1 else 0 end";

    /** What the law of a payee's country says, if it says something. */
    private static final String LIMITS =
            """
              left join (select h.annotator_id, l.days, l.zone, l.pay_ahead
                           from annotators.residence h
                           join payouts.limit_now l on l.country = h.country) y on y.annotator_id = %s.annotator_id
            """;

    /**
     * What is open and what waits, by payee, with what they chose. Parameters: the payer's zone,
     * its cut-off, the business date that is running, the payer twice, and those of {@link
     * OrderOfPayout}.
     */
    private static final String STANDING =
            """
              from (select ?::text as zone, ?::text::time as cut_off, ?::date as next) p
             cross join lateral (
                   select i.payer_id, i.annotator_id, i.currency, sum(i.amount_minor)::bigint as amount_minor,
                          count(*) as items, p.next as night, false as waits,
                          min(case when y.days is not null then coalesce(t.submitted_at, i.earned_at) end) as received_at
                     from payouts.open_item i
            """
                    + LIMITS.formatted("i")
                    + """
                     left join lateral (select r.submitted_at from tasks.received r
                                         where y.days is not null and r.assignment_id = i.earning_id offset 0) t on true
                    where i.payer_id = ?
                    group by 1, 2, 3
                   union all
                   select w.payer_id, w.annotator_id, w.currency, sum(w.amount_minor)::bigint, count(*), a.night, true,
                          min(w.submitted_at)
                     from quality.waiting w
            """
                    + "        cross join lateral (select greatest(p.next, "
                    + NIGHT_OF.formatted("w.review_due_at")
                    + ") as night) a\n"
                    + """
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
            """;

    /** The last day by law, and how many days the law's clock is ahead of the payer's night. */
    private static final String LAW =
            LIMITS.formatted("o")
                    + """
             cross join lateral (
                   select (o.received_at at time zone y.zone)::date + y.days - 1 as last_day,
                          ((o.night + p.cut_off) at time zone p.zone at time zone y.zone)::date - o.night as ahead) j
            """;

    // Which night, by choice and by law; and why no night by choice.
    private static final String DUE =
            """
            select case when r.reason is null
                        then n.night + case when s.rhythm is null then 0
                                            else holds.next_day(s.rhythm, s.day, k.today) - k.today end end as day,
                   n.law_night, j.last_day, j.ahead, r.reason,
                   case when o.waits then o.currency else coalesce(x.currency, o.currency) end as currency,
                   case when o.waits then 0 else g.left_minor - v.tax_minor end as amount_minor,
                   case when o.waits then 0 else 1 end as payees,
                   case when o.waits then o.amount_minor else 0 end as waiting_minor,
                   case when o.waits then o.items else 0 end as pieces
            """
                    + STANDING
                    + LAW
                    + """
             cross join lateral (
                   select greatest(u.review, u.pause, d.usable_from, pre.credit_from) as at,
                          g.left_minor - v.tax_minor as left_minor) b
             cross join lateral (
                   select case when s.sanctions then 'SANCTIONS_MATCH'
                               when d.bank_account_id is null then 'NO_ACCOUNT'
                               when x.too_old then 'RATE_TOO_OLD'
                               when s.returned then 'ACCOUNT_RETURNED'
                               when d.usable_from = 'infinity' then 'ACCOUNT_NEW'
                               when pre.credit_from = 'infinity' then 'PRENOTE'
                               when s.town_missing then 'TOWN_NOT_LATIN'
                               when not o.waits and b.left_minor < 1 then 'BELOW_MINIMUM'
                               when not o.waits and s.over_limit then 'OVER_LIMIT' end as reason) c
             cross join lateral (
                   select case when s.sanctions then 'SANCTIONS_MATCH'
                               when u.review = 'infinity' then 'UNDER_REVIEW'
                               when s.form_missing then 'TAX_FORM_MISSING'
                               when c.reason not in ('BELOW_MINIMUM', 'OVER_LIMIT') then c.reason
                               when u.pause = 'infinity' then 'PAUSED'
                               when o.waits then null
                               when b.left_minor < greatest(m.minimum_minor, 1) then 'BELOW_MINIMUM'
                               when b.left_minor < s.own_minimum then 'BELOW_OWN_MINIMUM'
                               when s.over_limit then 'OVER_LIMIT' end as reason) r
             cross join lateral (
            """
                    + "       select case when b.at is null or r.reason is not null then o.night"
                    + " else greatest(o.night, "
                    + NIGHT_OF.formatted("b.at")
                    + ") end as night,\n"
                    + "              case when c.reason is null and j.last_day is not null then"
                    + " greatest(o.night, j.last_day - y.pay_ahead - j.ahead, "
                    + NIGHT_OF.formatted("greatest(d.usable_from, pre.credit_from)")
                    + ") end as law_night) n\n"
                    + """
             cross join lateral (
                   select ((n.night + p.cut_off) at time zone p.zone at time zone s.zone)::date as today) k
            """;

    private static final String SUMS =
            "sum(payees)::bigint as payees, sum(waiting_minor)::bigint as waiting_minor, sum(pieces)::bigint as pieces";

    // The first night that pays on or after a day. What the payer does not pay keeps its day.
    private static final String ON_PAY_DAYS =
            """
            select case when f.day is not null then coalesce(
                       (select min(n.day) from unnest(?::text[], ?::text[]) u (currency, day_text)
                         cross join lateral (select u.day_text::date as day) n
                         where u.currency = f.currency and n.day >= f.day), f.day) end as day,
                   f.law_night, f.last_day, f.ahead, f.reason, f.currency, f.open_minor, f.payees, f.waiting_minor, f.pieces
              from (select day, law_night, last_day, ahead, reason, currency, sum(amount_minor)::bigint as open_minor,
            """
                    + SUMS
                    + " from ("
                    + DUE
                    + ") c group by day, law_night, last_day, ahead, reason, currency) f";

    /**
     * The law's night counts where it comes before the chosen one. Parameters: the first business
     * date that is not asked about, the currencies and the dates of the payer's pay days, and those
     * above.
     */
    static final String FORECAST =
            """
            select b.day, b.reason, f.currency, l.law, case when l.law is not null then min(f.last_day) end as last_day,
                   sum(f.open_minor)::bigint as open_minor,
            """
                    + SUMS
                    + " from (select ?::date as until) z cross join ("
                    + ON_PAY_DAYS
                    + """
            ) f
             cross join lateral (select coalesce(f.law_night < least(f.day, z.until), false) as by_law) a
             cross join lateral (select case when a.by_law then f.law_night else f.day end as day,
                                        case when not a.by_law then f.reason end as reason) b
             cross join lateral (
                   select case when f.last_day < z.until and (b.day is null or b.day + f.ahead > f.last_day) then 'TOO_LATE'
                               when a.by_law then 'IN_TIME' end as law) l
             where b.day is null or b.day < z.until or l.law = 'TOO_LATE'
             group by b.day, b.reason, f.currency, l.law
             order by b.day, f.currency, b.reason, l.law nulls first
            """;

    private ForecastSql() {}
}

package org.honorarium.payouts.control;

/**
 * Where each payee stands, for {@link ForecastSql}: one row {@code b} for each payee and currency,
 * with what is open and what waits, night by night, as arrays. What holds somebody and what becomes
 * of their money is so looked up once, however many nights their work waits for. {@code several} is
 * said of whom something else is paid to in the same currency, where the payer has a limit.
 */
final class ForecastStanding {

    /** The night that begins with the first cut-off on or after an instant. */
    static final String NIGHT_OF =
            "(%1$s at time zone %2$s.zone)::date + case when (%1$s at time zone %2$s.zone)::time > %2$s.cut_off then 1 else 0 end";

    /** What the law of a payee's country says, if it says something. */
    private static final String LIMITS =
            """
              left join (select h.annotator_id, l.days, l.zone, l.pay_ahead
                           from annotators.residence h
                           join payouts.limit_now l on l.country = h.country) y on y.annotator_id = %s.annotator_id
            """;

    /**
     * When work was received matters to the law alone, and is looked up where there is one.
     * Parameters: the payer, twice.
     */
    private static final String PIECES =
            """
                   select g.payer_id, g.annotator_id, g.currency, g.amount_minor, g.items, p.next as night, false as waits,
                          t.received_at
                     from (select payer_id, annotator_id, currency, sum(amount_minor)::bigint as amount_minor, count(*) as items
                             from payouts.open_item where payer_id = ?
                            group by payer_id, annotator_id, currency) g
            """
                    + LIMITS.formatted("g")
                    + """
                     left join lateral (
                          select min(coalesce(r.submitted_at, i.earned_at)) as received_at
                            from payouts.open_item i
                            left join lateral (select r.submitted_at from tasks.received r
                                                where r.assignment_id = i.earning_id offset 0) r on true
                           where y.days is not null and i.payer_id = g.payer_id
                             and i.annotator_id = g.annotator_id and i.currency = g.currency) t on true
                   union all
                   select g.payer_id, g.annotator_id, g.currency, g.amount_minor, g.items, g.night, true, t.received_at
                     from (select w.payer_id, w.annotator_id, w.currency, sum(w.amount_minor)::bigint as amount_minor,
                                  count(*) as items, a.night, array_agg(w.assignment_id) as pieces
                             from quality.waiting w
            """
                    + "                cross join lateral (select greatest(p.next, "
                    + NIGHT_OF.formatted("w.review_due_at", "p")
                    + ") as night) a\n"
                    + """
                            where w.payer_id = ? and w.amount_minor is not null
                            group by w.payer_id, w.annotator_id, w.currency, a.night) g
            """
                    + LIMITS.formatted("g")
                    + """
                     left join lateral (
                          select min(r.submitted_at) as received_at
                            from unnest(g.pieces) i (id)
                           cross join lateral (select r.submitted_at from tasks.received r
                                                where r.assignment_id = i.id offset 0) r
                           where y.days is not null) t on true
            """;

    /**
     * Parameters: the payer's zone, its cut-off, the business date that is running, the payer
     * twice, and those of {@link OrderOfPayout}.
     */
    static final String STANDING =
            """
              from (select p.zone, p.cut_off, p.next, o.payer_id, o.annotator_id, o.currency, o.nights, o.waits, o.amounts, o.items,
                           o.received, o.open_received, q.per_payout_minor,
                           q.per_payout_minor is not null and o.amount_minor > 0
                               and count(*) filter (where o.amount_minor > 0)
                                       over (partition by o.annotator_id, coalesce(x.currency, o.currency)) > 1 as several,
                           coalesce(x.currency, o.currency) as paid_currency, g.left_minor - v.tax_minor as left_minor,
                           m.minimum_minor, d.bank_account_id, d.usable_from, pre.credit_from, x.too_old,
                           s.sanctions, s.form_missing, s.returned, s.town_missing, s.own_minimum,
                           s.over_limit as over_alone,
                           s.rhythm, s.day, s.zone as own_zone, u.review, u.pause,
                           y.days as law_days, y.zone as law_zone, y.pay_ahead as law_ahead
                      from (select ?::text as zone, ?::text::time as cut_off, ?::date as next) p
                     cross join lateral (
                           select payer_id, annotator_id, currency,
                                  coalesce(sum(amount_minor) filter (where not waits), 0)::bigint as amount_minor,
                                  array_agg(night) as nights, array_agg(waits) as waits, array_agg(items) as items,
                                  array_agg(amount_minor) as amounts, array_agg(received_at) as received,
                                  min(received_at) filter (where not waits) as open_received
                             from (
            """
                    + PIECES
                    + """
                             ) c group by payer_id, annotator_id, currency) o
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
            """
                    + LIMITS.formatted("o")
                    + """
                     offset 0) b
            """;

    private ForecastStanding() {}
}

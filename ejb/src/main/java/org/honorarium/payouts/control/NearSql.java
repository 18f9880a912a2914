package org.honorarium.payouts.control;

/**
 * The statement of {@link NearLimits}: what is owed or on its way where a law says until when it
 * must be paid, near its last day, with what stands in the way of paying it.
 */
final class NearSql {

    // Open items, what is reserved in runs that nobody has released, what nobody gave to the bank
    // for a day, and what the bank has kept silent about.
    private static final String OWED =
            """
            select a.*, '' as stage,
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
             group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 11
            """;

    /** What is owed to everybody of whom something is near. */
    private static final String NEAR_SOMEBODY =
            """
            select c.*, e.last_day, f.near, bool_or(f.near) over (partition by c.payer_id, c.annotator_id) as among_near
              from (
            """
                    + OWED
                    + """
                   ) c
             cross join lateral (
                   select (c.received_at at time zone c.zone)::date + c.days - 1 as last_day offset 0) e
             cross join lateral (
                   select e.last_day <= (now() at time zone c.zone)::date + c.alarm_ahead as near) f
            """;

    /** What stands in the way of each, looked at alone. */
    private static final String ALONE =
            """
            select o.*, g.left_minor - v.tax_minor as paid_minor, coalesce(x.currency, o.currency) as paid_currency,
                   q.per_payout_minor, s.under_review or s.form_missing or s.paused as held_by_choice,
                   case when o.stage <> '' then o.stage
                        when (select y.reason
                                from payouts.decision y join payouts.run r on r.id = y.run_id
                               where y.annotator_id = o.annotator_id and y.currency = o.currency
                                 and r.payer_id = o.payer_id
                               order by r.business_date desc limit 1) = 'DIFFERENCE' then 'DIFFERENCE'
                        when s.sanctions then 'SANCTIONS_MATCH'
                        else
            """
                    + StandingSql.EVEN_BY_LAW
                    + """
                        end as alone
              from (
            """
                    + NEAR_SOMEBODY
                    + "     ) o\n"
                    + OrderOfPayout.DESTINATION
                    + """
              left join payouts.pay_limit_now q
                     on q.payer_id = o.payer_id and q.currency = coalesce(x.currency, o.currency)
            """
                    + OrderOfPayout.AMOUNTS
                    + StandingSql.STANDING
                    + " where o.among_near offset 0\n";

    /**
     * The limit of payouts looks at what one payee is paid in one currency together, as the night
     * does: at what is near, and at what nothing chosen holds beside it. Parameters: those of
     * {@link OrderOfPayout}, and how many at most.
     */
    static final String NEAR =
            """
            select t.*,
                   case when t.stage = '' and t.alone is null
                         and t.together_minor > t.paid_minor and t.together_minor > t.per_payout_minor
                         and not exists (select from payouts.clearance c
                                          where c.annotator_id = t.annotator_id and c.payer_id = t.payer_id
                                            and c.currency = t.paid_currency
                                            and c.up_to_minor >= t.together_minor and c.until > now())
                        then 'OVER_LIMIT' else t.alone end as block
              from (select b.*, sum(b.paid_minor)
                                    filter (where b.stage = '' and b.alone is null and (b.near or not b.held_by_choice))
                                    over (partition by b.payer_id, b.annotator_id, b.paid_currency) as together_minor
                      from (
            """
                    + ALONE
                    + """
                           ) b) t
             where t.near
             order by t.last_day, t.annotator_id, t.payer_id, t.currency, t.stage
             limit ?
            """;

    private NearSql() {}
}

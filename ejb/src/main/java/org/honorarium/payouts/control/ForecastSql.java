package org.honorarium.payouts.control;

/**
 * The statement of {@link ForecastRows}: for each payee's open items and waiting work ({@link
 * ForecastStanding}) the night that they chose or that ends what holds them, and the night from
 * which on the law wants them paid whatever was chosen. What is no choice, such as a missing
 * account, the law does not end.
 */
final class ForecastSql {

    /** What is open, and what waits for one night, each a row again. */
    private static final String PIECES =
            """
             cross join lateral (
                   select u.*, b.over_limit
                     from unnest(b.nights, b.waits, b.amounts, b.items, b.received)
                          u (night, waits, amount_minor, items, received_at)) o
            """;

    /** The last day by law, and how many days the law's clock is ahead of the payer's night. */
    private static final String LAW =
            """
             cross join lateral (
                   select (o.received_at at time zone b.law_zone)::date + b.law_days - 1 as last_day,
                          ((o.night + b.cut_off) at time zone b.zone at time zone b.law_zone)::date - o.night as ahead
                   offset 0) j
            """;

    // Why no night by choice, and none by law; and which one otherwise. Each offset 0 keeps what is
    // behind it from being computed again wherever it is used.
    private static final String NIGHTS =
            """
             cross join lateral (
                   select case when b.sanctions then 'SANCTIONS_MATCH'
                               when b.bank_account_id is null then 'NO_ACCOUNT'
                               when b.too_old then 'RATE_TOO_OLD'
                               when b.returned then 'ACCOUNT_RETURNED'
                               when b.usable_from = 'infinity' then 'ACCOUNT_NEW'
                               when b.credit_from = 'infinity' then 'PRENOTE'
                               when b.town_missing then 'TOWN_NOT_LATIN'
                               when not o.waits and b.left_minor < 1 then 'BELOW_MINIMUM'
                               when not o.waits and o.over_limit then 'OVER_LIMIT' end as reason offset 0) c
             cross join lateral (
                   select case when b.sanctions then 'SANCTIONS_MATCH'
                               when b.review = 'infinity' then 'UNDER_REVIEW'
                               when b.form_missing then 'TAX_FORM_MISSING'
                               when c.reason not in ('BELOW_MINIMUM', 'OVER_LIMIT') then c.reason
                               when b.pause = 'infinity' then 'PAUSED'
                               when o.waits then null
                               when b.left_minor < greatest(b.minimum_minor, 1) then 'BELOW_MINIMUM'
                               when b.left_minor < b.own_minimum then 'BELOW_OWN_MINIMUM'
                               when o.over_limit then 'OVER_LIMIT' end as reason offset 0) r
             cross join lateral (
                   select greatest(b.usable_from, b.credit_from) as account_from,
                          greatest(b.review, b.pause, b.usable_from, b.credit_from) as at offset 0) e
             cross join lateral (
            """
                    + "       select case when e.at is null or r.reason is not null then o.night"
                    + " else greatest(o.night, "
                    + ForecastStanding.NIGHT_OF.formatted("e.at", "b")
                    + ") end as night,\n"
                    + "              case when c.reason is null and j.last_day is not null then"
                    + " greatest(o.night, j.last_day - b.law_ahead - j.ahead, "
                    + ForecastStanding.NIGHT_OF.formatted("e.account_from", "b")
                    + ") end as law_night offset 0) n\n"
                    + """
             cross join lateral (
                   select ((n.night + b.cut_off) at time zone b.zone at time zone b.own_zone)::date as today offset 0) k
             cross join lateral (
                   select case when r.reason is null
                               then n.night + case when b.rhythm is null then 0
                                                   else holds.next_day(b.rhythm, b.day, k.today) - k.today end end as day
                   offset 0) t
            """;

    // What is open in several currencies and paid in one on the same night is one payment to a
    // person: the limit of payouts looks at the sum, as the night does.
    private static final String TOGETHER =
            """
              from (select b.*, case when b.together_minor > b.left_minor and b.together_minor > b.per_payout_minor
                                     then not exists (select from payouts.clearance v
                                                       where v.annotator_id = b.annotator_id and v.payer_id = b.payer_id
                                                         and v.currency = b.paid_currency
                                                         and v.up_to_minor >= b.together_minor and v.until > now())
                                     else b.over_alone end as over_limit
                      from (select b.*, case when w.night is not null
                                             then sum(b.left_minor) over (partition by b.annotator_id, b.paid_currency, w.night)
                                             end as together_minor
            """
                    + ForecastStanding.STANDING
                    + """
                      left join lateral (
                           select least(t.day, n.law_night) as night
                             from (select false as waits, b.next as night, b.open_received as received_at,
                                          b.over_alone as over_limit) o
            """
                    + LAW
                    + NIGHTS
                    + """
                            where b.several offset 0) w on true) b offset 0) b
            """;

    private static final String DUE =
            """
            select t.day, n.law_night, j.last_day, j.ahead, r.reason,
                   case when o.waits then b.currency else b.paid_currency end as currency,
                   case when o.waits then 0 else b.left_minor end as amount_minor,
                   case when o.waits then 0 else 1 end as payees,
                   case when o.waits then o.amount_minor else 0 end as waiting_minor,
                   case when o.waits then o.items else 0 end as pieces
            """
                    + TOGETHER
                    + PIECES
                    + LAW
                    + NIGHTS;

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

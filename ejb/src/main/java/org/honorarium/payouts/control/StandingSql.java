package org.honorarium.payouts.control;

/**
 * What holds an annotator apart from the money, as a part of statements: for each row {@code o}
 * (payer_id, annotator_id, currency) with its destination {@code d}, {@code x}, what is left of it
 * {@code g}, {@code v} (see {@link OrderOfPayout}) and its payer's limits {@code q} in the currency
 * that is paid, one row {@code s}, and {@code pre.credit_from}, from when on a payer that asks
 * about new accounts first may pay to this one. Everything is looked up by the annotator's id: what
 * others were held for, and when, costs nothing. Each {@code offset 0} keeps what is behind it from
 * being looked up again wherever the result is used.
 */
final class StandingSql {

    /** The first reason that holds also what the law wants paid; null if there is none. */
    static final String EVEN_BY_LAW =
            """
            case when d.bank_account_id is null then 'NO_ACCOUNT'
                 when x.too_old then 'RATE_TOO_OLD'
                 when s.returned then 'ACCOUNT_RETURNED'
                 when d.usable_from > now() then 'ACCOUNT_NEW'
                 when pre.credit_from > now() then 'PRENOTE'
                 when s.town_missing then 'TOWN_NOT_LATIN'
                 when g.left_minor - v.tax_minor < 1 then 'BELOW_MINIMUM'
                 when s.over_limit then 'OVER_LIMIT' end
            """;

    static final String STANDING =
            """
            cross join lateral (
                select h.sanctions or exists (select from sanctions.matched y
                                               where y.annotator_id = o.annotator_id) as sanctions,
                       h.under_review, h.returned, h.paused,
                       exists (select from holds.missing_form f
                                where f.payer_id = o.payer_id and f.annotator_id = o.annotator_id) as form_missing,
                       exists (select from annotators.without_latin_town t
                                where t.annotator_id = o.annotator_id
                                  and t.bank_account_id = d.bank_account_id) as town_missing,
                       c.rhythm, c.day, c.zone, w.minimum_minor as own_minimum,
                       g.left_minor - v.tax_minor > q.per_payout_minor
                           and not exists (select from payouts.clearance e
                                            where e.annotator_id = o.annotator_id and e.payer_id = o.payer_id
                                              and e.currency = coalesce(x.currency, o.currency)
                                              and e.up_to_minor >= g.left_minor - v.tax_minor
                                              and e.until > now()) as over_limit
                  from (select coalesce(bool_or(x.kind = 'SANCTIONS_MATCH'), false) as sanctions,
                               coalesce(bool_or(x.kind = 'UNDER_REVIEW'), false) as under_review,
                               coalesce(bool_or(x.bank_account_id = d.bank_account_id), false) as returned,
                               coalesce(bool_or(x.kind = 'PAUSED'), false) as paused
                          from holds.in_force x
                         where x.annotator_id = o.annotator_id
                           and (x.payer_id is null or x.payer_id = o.payer_id)) h
                  left join lateral (select * from holds.chosen_rhythm r
                                      where r.annotator_id = o.annotator_id offset 0) c on true
                  left join lateral (select * from holds.chosen_minimum k
                                      where k.annotator_id = o.annotator_id
                                        and k.currency = coalesce(x.currency, o.currency) offset 0) w on true
                offset 0) s
            left join lateral (
                select files.first_credit_from(o.payer_id, o.annotator_id, d.bank_account_id) as credit_from
                  from files.asks_first y where y.payer_id = o.payer_id offset 0) pre on true
            """;

    private StandingSql() {}
}

package org.honorarium.payouts.control;

/**
 * The order of a payout, as the statements that decide say it: open items, less debts, exchanged
 * where the payee has no account in the currency of the earnings, less tax. {@link
 * org.honorarium.payouts.entity.PayoutAmounts} says the same in Java.
 *
 * <p>Parts of statements, after {@code o} (payer_id, annotator_id, currency, amount_minor). Names
 * that they bring: {@code d.bank_account_id} where it goes, {@code x} the other currency and its
 * rate, {@code e.debts_minor}, {@code g.exchanged_minor}, {@code g.left_minor} after debts and
 * exchange, {@code v.tax_minor}.
 */
final class OrderOfPayout {

    /**
     * Where it goes: the account in the currency of the earnings; else, at a rate, the one in the
     * payee's own currency, else the first. The latest rate counts that was quoted until the
     * cut-off and loaded, and confirmed where it is far from the one before, before the night
     * began. Parameters: cut-off, cut-off, start of the night.
     */
    static final String DESTINATION =
            """
            left join annotators.destination w
                   on w.annotator_id = o.annotator_id and w.currency = o.currency
            left join lateral (
                 select y.bank_account_id, y.usable_from, y.currency, r.id as rate_id, r.rate, r.from_digits, r.to_digits,
                        r.quoted_at < ?::timestamptz - interval '5 days' as too_old
                   from annotators.residence h
                   join annotators.destination y
                     on y.annotator_id = h.annotator_id and y.currency <> o.currency
                   join payers.minimum n on n.payer_id = o.payer_id and n.currency = y.currency
                  cross join lateral (
                        select q.* from exchange.counting q
                         where q.from_currency = o.currency and q.to_currency = y.currency
                           and q.quoted_at <= ? and q.known_at <= ?
                         order by q.quoted_at desc, q.loaded_at desc, q.id limit 1) r
                  where w.bank_account_id is null and h.annotator_id = o.annotator_id
                  order by (y.currency = h.currency) desc, y.currency
                  limit 1) x on true
            cross join lateral (
                 select coalesce(w.bank_account_id, x.bank_account_id) as bank_account_id,
                        coalesce(w.usable_from, x.usable_from) as usable_from) d
            """;

    /**
     * What is taken of it, each share rounded down. Parameters: cut-off, business date, whether the
     * payer has tax rules at all.
     */
    static final String AMOUNTS =
            """
            cross join lateral (
                 select coalesce(least(sum(u.left_minor), o.amount_minor * min(u.share_percent) / 100), 0)::bigint
                           as debts_minor
                   from debts.due u
                  where u.payer_id = o.payer_id and u.annotator_id = o.annotator_id
                    and u.currency = o.currency and u.starts_at <= ?) e
            cross join lateral (
                 select i.exchanged_minor, coalesce(i.exchanged_minor, o.amount_minor - e.debts_minor)
                           as left_minor
                   from (select exchange.changed(o.amount_minor - e.debts_minor, x.rate, x.from_digits,
                                                 x.to_digits) as exchanged_minor) i) g
            cross join lateral (
                 select coalesce(sum(z.taken_minor), 0)::bigint as tax_minor
                   from (select ?::date as on_day) k
                   join annotators.residence h on ? and h.annotator_id = o.annotator_id
                        and exists (select from tax.country c
                                     where c.payer_id = o.payer_id and c.country = h.country
                                       and k.on_day between c.starts_on and coalesce(c.ends_on, 'infinity'))
                  cross join lateral tax.of_amount(o.payer_id, h.country, k.on_day, g.left_minor) z) v
            """;

    private OrderOfPayout() {}
}

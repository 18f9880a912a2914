package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.honorarium.database.boundary.Sql;
import org.honorarium.payouts.entity.Portion;
import org.honorarium.payouts.entity.Run;

/**
 * Decides a portion in one statement: pay, or hold with the first reason that applies. {@link
 * org.honorarium.payouts.entity.PayoutDecision} says the same in Java.
 */
@Dependent
public class Deciding {

    private static final String DECIDE =
            """
            insert into payouts.decision (run_id, annotator_id, currency, amount_minor, items, outcome,
                                          reason, bank_account_id, debts_minor, rate_id,
                                          exchanged_minor, exchanged_currency, tax_minor)
            select ?, annotator_id, currency, amount_minor, items,
                   case when held is null then 'PAY' else 'HOLD' end, held,
                   case when held is null then bank_account_id end,
                   case when held is null then debts_minor else 0 end,
                   case when held is null then rate_id end,
                   case when held is null then exchanged_minor end,
                   case when held is null then exchanged_currency end,
                   case when held is null then tax_minor else 0 end
              from (select due.*,
                           -- Several currencies may be paid in one: then the limit looks at the sum.
                           case when alone is null and together_minor > paid_minor
                                 and together_minor > per_payout_minor
                                 and not exists (select from payouts.clearance c
                                                  where c.annotator_id = due.annotator_id
                                                    and c.payer_id = due.payer_id
                                                    and c.currency = due.paid_currency
                                                    and c.up_to_minor >= together_minor and c.until > now())
                                then 'OVER_LIMIT'
                                else alone end as held
              from (select each.*,
                           sum(each.paid_minor) filter (where each.alone is null)
                               over (partition by each.annotator_id, each.paid_currency) as together_minor
              from (select one.*,
                           case when reason in ('UNDER_REVIEW', 'TAX_FORM_MISSING', 'PAUSED', 'NOT_PAY_DAY',
                                                'BELOW_MINIMUM', 'BELOW_OWN_MINIMUM')
                                 and payouts.must_be_paid(payer_id, annotator_id, currency, cut_off)
                                then without_limit
                                else reason end as alone
              from (select o.payer_id, o.annotator_id, o.currency, o.amount_minor, o.items, d.bank_account_id,
                           t.cut_off, e.debts_minor, x.rate_id, g.exchanged_minor,
                           x.currency as exchanged_currency, v.tax_minor,
                           g.left_minor - v.tax_minor as paid_minor, q.per_payout_minor,
                           coalesce(x.currency, o.currency) as paid_currency,
            """
                    + StandingSql.EVEN_BY_LAW
                    + """
                           as without_limit,
                           case when b.annotator_id is not null
                                  or m.minimum_minor is null
                                  or p.free_minor is distinct from o.all_open then 'DIFFERENCE'
                                when s.sanctions then 'SANCTIONS_MATCH'
                                when s.under_review then 'UNDER_REVIEW'
                                when s.form_missing then 'TAX_FORM_MISSING'
                                when d.bank_account_id is null then 'NO_ACCOUNT'
                                when x.too_old then 'RATE_TOO_OLD'
                                when s.returned then 'ACCOUNT_RETURNED'
                                when d.usable_from > now() then 'ACCOUNT_NEW'
                                when pre.credit_from > now() then 'PRENOTE'
                                when s.town_missing then 'TOWN_NOT_LATIN'
                                when s.paused then 'PAUSED'
                                when m.rests
                                  or s.rhythm is not null
                                 and not holds.is_pay_day(s.rhythm, s.day, s.zone, m.night_before, t.cut_off)
                                     then 'NOT_PAY_DAY'
                                when g.left_minor - v.tax_minor < m.minimum_minor then 'BELOW_MINIMUM'
                                when g.left_minor - v.tax_minor < s.own_minimum then 'BELOW_OWN_MINIMUM'
                                when s.over_limit then 'OVER_LIMIT'
                           end as reason
                      from (select r.cut_off from payouts.run r where r.id = ? offset 0) t
                     cross join (select payer_id, annotator_id, currency, sum(amount_minor) as all_open,
                                   (sum(amount_minor) filter (where earned_at <= ?))::bigint as amount_minor,
                                   count(*) filter (where earned_at <= ?) as items
                              from payouts.open_item
                             where payer_id = ? and annotator_id between ? and ?
                             group by payer_id, annotator_id, currency) o
                      left join ledger.payable p on p.book_id = o.payer_id
                            and p.holder_id = o.annotator_id and p.currency = o.currency
            """
                    + OrderOfPayout.DESTINATION
                    + """
                      left join (
                    """
                    + PayNights.OF_RUN
                    + """
                           ) m on m.currency = coalesce(x.currency, o.currency)
                      left join payouts.difference b on b.run_id = ? and b.annotator_id = o.annotator_id
                      left join payouts.pay_limit_now q
                             on q.payer_id = o.payer_id and q.currency = coalesce(x.currency, o.currency)
                    """
                    + OrderOfPayout.AMOUNTS
                    + StandingSql.STANDING
                    + " where o.items > 0 offset 0) one offset 0) each offset 0) due offset 0) decided";

    private static final String TAXES =
            """
            select exists (select from tax.country
                            where payer_id = ? and ? between starts_on and coalesce(ends_on, 'infinity')) as found
            """;

    // Whose work could not even be accepted has no open items, and is held all the same.
    private static final String BROKEN_BEFORE =
            """
            insert into payouts.decision (run_id, annotator_id, currency, amount_minor, items, outcome, reason)
            select f.run_id, f.annotator_id, w.currency, null, count(*), 'HOLD', 'DIFFERENCE'
              from payouts.difference f
              join quality.waiting w on w.payer_id = ? and w.annotator_id = f.annotator_id
                                    and w.review_due_at <= ?
             where f.run_id = ? and f.annotator_id between ? and ?
             group by f.run_id, f.annotator_id, w.currency
                on conflict do nothing
            """;

    @Inject Sql sql;

    public void decide(Run run, Portion portion) {
        sql.change(
                DECIDE,
                run.id(),
                run.id(),
                run.cutOff(),
                run.cutOff(),
                run.payer(),
                portion.first(),
                portion.last(),
                run.cutOff(),
                run.cutOff(),
                run.startedAt(),
                run.id(),
                run.id(),
                run.cutOff(),
                run.businessDate(),
                isTaxed(run));
        sql.change(
                BROKEN_BEFORE,
                run.payer(),
                run.cutOff(),
                run.id(),
                portion.first(),
                portion.last());
    }

    private boolean isTaxed(Run run) {
        return sql.one(TAXES, row -> row.yes("found"), run.payer(), run.businessDate());
    }
}

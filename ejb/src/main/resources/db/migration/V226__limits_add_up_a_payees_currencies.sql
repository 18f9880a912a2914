-- A payee who earned in two currencies and is paid in one is paid what both add up to: the limit of payouts looks at that.
create or replace function payouts.cleared_by_nobody_else(run uuid, releaser uuid) returns uuid
    language sql stable as $$
    select t.first_id
      from (select (array_agg(p.id order by p.id))[1] as first_id, p.annotator_id, p.payer_id, p.paid_currency,
                   sum(p.paid_minor) as paid_minor, min(p.reserved_at) as reserved_at
              from payouts.payout p
             where p.run_id = run and p.state in ('RESERVED', 'RELEASED')
             group by p.annotator_id, p.payer_id, p.paid_currency) t
      join payouts.pay_limit_now l on l.payer_id = t.payer_id and l.currency = t.paid_currency
     where t.paid_minor > l.per_payout_minor
       and not exists (select from payouts.clearance c
                        where c.annotator_id = t.annotator_id and c.payer_id = t.payer_id
                          and c.currency = t.paid_currency and c.up_to_minor >= t.paid_minor
                          and c.until > t.reserved_at and c.cleared_by <> releaser)
     order by t.first_id
     limit 1
$$;

-- For monthly statements: payouts that were not paid after all, why and when. None of these states is ever left again.
create view payouts.put_back with (security_invoker) as
select p.id as payout_id, p.run_id, p.annotator_id, p.payer_id, p.currency, p.state, p.changed_at as at
  from payouts.payout p
 where p.state in ('CANCELLED', 'NOT_ATTEMPTED', 'REJECTED', 'RETURNED');
create index put_back_of_somebody on payouts.payout (annotator_id, changed_at)
    where state in ('CANCELLED', 'NOT_ATTEMPTED', 'REJECTED', 'RETURNED');

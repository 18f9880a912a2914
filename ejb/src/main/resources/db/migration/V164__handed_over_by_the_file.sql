-- A night may make two files in a currency, one for the bank and one for PayPal: each is handed over for itself.
alter table banking.handover drop constraint one_handover_a_run_and_currency;

-- As before (V112), by the file that a payout stands in.
create or replace view banking.silence with (security_invoker) as
select a.payout_id, a.payer_id, a.annotator_id, a.amount_minor, a.currency, a.end_to_end_id, a.state,
       h.file_id, h.decided_at as sent_at
  from payouts.answerable a
  join files.place f on f.payout_id = a.payout_id
  join banking.handover h on h.file_id = f.file_id
 where a.state in ('SENT', 'UNKNOWN');

-- For exports: what a run pays, as the bank pays it, and what it holds, as it was earned.
create or replace view payouts.run_figure with (security_invoker) as
select r.id as run_id, r.payer_id, r.business_date, r.state, r.started_by, r.started_at, r.released_by,
       r.released_at, f.currency, f.payouts, f.paid_minor, f.holds, f.held_minor
  from payouts.run r
  left join lateral (
        select currency, sum(payouts)::bigint as payouts, sum(paid_minor)::bigint as paid_minor,
               sum(holds)::bigint as holds, sum(held_minor)::bigint as held_minor
          from (select p.paid_currency as currency, count(*) as payouts, sum(p.paid_minor) as paid_minor, 0 as holds,
                       0 as held_minor
                  from payouts.payout p
                 where p.run_id = r.id and p.state <> 'CANCELLED'
                 group by p.paid_currency
                union all
                select d.currency, 0, 0, count(*), coalesce(sum(d.amount_minor), 0)
                  from payouts.decision d
                 where d.run_id = r.id and d.outcome = 'HOLD'
                 group by d.currency) parts
         group by currency) f on true;

-- What is sent and not answered: found by its age, whatever was answered before.
create index unanswered_files on payouts.payout (run_id, currency) where state in ('SENT', 'UNKNOWN');

-- For lists: when the bank got what it keeps silent about.
create view banking.silence with (security_invoker) as
select a.payout_id, a.payer_id, a.annotator_id, a.amount_minor, a.currency, a.end_to_end_id, a.state,
       h.file_id, h.decided_at as sent_at
  from payouts.answerable a
  join banking.handover h on h.run_id = a.run_id and h.currency = a.currency
 where a.state in ('SENT', 'UNKNOWN');

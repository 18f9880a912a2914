-- Who looks at the nights that come sees until when a hold lasts.
create or replace view holds.in_force with (security_invoker) as
select id, annotator_id, payer_id, kind, bank_account_id, until
  from holds.hold
 where lifted_at is null and (until is null or until > now());

-- For banking: what was earned, when it was written down (found by the indexes of V140).
create view earnings.recorded with (security_invoker) as
select payer_id, currency, amount_minor, recorded_at
  from earnings.earning;

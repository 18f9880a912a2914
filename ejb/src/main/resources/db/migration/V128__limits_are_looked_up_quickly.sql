-- The night asks for many when their oldest work was received: with a plan that is kept, by keys alone.
create or replace function payouts.oldest_received(payer uuid, annotator uuid, currency char(3), cut_off timestamptz)
    returns timestamptz language plpgsql stable set enable_seqscan = off as $$
declare
    oldest timestamptz;
begin
    select min(coalesce(w.submitted_at, o.earned_at)) into oldest
      from payouts.open_item o
      left join lateral (select r.submitted_at from tasks.received r
                          where r.assignment_id = o.earning_id offset 0) w on true
     where o.payer_id = payer and o.annotator_id = annotator and o.currency = oldest_received.currency
       and o.earned_at <= cut_off;
    return oldest;
end $$;

-- What came up between a night and its release counts: a match, a review, a pause, a returned or replaced account.
-- What would go to such a payee is called off, and no run is released with it.

-- For payouts: what holds somebody now, and since when.
create view holds.in_force_since with (security_invoker) as
select id, annotator_id, payer_id, kind, bank_account_id, put_at
  from holds.hold
 where lifted_at is null and (until is null or until > now());

-- For payouts: accounts that nothing is paid to any more, or not yet.
create view annotators.not_paid_to with (security_invoker) as
select id as bank_account_id
  from annotators.bank_account
 where replaced_at is not null
    or (origin <> 'REGISTER' and (confirmed_at is null or greatest(since + interval '72 hours', confirmed_at) > now()));

-- What a run would pay though something came up since, with the first reason. A night pays in spite of a pause where the
-- law asks for it; a later pause counts. What left the house before a restore stays paid. Everything is looked up by
-- keys, one by one.
create function payouts.held_since(run uuid) returns table (payout_id uuid, annotator_id uuid, reason text)
    language sql stable set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
    select p.id, p.annotator_id, w.reason
      from payouts.run r
      join payouts.payout p on p.run_id = r.id and p.state in ('RESERVED', 'RELEASED')
     cross join lateral (
         select coalesce(bool_or(x.kind = 'SANCTIONS_MATCH'), false) as sanctions,
                coalesce(bool_or(x.kind = 'UNDER_REVIEW' and x.put_at >= r.started_at), false) as under_review,
                coalesce(bool_or(x.kind = 'ACCOUNT_RETURNED' and x.bank_account_id = p.bank_account_id), false) as returned,
                coalesce(bool_or(x.kind = 'PAUSED' and x.put_at >= r.started_at), false) as paused
           from holds.in_force_since x
          where x.annotator_id = p.annotator_id and (x.payer_id is null or x.payer_id = p.payer_id) offset 0) h
     cross join lateral (
          select case
                    when h.sanctions or exists (select from sanctions.matched m where m.annotator_id = p.annotator_id)
                        then 'SANCTIONS_MATCH'
                    when h.under_review then 'UNDER_REVIEW'
                    when h.returned then 'ACCOUNT_RETURNED'
                    when exists (select from annotators.not_paid_to a where a.bank_account_id = p.bank_account_id)
                        then 'ACCOUNT_NEW'
                    when h.paused then 'PAUSED'
                end as reason offset 0) w
     where r.id = held_since.run and w.reason is not null and not departures.has_left(p.end_to_end_id, false)
$$;

-- Who puts something that holds somebody, and who releases a run wait for each other; those who put do not.
create function payouts.holds_wait_for_releases() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('what holds payees', 0));
    return null;
end $$;
create trigger holds_wait_for_releases after insert on holds.hold
    for each statement execute function payouts.holds_wait_for_releases();
create trigger holds_wait_for_releases after insert on sanctions.match
    for each statement execute function payouts.holds_wait_for_releases();
create trigger holds_wait_for_releases after insert or update on annotators.bank_account
    for each statement execute function payouts.holds_wait_for_releases();

create function payouts.nobody_held_is_released() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    held record;
begin
    perform pg_advisory_xact_lock(hashtextextended('what holds payees', 0));
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    select h.payout_id, h.reason into held from payouts.held_since(new.id) h limit 1;
    perform set_config('honorarium.actor', actor, true);
    if held.payout_id is not null then
        raise exception 'run % would pay payout %, whose payee is held: %', new.id, held.payout_id, held.reason;
    end if;
    return new;
end $$;
create trigger releases_nobody_held before update on payouts.run
    for each row when (new.state = 'RELEASED' and old.state <> 'RELEASED')
    execute function payouts.nobody_held_is_released();

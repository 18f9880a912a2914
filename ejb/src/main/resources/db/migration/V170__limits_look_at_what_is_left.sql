-- Limits of payouts and runs look at what is paid: what is left after debts, exchange and tax, in its own currency.

-- As before (V161), of the amount that is paid.
create or replace function payouts.cleared_by_nobody_else(run uuid, releaser uuid) returns uuid
    language sql stable as $$
    select p.id
      from payouts.payout p
      join payouts.pay_limit_now l on l.payer_id = p.payer_id and l.currency = p.paid_currency
     where p.run_id = run and p.state in ('RESERVED', 'RELEASED') and p.paid_minor > l.per_payout_minor
       and not exists (select from payouts.clearance c
                        where c.annotator_id = p.annotator_id and c.payer_id = p.payer_id
                          and c.currency = p.paid_currency and c.up_to_minor >= p.paid_minor
                          and c.until > p.reserved_at and c.cleared_by <> releaser)
     order by p.id
     limit 1
$$;

-- As before (V161), of the amounts that are paid.
create or replace function payouts.release_within_limits() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    excess record;
    uncleared uuid;
begin
    perform pg_advisory_xact_lock(hashtextextended('releases of ' || new.payer_id, 0));
    if exists (select from payouts.stop s where s.payer_id = new.payer_id and s.ended_at is null) then
        raise exception 'run % is not released while its payer is stopped', new.id;
    end if;
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    select p.paid_currency, sum(p.paid_minor) as total into excess
      from payouts.payout p
      join payouts.pay_limit_now l on l.payer_id = new.payer_id and l.currency = p.paid_currency
     where p.run_id = new.id and p.state in ('RESERVED', 'RELEASED')
     group by p.paid_currency, l.per_run_minor
    having sum(p.paid_minor) > l.per_run_minor
     limit 1;
    uncleared := payouts.cleared_by_nobody_else(new.id, new.released_by);
    perform set_config('honorarium.actor', actor, true);
    if excess.paid_currency is not null and not exists (
            select from payouts.run_approval a where a.run_id = new.id and a.approved_by <> new.released_by) then
        raise exception 'run % pays % in %: over the limit, and no second person approved',
            new.id, excess.total, excess.paid_currency;
    end if;
    if uncleared is not null then
        raise exception 'run % pays over the limit of payouts, and nobody but its releaser cleared payout %', new.id, uncleared;
    end if;
    return new;
end $$;

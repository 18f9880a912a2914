-- What left the house before a restore is not paid a second time: its nights are done again first, the oldest first, and
-- its items are opened again by nothing but the bank's answer.

-- Whether a payment left the house before a restore, or even was settled so by two people.
create function departures.has_left(payment text, settled boolean) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    select exists (select from departures.missing_payment p
                     join departures.missing m on (m.restoration_id, m.number) = (p.restoration_id, p.number)
                    where p.end_to_end_id = payment and (not settled or m.confirmed_by is not null))
$$;

-- The run that has to be done again before this one begins, if any. An id begins with its cut-off, so the order of ids
-- is the order of nights. Another date would take the same items under ids that no bank has seen.
create function departures.goes_first(payer uuid, run uuid) returns uuid
    language sql stable security definer set search_path = pg_catalog as $$
    select first.run_id
      from (select m.run_id
              from departures.missing m
             where m.payer_id = payer and m.confirmed_by is null
               and not exists (select from payouts.run r where r.id = m.run_id and r.state in ('RELEASED', 'FILED'))
             order by m.run_id limit 1) first
     where first.run_id <> run
$$;

create function departures.is_done_again(run uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    select exists (select from payouts.run r where r.id = run and r.state <> 'RUNNING')
$$;

create function departures.oldest_first() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if departures.goes_first(new.payer_id, new.id) is not null
            and not exists (select from payouts.run r where r.id = new.id) then
        raise exception 'run % does not begin before run %, which left the house before a restore',
            new.id, departures.goes_first(new.payer_id, new.id);
    end if;
    return new;
end $$;
create trigger oldest_first before insert on payouts.run
    for each row execute function departures.oldest_first();

create function departures.stays_paid() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if departures.has_left(new.end_to_end_id, old.state <> 'RESERVED') then
        raise exception 'payout % left the house before a restore: only the bank''s answer opens it again', new.id;
    end if;
    return new;
end $$;
create trigger stays_paid before update on payouts.payout
    for each row when (old.state <> new.state and new.state in ('CANCELLED', 'NOT_ATTEMPTED'))
    execute function departures.stays_paid();

-- A file with something that two people settled is not given out.
create function departures.is_settled(file uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    select exists (select from departures.missing m
                     join departures.missing_payment p on (p.restoration_id, p.number) = (m.restoration_id, m.number)
                     join payouts.identified i on i.end_to_end_id = p.end_to_end_id
                     join files.payment f on f.payout_id = i.payout_id
                    where m.confirmed_by is not null and f.file_id = file)
$$;

create function departures.leave_once() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if departures.is_settled(new.file_id) then
        raise exception 'file % is not given out: it left the house before a restore', new.file_id;
    end if;
    return new;
end $$;
create trigger leave_once before insert on departures.departure
    for each row execute function departures.leave_once();

-- As before (V141), and what two people settled is released into a file that nobody gets, so that the books and the
-- bank's answers find it; but not together with something of the same currency that never left.
create or replace function departures.refusal(run uuid) returns text
    language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    open uuid := (select id from departures.restoration where ended_at is null);
begin
    if exists (select from departures.missing where confirmed_by is not null)
       and exists (select from (select i.currency, departures.has_left(i.end_to_end_id, true) as left_before
                                  from payouts.identified i
                                 where i.run_id = refusal.run and i.state <> 'CANCELLED' offset 0) p
                    group by p.currency having bool_or(p.left_before) and not bool_and(p.left_before)) then
        return 'LEFT_BEFORE';
    end if;
    if open is null then
        return '';
    end if;
    if not exists (select from departures.missing m where m.restoration_id = open and m.run_id = refusal.run) then
        return 'NOT_MATCHED';
    end if;
    if exists (select from departures.missing m
                 join departures.missing_payment p on (p.restoration_id, p.number) = (m.restoration_id, m.number)
                where m.restoration_id = open and m.run_id = refusal.run and m.confirmed_by is null
                  and not exists (select from payouts.identified i
                                   where i.run_id = refusal.run and i.state <> 'CANCELLED'
                                     and (i.end_to_end_id, i.amount_minor, i.currency)
                                         = (p.end_to_end_id, p.amount_minor, m.currency)))
       or exists (select from payouts.identified i
                   where i.run_id = refusal.run and i.state <> 'CANCELLED'
                     and i.currency in (select m.currency from departures.missing m
                                         where m.restoration_id = open and m.run_id = refusal.run)
                     and not exists (select from departures.missing_payment p
                                      where p.restoration_id = open and p.end_to_end_id = i.end_to_end_id)) then
        return 'DIFFERENT';
    end if;
    return '';
end $$;

-- As before (V141), and only when its night was done again: from then on its items are in a payout that stays paid.
create or replace function departures.settle_in_two() returns trigger language plpgsql as $$
begin
    if old.confirmed_by is not null
            or not security.actor_has('FINANCE')
            or (new.confirmed_by is null and new.proposed_by <> security.actor_id())
            or (new.confirmed_by is not null
                and (new.confirmed_by <> security.actor_id()
                     or (new.reason, new.proposed_by, new.proposed_at)
                        is distinct from (old.reason, old.proposed_by, old.proposed_at))) then
        raise exception 'departure % is settled by one person of finance and confirmed by another', old.number;
    end if;
    if not departures.is_done_again(old.run_id) then
        raise exception 'departure % is settled when its night was done again', old.number;
    end if;
    return new;
end $$;

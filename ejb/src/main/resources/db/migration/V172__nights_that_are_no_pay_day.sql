-- A night that is no pay day of its payer pays nothing but what the law does not let wait. It is settled for each currency
-- when the night begins: banks' days differ.
create table payouts.rest_night (
    run_id   uuid    not null references payouts.run,
    currency char(3) not null,
    primary key (run_id, currency)
);
revoke update, delete, truncate on payouts.rest_night from ${app};
alter table payouts.rest_night enable row level security;
alter table payouts.rest_night force row level security;
create policy the_rules_themselves on payouts.rest_night for select to current_user using (true);
create policy whoever_is_here_reads on payouts.rest_night for select
    using ((select security.actor_id()) is not null);
create policy the_night_begins on payouts.rest_night for insert
    with check ((select security.actor_has('SYSTEM', 'FINANCE')));

-- For payouts: whether a pay day has come since the night before; null where only the banks' calendars know.
create function payers.pay_day_has_come(payer uuid, night_before date, tonight date) returns boolean
    language plpgsql stable as $$
declare
    pays text;
    chosen integer[];
begin
    select p.pay_days into pays from payers.payer p where p.id = payer;
    if pays = 'EVERY_NIGHT' then
        return true;
    end if;
    if pays = 'BANK_DAYS' then
        return case when exists (
                select from generate_series(greatest(night_before + 1, tonight - 39), tonight, interval '1 day') d
                 where extract(isodow from d) < 6) then null else false end;
    end if;
    chosen := string_to_array(split_part(pays, ' ', 2), ',')::integer[];
    if pays like 'WEEKDAYS %' then
        return exists (
            select from generate_series(greatest(night_before + 1, tonight - 39), tonight, interval '1 day') d
             where extract(isodow from d)::integer = any (chosen));
    end if;
    if pays like '% SAME_NIGHT' then
        return exists (
            select from generate_series(greatest(night_before + 1, tonight - 39), tonight, interval '1 day') d
             where extract(day from d)::integer = any (chosen)
                or extract(month from d + interval '1 day') <> extract(month from d)
                    and extract(day from d)::integer < (select max(c) from unnest(chosen) c));
    end if;
    return null;
end $$;

create function payouts.pay_day_has_come(run uuid) returns boolean
    language sql stable as $$
    select payers.pay_day_has_come(r.payer_id, coalesce(
               (select b.business_date from payouts.run b
                 where b.payer_id = r.payer_id and b.business_date < r.business_date
                 order by b.business_date desc limit 1), r.business_date - 1), r.business_date)
      from payouts.run r where r.id = run
$$;

create function payouts.rests_for_a_reason() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if exists (select from payouts.step s where s.run_id = new.run_id and s.planned_at is not null) then
        raise exception 'run % has begun, and pays or rests as was settled then', new.run_id;
    end if;
    if payouts.pay_day_has_come(new.run_id) then
        raise exception 'run % is of a pay day', new.run_id;
    end if;
    return new;
end $$;
create trigger rests_for_a_reason before insert on payouts.rest_night
    for each row execute function payouts.rests_for_a_reason();

-- At commit: what begins on no pay day rests in every currency.
create function payouts.rests_where_it_must() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    missing text;
begin
    if payouts.pay_day_has_come(new.id) is not false then
        return null;
    end if;
    select m.currency into missing
      from payers.minimum m
     where m.payer_id = new.payer_id
       and not exists (select from payouts.rest_night n where n.run_id = new.id and n.currency = m.currency)
     limit 1;
    if found then
        raise exception 'run % is of no pay day and would pay %', new.id, missing;
    end if;
    return null;
end $$;
create constraint trigger rests_where_it_must after insert on payouts.run
    deferrable initially deferred for each row execute function payouts.rests_where_it_must();

-- Whatever a night decides: where it rests it pays only whom the law does not let wait.
create function payouts.nothing_is_paid_at_rest() returns trigger
    language plpgsql security definer set search_path = pg_catalog
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    wrong uuid;
begin
    if not exists (select from (select distinct a.run_id from added a) r
                     join payouts.rest_night n on n.run_id = r.run_id) then
        return null;
    end if;
    select a.id into wrong
      from added a
      join payouts.rest_night n on n.run_id = a.run_id and n.currency = a.paid_currency
      join payouts.run r on r.id = a.run_id
     where not payouts.must_be_paid(a.payer_id, a.annotator_id, a.currency, r.cut_off)
     limit 1;
    if found then
        raise exception 'payout % is of a night that is no pay day', wrong;
    end if;
    return null;
end $$;
create trigger nothing_is_paid_at_rest after insert on payouts.payout
    referencing new table as added for each statement execute function payouts.nothing_is_paid_at_rest();

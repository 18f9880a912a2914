-- A rate that is over 10 % away from the one before, or from the one of the day before, counts only when another person
-- has confirmed it: a slip of a digit would pay everybody abroad ten times too much.
alter table exchange.rate add waits boolean not null default false;

create table exchange.confirmation (
    rate_id      uuid        primary key references exchange.rate,
    confirmed_by uuid        not null,
    confirmed_at timestamptz not null
);
revoke update, delete, truncate on exchange.confirmation from ${app};
create trigger only_added_to before update or delete or truncate on exchange.confirmation
    for each statement execute function ids.refuse_change();
alter table exchange.confirmation enable row level security;
alter table exchange.confirmation force row level security;
create policy everybody_sees_confirmations on exchange.confirmation for select
    using ((select security.actor_id()) is not null);
create policy finance_confirms on exchange.confirmation for insert
    with check ((select security.actor_has('FINANCE')) and not (select security.actor_has('SERVICE'))
        and confirmed_by = (select security.actor_id()));

-- The rates that count, and from when on they are known. An order by what is quoted goes through the index.
create view exchange.counting with (security_invoker) as
select r.id, r.from_currency, r.to_currency, r.rate, r.from_digits, r.to_digits, r.quoted_at, r.loaded_at,
       case when r.waits then c.confirmed_at else r.loaded_at end as known_at
  from exchange.rate r
  left join exchange.confirmation c on c.rate_id = r.id;

create function exchange.is_far(one numeric, other numeric) returns boolean
    language sql immutable parallel safe
    return abs(one / other - 1) > 0.1;

-- Said by the database itself. The first rate of a pair has none before it.
create function exchange.look_at_the_one_before() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    before record;
begin
    perform pg_advisory_xact_lock(hashtextextended('exchange rates', 0));
    new.waits := false;
    for before in
        (select q.rate from exchange.counting q
          where (q.from_currency, q.to_currency) = (new.from_currency, new.to_currency)
            and q.known_at is not null and q.quoted_at <= new.quoted_at
          order by q.quoted_at desc, q.loaded_at desc, q.id limit 1)
        union all
        (select q.rate from exchange.counting q
          where (q.from_currency, q.to_currency) = (new.from_currency, new.to_currency)
            and q.known_at <= new.loaded_at - interval '24 hours' and q.quoted_at <= new.quoted_at
          order by q.quoted_at desc, q.loaded_at desc, q.id limit 1)
    loop
        new.waits := new.waits or exchange.is_far(new.rate, before.rate);
    end loop;
    return new;
end $$;
create trigger look_at_the_one_before before insert on exchange.rate
    for each row execute function exchange.look_at_the_one_before();

create function exchange.another_person_confirms() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not exists (select from exchange.rate r
                    where r.id = new.rate_id and r.waits and r.loaded_by <> new.confirmed_by) then
        raise exception 'rate % is confirmed by another person than who loaded it, if it waits for that', new.rate_id;
    end if;
    if abs(extract(epoch from clock_timestamp() - new.confirmed_at)) > 300 then
        raise exception 'rate % is confirmed at another time', new.rate_id;
    end if;
    return new;
end $$;
create trigger another_person_confirms before insert on exchange.confirmation
    for each row execute function exchange.another_person_confirms();

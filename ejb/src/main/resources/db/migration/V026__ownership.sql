-- Who owns how much of whom: clients, other companies, and the house itself. A rival who buys shares of a
-- client, or of the house, must be seen the day it is known.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

create schema barriers;

-- Functions that hold a rule for everybody run as the owner of the tables and see all of them.
create policy the_rules_themselves on clients.client to current_user using (true);

-- Whoever can own or be owned. A client's name is kept with the client.
create table barriers.party (
    id   uuid primary key,
    kind text not null constraint kind_is_known check (kind in ('CLIENT', 'COMPANY', 'HOUSE')),
    name text unique,
    constraint a_client_has_its_own_name check ((kind = 'CLIENT') = (name is null))
);
create unique index there_is_one_house on barriers.party (kind) where kind = 'HOUSE';
insert into barriers.party values ('00000000-0000-7000-8000-000000000001', 'HOUSE', 'The house');
insert into barriers.party select id, 'CLIENT' from clients.client;

create function barriers.note_party() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into barriers.party values (new.id, 'CLIENT');
    return null;
end $$;
create trigger note_party after insert on clients.client
    for each row execute function barriers.note_party();

create table barriers.ownership_link (
    id        uuid         primary key,
    owner_id  uuid         not null references barriers.party,
    owned_id  uuid         not null references barriers.party,
    percent   numeric(5,2) not null,
    since     date         not null,
    stated_by uuid         not null,
    stated_at timestamptz  not null,
    until     date,
    ended_by  uuid,
    ended_at  timestamptz,
    reason    text,
    constraint a_share_is_more_than_nothing check (percent > 0 and percent <= 100),
    constraint nobody_owns_themselves check (owner_id <> owned_id),
    constraint an_end_is_complete check (num_nonnulls(until, ended_by, ended_at, reason) in (0, 4)),
    constraint an_end_has_a_reason check (reason <> ''),
    constraint an_end_is_not_before_the_beginning check (until >= since)
);
create unique index one_link_between_two on barriers.ownership_link (owner_id, owned_id) where until is null;

-- What was stated stays; a link can only end, once.
revoke update, delete, truncate on barriers.ownership_link from ${app};
grant update (until, ended_by, ended_at, reason) on barriers.ownership_link to ${app};
create function barriers.end_once() returns trigger language plpgsql as $$
begin
    if old.until is not null then
        raise exception 'ownership link % has ended', old.id;
    end if;
    return new;
end $$;
create trigger end_once before update on barriers.ownership_link
    for each row execute function barriers.end_once();

-- Nobody owns themselves through others, and nothing is owned by more than all of it.
create function barriers.refuse_impossible_ownership() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('ownership', 0));
    if exists (
        with recursive above as (
            select new.owner_id as id
            union
            select l.owner_id from barriers.ownership_link l join above on l.owned_id = above.id
             where l.until is null)
        select from above where id = new.owned_id) then
        raise exception 'ownership would go in a circle: % owns % already', new.owned_id, new.owner_id;
    end if;
    if (select sum(percent) from barriers.ownership_link
         where owned_id = new.owned_id and until is null) > 100 then
        raise exception 'more than all of % would be owned', new.owned_id;
    end if;
    return null;
end $$;
create trigger refuse_impossible_ownership after insert on barriers.ownership_link
    for each row execute function barriers.refuse_impossible_ownership();

-- From which share on an owner and what they own are one group, and how long an exposure lasts.
create table barriers.barrier_setting (
    one               boolean      primary key default true constraint there_is_one_setting check (one),
    threshold_percent numeric(5,2) not null default 20,
    cooling_days      integer      not null default 180,
    constraint a_threshold_is_a_share check (threshold_percent >= 0 and threshold_percent < 100),
    constraint cooling_off_is_ten_years_at_most check (cooling_days between 0 and 3650)
);
insert into barriers.barrier_setting default values;
revoke insert, delete, truncate on barriers.barrier_setting from ${app};

do $$
declare
    t text;
begin
    foreach t in array array['party', 'ownership_link', 'barrier_setting'] loop
        execute format('alter table barriers.%I enable row level security', t);
        execute format('alter table barriers.%I force row level security', t);
        execute format('create policy the_rules_themselves on barriers.%I to current_user using (true)', t);
        execute format('create policy staff_read on barriers.%I for select using '
            || '((select security.actor_has(''SYSTEM'', ''OPERATIONS'', ''ADMIN'', ''AUDITOR'')))', t);
    end loop;
end $$;
create policy administrators_add on barriers.party for insert
    with check (kind = 'COMPANY' and (select security.actor_has('ADMIN')));
create policy administrators_state on barriers.ownership_link for insert
    with check (until is null and stated_by = (select security.actor_id())
        and (select security.actor_has('ADMIN')));
create policy administrators_end on barriers.ownership_link for update
    using ((select security.actor_has('ADMIN')))
    with check (ended_by = (select security.actor_id()));
create policy administrators_set on barriers.barrier_setting for update
    using ((select security.actor_has('ADMIN')));
revoke update, delete, truncate on barriers.party from ${app};

-- For other components: what a party is called. Clients only by who may know them.
create view barriers.party_name with (security_invoker) as
select p.id as party_id, p.kind, coalesce(p.name, c.name) as name
  from barriers.party p
  left join clients.client c on c.id = p.id;

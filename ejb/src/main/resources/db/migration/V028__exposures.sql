-- Who saw or worked on which client's confidential project, from when until when, recorded at the moment of
-- seeing under a lock on the person: two at once cannot both pass a barrier.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

-- Whoever was ever exposed; the row is the lock. (A row and no advisory lock: a file brings work of tens of
-- thousands of people in one transaction, and all of them are held.)
create table barriers.person (
    person_id uuid primary key
);
revoke all on barriers.person from ${app};

-- One stretch of time in which somebody was exposed in one way. Who audits sees everything and is not barred
-- by it. "Found" was there before anybody could have been stopped: when a project became confidential.
create table barriers.exposure (
    id         uuid        primary key,
    person_id  uuid        not null references barriers.person,
    client_id  uuid        not null references clients.client,
    project_id uuid        not null,
    way        text        not null constraint way_is_known check (way in (
        'WORKED', 'REVIEWED', 'OPENED', 'GUIDELINE', 'IMPORTED', 'AUDITED')),
    first_at   timestamptz not null,
    last_at    timestamptz not null,
    found      boolean     not null,
    constraint a_stretch_has_a_direction check (first_at <= last_at)
);
create index on barriers.exposure (person_id, project_id);
create index on barriers.exposure (client_id, person_id);
-- Written by the functions below only.
revoke insert, update, delete, truncate on barriers.exposure from ${app};

alter table barriers.exposure enable row level security;
alter table barriers.exposure force row level security;
create policy the_rules_themselves on barriers.exposure to current_user using (true);
create policy overseers_and_oneself_read on barriers.exposure for select
    using ((select security.actor_has('SYSTEM', 'ADMIN', 'AUDITOR'))
        or person_id = (select security.actor_id())
        or ((select security.actor_has('OPERATIONS')) and client_id in (select id from clients.client)));

-- Whether somebody may work for a client in spite of a barrier.
create view barriers.granted with (security_invoker) as
select person_id, client_id, until, reason, asked_by, decided_by, decided_at
  from barriers.barrier_exception
 where decision = 'CONFIRMED' and ended_at is null and until > (now() at time zone 'UTC')::date;

-- For other components: from when until when somebody is kept apart from a client, because of which other one.
create view barriers.kept_apart with (security_invoker) as
select e.person_id, s.other_id as client_id, e.client_id as exposed_to, e.first_at as since,
       e.last_at + s.cooling_days * interval '1 day' as until
  from barriers.exposure e
  join barriers.other_side s on s.client_id = e.client_id
 where e.way <> 'AUDITED'
   and not exists (select from barriers.granted g
                    where g.person_id = e.person_id and g.client_id = s.other_id);

-- Who is barred from which client now. For the functions below.
create view barriers.bar with (security_invoker) as
select person_id, client_id, exposed_to, max(until) as until
  from barriers.kept_apart
 where until > now()
 group by person_id, client_id, exposed_to;
revoke all on barriers.bar from ${app};

-- For row security: the clients that the actor may not see. Asked once a query, as an uncorrelated subquery.
-- The house itself, finance, administrators and auditors are not barred unless they also do the work.
create function barriers.barred_clients() returns uuid[]
    language sql stable security definer set search_path = pg_catalog as $$
    select case when security.actor_has('OPERATIONS', 'REVIEWER', 'ANNOTATOR')
                 and not security.actor_has('SYSTEM')
                then array(select distinct client_id from barriers.bar where person_id = security.actor_id())
                else '{}' end
$$;

-- For finding and inviting people, and for intake: who is barred from a client, and why.
create function barriers.barred_person(client uuid)
    returns table (person_id uuid, exposed_to uuid, until timestamptz)
    language sql stable security definer set search_path = pg_catalog as $$
    select b.person_id, b.exposed_to, b.until from barriers.bar b
     where b.client_id = client
       and (select security.actor_has('SYSTEM', 'OPERATIONS', 'REVIEWER', 'ADMIN', 'AUDITOR'))
$$;

-- Why the actor is barred.
create function barriers.own_bars() returns table (client_id uuid, exposed_to uuid, until timestamptz)
    language sql stable security definer set search_path = pg_catalog as $$
    select b.client_id, b.exposed_to, b.until from barriers.bar b where b.person_id = security.actor_id()
$$;

-- Nobody else is exposed, and no barrier's side is chosen, for these people until the transaction ends.
create function barriers.hold(persons uuid[]) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into barriers.person select distinct unnest(persons) order by 1 on conflict do nothing;
    perform from barriers.person where person_id = any (persons) order by person_id for update;
end $$;

-- Writes down that these people are, or were, exposed. Within thirty days it is one stretch.
create function barriers.add_exposures(
    persons uuid[], client uuid, project uuid, how text, firsts timestamptz[], lasts timestamptz[],
    was_found boolean) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform barriers.hold(persons);
    update barriers.exposure e
       set first_at = least(e.first_at, g.first_at), last_at = greatest(e.last_at, g.last_at),
           found = was_found
      from unnest(persons, firsts, lasts) as g (person_id, first_at, last_at)
     where e.person_id = g.person_id and e.project_id = project and e.way = how
       and g.first_at <= e.last_at + interval '30 days' and g.last_at >= e.first_at - interval '30 days'
       and (g.first_at < e.first_at or g.last_at > e.last_at + interval '1 minute');
    insert into barriers.exposure (id, person_id, client_id, project_id, way, first_at, last_at, found)
    select ids.derived(g.first_at, concat_ws('/', 'exposure', g.person_id, project, how, g.first_at)),
           g.person_id, client, project, how, g.first_at, g.last_at, was_found
      from unnest(persons, firsts, lasts) as g (person_id, first_at, last_at)
     where not exists (
           select from barriers.exposure e
            where e.person_id = g.person_id and e.project_id = project and e.way = how
              and g.first_at <= e.last_at + interval '30 days'
              and g.last_at >= e.first_at - interval '30 days');
end $$;
revoke execute on function barriers.add_exposures from public;

-- The actor sees something. One can only be exposed oneself.
create function barriers.expose(client uuid, project uuid, how text, at timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if how = 'WORKED'
       or (how = 'AUDITED') <> (security.actor_has('AUDITOR')
               and not security.actor_has('OPERATIONS', 'REVIEWER', 'ANNOTATOR')) then
        raise exception 'this actor cannot be exposed in the way %', how;
    end if;
    perform barriers.add_exposures(
        array[security.actor_id()], client, project, how, array[at], array[at], false);
end $$;

-- The second of two exposures on both sides at once. The people are held, so this sees all of the others.
create function barriers.refuse_both_sides() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    wrong record;
begin
    select n.person_id, n.client_id, o.client_id as other_id into wrong
      from new_rows n
      join barriers.other_side s on s.client_id = n.client_id
      join barriers.exposure o on o.person_id = n.person_id and o.client_id = s.other_id
     where n.way <> 'AUDITED' and o.way <> 'AUDITED' and not n.found
       and n.first_at < o.last_at + s.cooling_days * interval '1 day'
       and o.first_at < n.last_at + s.cooling_days * interval '1 day'
       and not exists (select from barriers.granted g
                        where g.person_id = n.person_id and g.client_id = n.client_id);
    if found then
        raise exception 'an information barrier is between % and %, and % would be exposed to both',
            wrong.client_id, wrong.other_id, wrong.person_id;
    end if;
    return null;
end $$;
create trigger refuse_both_sides_added after insert on barriers.exposure
    referencing new table as new_rows
    for each statement execute function barriers.refuse_both_sides();
create trigger refuse_both_sides_longer after update on barriers.exposure
    referencing new table as new_rows
    for each statement execute function barriers.refuse_both_sides();

-- Quotas of a project: how many tasks one annotator, and all together, may claim. And tasks of which the answer is
-- known, mixed in with the others: whoever claims the next one gets such a task now and then, and cannot tell.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

alter table tasks.terms
    add most_each integer constraint a_quota_of_each_lets_somebody_work check (most_each > 0),
    add most_in_all integer constraint a_quota_of_all_lets_somebody_work check (most_in_all > 0),
    add gold_percent integer not null default 0
        constraint most_tasks_are_real check (gold_percent between 0 and 50);

-- How many places are taken in a project that has a quota of all. Written by triggers only.
create table tasks.quota (
    project_id uuid   primary key references projects.project,
    taken      bigint not null constraint nobody_takes_less_than_nothing check (taken >= 0)
);
revoke insert, update, delete, truncate on tasks.quota from ${app};
alter table tasks.quota enable row level security;
alter table tasks.quota force row level security;
create policy the_rules_themselves on tasks.quota to current_user using (true);
create policy as_the_project on tasks.quota for select
    using ((select security.actor_has('SYSTEM')) or project_id in (select id from projects.project));

-- Nobody claims while what counts for claims changes (they hold the same lock, together), so the count is right.
create function tasks.count_what_is_taken() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
begin
    perform pg_advisory_xact_lock(hashtextextended('claim terms of ' || new.project_id, 0));
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    delete from tasks.quota where project_id = new.project_id;
    if new.most_in_all is not null then
        insert into tasks.quota
        select new.project_id, count(*) from tasks.assignment
         where project_id = new.project_id and state not in ('RETURNED', 'EXPIRED');
    end if;
    perform set_config('honorarium.actor', actor, true);
    return null;
end $$;
create trigger count_what_is_taken after insert or update on tasks.terms
    for each row execute function tasks.count_what_is_taken();

-- Gold tasks have a place for everybody.
alter table tasks.opening add gold boolean not null default false;
grant update (gold) on tasks.opening to ${app};
create function tasks.places_of_gold() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
begin
    if not security.actor_has('SYSTEM', 'OPERATIONS') then
        raise exception 'operations say which tasks are gold';
    end if;
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    new.free := case when new.gold then 1 else greatest(0,
        (select overlap from tasks.task where id = new.task_id)
        - (select count(*) from tasks.assignment a
            where a.task_id = new.task_id and a.state not in ('RETURNED', 'EXPIRED'))) end;
    perform set_config('honorarium.actor', actor, true);
    return new;
end $$;
create trigger places_of_gold before update of gold on tasks.opening
    for each row when (old.gold <> new.gold) execute function tasks.places_of_gold();

-- As before (V045), with quotas.
create or replace function tasks.check_claim(c tasks.assignment) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    t tasks.terms;
    type uuid;
begin
    perform pg_advisory_xact_lock(hashtextextended('claims of ' || c.annotator_id, 0));
    perform pg_advisory_xact_lock_shared(hashtextextended('claim terms of ' || c.project_id, 0));
    select * into t from tasks.terms where project_id = c.project_id;
    if t.paused then
        raise exception 'project % is paused', c.project_id;
    end if;
    select task_type_id into type from tasks.opening where task_id = c.task_id;
    if not found then
        raise exception 'task % is not open for claims', c.task_id;
    end if;
    -- What it earns has the same id, by whose time it is found.
    if c.id not between ids.lowest(c.claimed_at - interval '5 minutes')
                    and ids.lowest(c.claimed_at + interval '5 minutes') then
        raise exception 'claim % has an id of another time', c.id;
    end if;
    if c.due_at is distinct from c.claimed_at + coalesce(t.minutes, 60) * interval '1 minute'
            or c.review_days is distinct from coalesce(t.review_days, 7)
            or abs(extract(epoch from now() - c.claimed_at)) > 300 then
        raise exception 'claim % has not the terms of project %', c.id, c.project_id;
    end if;
    if (select count(*) from tasks.in_work w
         where w.annotator_id = c.annotator_id and w.project_id = c.project_id
           and w.assignment_id <> c.id) >= coalesce(t.open_claims, 3) then
        raise exception 'annotator % has as many open claims as project % gives', c.annotator_id, c.project_id;
    end if;
    if t.most_each is not null and tasks.taken_by(c.project_id, c.annotator_id) > t.most_each then
        raise exception 'annotator % has as many tasks as project % gives each', c.annotator_id, c.project_id;
    end if;
    if t.most_in_all is not null
            and (select q.taken from tasks.quota q where q.project_id = c.project_id) > t.most_in_all then
        raise exception 'project % has as many claims as it wants', c.project_id;
    end if;
    if not exists (select from projects.worker m
                    where m.project_id = c.project_id and m.annotator_id = c.annotator_id) then
        raise exception 'annotator % is no member of project %', c.annotator_id, c.project_id;
    end if;
    if exists (select from requirements.lacking(c.project_id, c.annotator_id) subject
                where subject in (c.project_id, type)) then
        raise exception 'annotator % has not what project % asks', c.annotator_id, c.project_id;
    end if;
    if exists (
            select from projects.project p
             cross join lateral (select a.version from barriers.agreement a
                                  where a.client_id = p.client_id order by a.version desc limit 1) last
             where p.id = c.project_id
               and not exists (select from barriers.signature s
                                where s.client_id = p.client_id and s.version = last.version
                                  and s.person_id = c.annotator_id)) then
        raise exception 'annotator % did not sign the agreement of project %', c.annotator_id, c.project_id;
    end if;
end $$;

-- How many tasks of a project somebody took and did not give back.
create function tasks.taken_by(project uuid, annotator uuid) returns bigint
    language sql stable security definer set search_path = pg_catalog as $$
    select count(*) from tasks.assignment
     where annotator_id = annotator and project_id = project and state not in ('RETURNED', 'EXPIRED')
$$;

-- As before (V045), with quotas, and without counting the places of gold tasks.
create or replace function tasks.note_claims() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    c tasks.assignment;
begin
    if security.actor_has('ANNOTATOR') and exists (select from new_rows where state <> 'CLAIMED') then
        raise exception 'annotators claim tasks, and decide nothing about them';
    end if;
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    -- An array, because the plan is kept from its first use on, which is one claim: joined with the rows of an
    -- import, it would compare every open task with every row.
    if exists (select from tasks.opening
                where project_id = any (array(select distinct project_id from new_rows))) then
        update tasks.opening o set free = o.free - n.places
          from (select n.task_id, n.places
                  from (select task_id, count(*) as places from new_rows
                         where state not in ('RETURNED', 'EXPIRED') group by task_id) n
                 cross join lateral (select from tasks.opening t
                                      where t.task_id = n.task_id and not t.gold offset 0) t) n
         where o.task_id = n.task_id;
    end if;
    if exists (select from tasks.quota
                where project_id = any (array(select distinct project_id from new_rows))) then
        update tasks.quota q set taken = q.taken + n.places
          from (select project_id, count(*) as places from new_rows
                 where state not in ('RETURNED', 'EXPIRED') group by project_id) n
         where q.project_id = n.project_id;
    end if;
    for c in select * from new_rows where state = 'CLAIMED' order by annotator_id, id loop
        perform tasks.check_claim(c);
        insert into tasks.in_work values (c.id, c.annotator_id, c.project_id, c.task_id, c.due_at);
    end loop;
    perform set_config('honorarium.actor', actor, true);
    return null;
end $$;

-- As before (V045), with quotas, and without counting the places of gold tasks.
create or replace function tasks.keep_claims() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    wrong record;
begin
    if not security.actor_has('ANNOTATOR')
            and not exists (select from old_rows where state in ('CLAIMED', 'REWORK'))
            and not exists (select from new_rows where state = 'REWORK') then
        return null;
    end if;
    select o.id, o.state as was, n.state as becomes into wrong
      from old_rows o join new_rows n on n.id = o.id
     where (o.claimed_at, o.due_at, o.review_days) is distinct from (n.claimed_at, n.due_at, n.review_days)
        or (n.state = 'EXPIRED' and o.state = 'CLAIMED' and n.due_at > now())
        or (o.state in ('CLAIMED', 'REWORK') and n.state = 'SUBMITTED' and not exists (
               select from tasks.annotation a
                where a.assignment_id = n.id and a.submitted_at = n.submitted_at))
        or (security.actor_has('ANNOTATOR')
            and ((o.state, n.state) not in (
                    ('CLAIMED', 'SUBMITTED'), ('CLAIMED', 'RETURNED'), ('REWORK', 'SUBMITTED'))
                or (n.state = 'SUBMITTED'
                    and n.review_due_at <> n.submitted_at + coalesce(n.review_days, 7) * interval '1 day')));
    if found then
        raise exception 'claim % cannot go from % to % like this', wrong.id, wrong.was, wrong.becomes;
    end if;
    delete from tasks.in_work where assignment_id = any (array(
        select o.id from old_rows o join new_rows n on n.id = o.id
         where o.state in ('CLAIMED', 'REWORK') and n.state not in ('CLAIMED', 'REWORK')));
    insert into tasks.in_work
    select n.id, n.annotator_id, n.project_id, n.task_id
      from old_rows o join new_rows n on n.id = o.id
     where o.state = 'SUBMITTED' and n.state = 'REWORK';
    if not exists (select from new_rows where state in ('RETURNED', 'EXPIRED')) then
        return null;
    end if;
    update tasks.opening t set free = t.free + n.places
      from (select n.task_id, count(*) as places
              from old_rows o join new_rows n on n.id = o.id
             where o.state = 'CLAIMED' and n.state in ('RETURNED', 'EXPIRED') group by n.task_id) n
     where t.task_id = n.task_id and not t.gold;
    perform from tasks.quota
      where project_id in (select project_id from new_rows) order by project_id for no key update;
    update tasks.quota q set taken = q.taken - n.places
      from (select n.project_id, count(*) as places
              from old_rows o join new_rows n on n.id = o.id
             where o.state = 'CLAIMED' and n.state in ('RETURNED', 'EXPIRED') group by n.project_id) n
     where q.project_id = n.project_id;
    return null;
end $$;

-- As before (V045); and as often as the project says, whoever takes the next task gets a gold one that they did not
-- see yet. Which is decided here and not by the claim's key, which the annotator chooses.
create or replace function tasks.hold_place(
    project uuid, wanted_type uuid, wanted_task uuid, but_types uuid[], wait boolean)
    returns table (task_id uuid, task_type_id uuid)
    language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
    me uuid := security.actor_id();
begin
    if wanted_task is not null then
        return query
            select o.task_id, o.task_type_id from tasks.opening o
             where o.task_id = wanted_task and o.project_id = project and o.free > 0
               and o.task_type_id <> all (but_types)
               and not exists (select from tasks.assignment a
                                where a.task_id = o.task_id and a.annotator_id = me)
               for update;
        return;
    end if;
    if random() * 100 < (select t.gold_percent from tasks.terms t where t.project_id = project) then
        return query
            select o.task_id, o.task_type_id from tasks.opening o
             where o.project_id = project and o.gold and o.free > 0
               and (wanted_type is null or o.task_type_id = wanted_type) and o.task_type_id <> all (but_types)
               and not exists (select from tasks.assignment a
                                where a.task_id = o.task_id and a.annotator_id = me)
             order by hashtextextended(o.task_id::text || me, 0) limit 1 for key share;
        if found then
            return;
        end if;
    end if;
    if wait then
        return query
            select o.task_id, o.task_type_id from tasks.opening o
             where o.project_id = project and o.free > 0 and not o.gold
               and (wanted_type is null or o.task_type_id = wanted_type) and o.task_type_id <> all (but_types)
               and not exists (select from tasks.assignment a
                                where a.task_id = o.task_id and a.annotator_id = me)
             order by o.priority desc, o.task_id limit 1 for update;
    else
        return query
            select o.task_id, o.task_type_id from tasks.opening o
             where o.project_id = project and o.free > 0 and not o.gold
               and (wanted_type is null or o.task_type_id = wanted_type) and o.task_type_id <> all (but_types)
               and not exists (select from tasks.assignment a
                                where a.task_id = o.task_id and a.annotator_id = me)
             order by o.priority desc, o.task_id limit 1 for update skip locked;
    end if;
end $$;
create index gold on tasks.opening (project_id) where gold;

-- For other components: how the outside names a task.
create view tasks.task_reference with (security_invoker) as
select id as task_id, project_id, reference
  from tasks.task;

-- For other components: what annotators said at first, before anybody asked again.
create view tasks.first_answer with (security_invoker) as
select a.id as assignment_id, a.task_id, a.annotator_id, a.project_id, n.answer, n.submitted_at
  from tasks.assignment a
  join tasks.annotation n on n.assignment_id = a.id and n.version = 1;

-- Claims: an annotator takes an open task for a time. Never more on a task than are wanted, never what somebody
-- may not do, and what is taken stays theirs until they submit it, give it back, or the time runs out.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

-- How a project gives out its work. Without a row: as the defaults say, which Java knows, too.
create table tasks.terms (
    project_id  uuid        primary key references projects.project,
    paused      boolean     not null default false,
    minutes     integer     not null default 60
        constraint a_claim_lasts_a_minute_to_a_week check (minutes between 1 and 10080),
    open_claims integer     not null default 3
        constraint somebody_has_one_to_a_hundred_claims check (open_claims between 1 and 100),
    review_days integer     not null default 7
        constraint work_is_reviewed_within_21_days check (review_days between 1 and 21),
    set_by      uuid        not null,
    set_at      timestamptz not null
);
revoke delete, truncate on tasks.terms from ${app};

-- Tasks that are claimed here; what was done elsewhere has no opening. "Free" counts the places that are left,
-- and is kept by triggers.
create table tasks.opening (
    task_id      uuid        primary key references tasks.task,
    project_id   uuid        not null,
    task_type_id uuid        not null,
    priority     integer     not null,
    free         integer     not null constraint never_more_than_are_wanted check (free >= 0),
    opened_at    timestamptz not null
);
create index next on tasks.opening (project_id, priority desc, task_id) where free > 0;
revoke update, delete, truncate on tasks.opening from ${app};
grant update (priority) on tasks.opening to ${app};

-- The written terms of a claim. Without an index, so that decisions leave every index as it is (V016).
alter table tasks.assignment add due_at timestamptz, add review_days integer;

-- Exactly the assignments in the states CLAIMED and REWORK: what somebody works on. Written by triggers only.
create table tasks.in_work (
    assignment_id uuid        primary key,
    annotator_id  uuid        not null,
    project_id    uuid        not null,
    task_id       uuid        not null,
    due_at        timestamptz,
    reminded_at   timestamptz,
    constraint one_work_an_annotator_and_task unique (annotator_id, task_id)
);
create index on tasks.in_work (due_at);
revoke insert, update, delete, truncate on tasks.in_work from ${app};
grant update (reminded_at) on tasks.in_work to ${app};
insert into tasks.in_work
select id, annotator_id, project_id, task_id from tasks.assignment where state in ('CLAIMED', 'REWORK');

-- Which parts of what a project asks somebody lacks: the project itself, or task types of it. Looks with the
-- house's own eyes, because what is asked may be hidden from whoever lacks it.
create function requirements.lacking(project uuid, person uuid) returns setof uuid
    language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
begin
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    return query
        select c.subject_id from requirements.current c
         where c.project_id = project and not requirements.met(c.id, 0, person);
    perform set_config('honorarium.actor', actor, true);
end $$;

-- A task is opened with the places that are left on it.
create function tasks.open_with_what_is_left() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    t tasks.task;
begin
    -- Work that comes in for this task at the same time is counted, or sees the opening.
    select * into strict t from tasks.task where id = new.task_id for update;
    new.project_id := t.project_id;
    new.task_type_id := t.task_type_id;
    new.free := greatest(0, t.overlap - (
        select count(*) from tasks.assignment a
         where a.task_id = t.id and a.state not in ('RETURNED', 'EXPIRED')));
    return new;
end $$;
create trigger open_with_what_is_left before insert on tasks.opening
    for each row execute function tasks.open_with_what_is_left();

-- One claim as it is made, whoever makes it. Barriers and compartments have triggers of their own (V028, V031).
create function tasks.check_claim(c tasks.assignment) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    t tasks.terms;
    type uuid;
begin
    perform pg_advisory_xact_lock(hashtextextended('claims of ' || c.annotator_id, 0));
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

create function tasks.note_claims() returns trigger
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
                 cross join lateral (select from tasks.opening t where t.task_id = n.task_id offset 0) t) n
         where o.task_id = n.task_id;
    end if;
    for c in select * from new_rows where state = 'CLAIMED' order by annotator_id, id loop
        perform tasks.check_claim(c);
        insert into tasks.in_work values (c.id, c.annotator_id, c.project_id, c.task_id, c.due_at);
    end loop;
    perform set_config('honorarium.actor', actor, true);
    return null;
end $$;
-- After barriers and compartments: triggers come in the order of their names.
create trigger wrong_claims_are_refused after insert on tasks.assignment
    referencing new table as new_rows
    for each statement execute function tasks.note_claims();

-- What becomes of claims. An annotator submits or gives back; time runs out only when it has.
create function tasks.keep_claims() returns trigger
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
    update tasks.opening t set free = t.free + n.places
      from (select n.task_id, count(*) as places
              from old_rows o join new_rows n on n.id = o.id
             where o.state = 'CLAIMED' and n.state in ('RETURNED', 'EXPIRED') group by n.task_id) n
     where t.task_id = n.task_id;
    return null;
end $$;
create trigger claims_keep_their_way after update on tasks.assignment
    referencing old table as old_rows new table as new_rows
    for each statement execute function tasks.keep_claims();

-- At commit: whoever claims knows the price.
create function tasks.claim_has_a_price() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    priced boolean;
begin
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    priced := exists (select from pricing.price p where p.assignment_id = new.id);
    perform set_config('honorarium.actor', actor, true);
    if not priced then
        raise exception 'claim % has no price', new.id;
    end if;
    return null;
end $$;
create constraint trigger a_claim_has_a_price after insert on tasks.assignment
    deferrable initially deferred
    for each row when (new.state = 'CLAIMED') execute function tasks.claim_has_a_price();

-- Annotators write what they work on, nothing else.
create function tasks.annotations_of_work() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if security.actor_has('ANNOTATOR') and exists (
            select from new_rows n where not exists (
                select from tasks.in_work w
                 where w.assignment_id = n.assignment_id and w.annotator_id = security.actor_id())) then
        raise exception 'annotators submit what they work on';
    end if;
    return null;
end $$;
create trigger annotations_of_work after insert on tasks.annotation
    referencing new table as new_rows
    for each statement execute function tasks.annotations_of_work();

create function tasks.refuse_priority() returns trigger language plpgsql as $$
begin
    if not security.actor_has('SYSTEM', 'OPERATIONS') then
        raise exception 'operations say what comes first';
    end if;
    return new;
end $$;
create trigger operations_say_what_comes_first before update of priority on tasks.opening
    for each row execute function tasks.refuse_priority();

-- Takes hold of a place for the actor until the transaction ends: of one task, or of the first that fits. Who
-- does not wait goes past the tasks that others are just taking.
create function tasks.hold_place(project uuid, wanted_type uuid, wanted_task uuid, but_types uuid[], wait boolean)
    returns table (task_id uuid, task_type_id uuid)
    language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_column
begin
    if wanted_task is not null then
        return query
            select o.task_id, o.task_type_id from tasks.opening o
             where o.task_id = wanted_task and o.project_id = project and o.free > 0
               and o.task_type_id <> all (but_types)
               and not exists (select from tasks.assignment a
                                where a.task_id = o.task_id and a.annotator_id = security.actor_id())
               for update;
    elsif wait then
        return query
            select o.task_id, o.task_type_id from tasks.opening o
             where o.project_id = project and o.free > 0
               and (wanted_type is null or o.task_type_id = wanted_type) and o.task_type_id <> all (but_types)
               and not exists (select from tasks.assignment a
                                where a.task_id = o.task_id and a.annotator_id = security.actor_id())
             order by o.priority desc, o.task_id limit 1 for update;
    else
        return query
            select o.task_id, o.task_type_id from tasks.opening o
             where o.project_id = project and o.free > 0
               and (wanted_type is null or o.task_type_id = wanted_type) and o.task_type_id <> all (but_types)
               and not exists (select from tasks.assignment a
                                where a.task_id = o.task_id and a.annotator_id = security.actor_id())
             order by o.priority desc, o.task_id limit 1 for update skip locked;
    end if;
end $$;

-- For policies: where the actor works at the moment, whatever came between since they claimed it.
create function tasks.projects_in_work() returns setof uuid
    language sql stable security definer set search_path = pg_catalog as $$
    select distinct project_id from tasks.in_work
     where security.actor_has('ANNOTATOR') and annotator_id = security.actor_id()
$$;

-- For policies: projects whose tasks an annotator sees before claiming them.
create function tasks.projects_inside() returns uuid[]
    language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    me uuid := security.actor_id();
    closed uuid[] := projects.closed_projects();
    inside uuid[];
begin
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    inside := array(
        select m.project_id from projects.worker m
         where m.annotator_id = me and m.project_id <> all (closed)
           and not exists (select from requirements.current c
                            where c.subject_id = m.project_id and c.otherwise <> 'SEE_NOT_CLAIM'
                              and not requirements.met(c.id, 0, me)));
    perform set_config('honorarium.actor', actor, true);
    return inside;
end $$;

-- For policies: task types that are hidden from an annotator.
create function tasks.types_outside() returns uuid[]
    language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    me uuid := security.actor_id();
    outside uuid[];
begin
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    outside := array(
        select c.task_type_id from requirements.current c
          join projects.worker m on m.project_id = c.project_id and m.annotator_id = me
         where c.task_type_id is not null and c.otherwise <> 'SEE_NOT_CLAIM'
           and not requirements.met(c.id, 0, me));
    perform set_config('honorarium.actor', actor, true);
    return outside;
end $$;

create policy the_rules_themselves on tasks.task to current_user using (true);
alter table tasks.terms enable row level security;
alter table tasks.terms force row level security;
create policy the_rules_themselves on tasks.terms to current_user using (true);
create policy as_the_project on tasks.terms for select
    using ((select security.actor_has('SYSTEM')) or project_id in (select id from projects.project));
create policy operations_set on tasks.terms
    using ((select security.actor_has('SYSTEM'))
        or ((select security.actor_has('OPERATIONS')) and project_id in (select id from projects.project)));

alter table tasks.opening enable row level security;
alter table tasks.opening force row level security;
create policy the_rules_themselves on tasks.opening to current_user using (true);
create policy as_the_tasks on tasks.opening for select
    using ((select security.actor_has('SYSTEM'))
        or ((select security.actor_has('OPERATIONS', 'REVIEWER', 'AUDITOR'))
            and project_id in (select id from projects.project)
            and project_id <> all ((select projects.closed_projects())::uuid[]))
        or ((select security.actor_has('ANNOTATOR'))
            and project_id = any ((select tasks.projects_inside())::uuid[])
            and task_type_id <> all ((select tasks.types_outside())::uuid[])));
create policy operations_open on tasks.opening
    using ((select security.actor_has('SYSTEM'))
        or ((select security.actor_has('OPERATIONS'))
            and project_id in (select id from projects.project)
            and project_id <> all ((select projects.closed_projects())::uuid[])));

alter table tasks.in_work enable row level security;
alter table tasks.in_work force row level security;
create policy the_rules_themselves on tasks.in_work to current_user using (true);
create policy own_work_and_own_clients on tasks.in_work for select
    using ((select security.actor_has('SYSTEM'))
        or annotator_id = (select security.actor_id())
        or ((select security.actor_has('OPERATIONS', 'REVIEWER', 'AUDITOR'))
            and project_id in (select id from projects.project)));
create policy the_house_reminds on tasks.in_work for update using ((select security.actor_has('SYSTEM')));

-- Annotators see the tasks that they may claim, those they worked on, and above all those they work on: what is
-- claimed is not taken away by a new barrier, agreement, compartment or requirement.
drop policy as_the_open_project on tasks.task;
create policy as_the_open_project on tasks.task
    using ((select security.actor_has('SYSTEM'))
        or ((select not security.actor_has('FINANCE', 'ADMIN', 'ANNOTATOR'))
            and project_id in (select id from projects.project)
            and project_id <> all ((select projects.closed_projects())::uuid[]))
        or ((select security.actor_has('ANNOTATOR'))
            and (exists (select from tasks.in_work w
                          where w.annotator_id = (select security.actor_id()) and w.task_id = task.id)
                or (project_id <> all ((select projects.closed_projects())::uuid[])
                    and exists (select from tasks.assignment a
                                 where a.task_id = task.id and a.annotator_id = (select security.actor_id())))
                or (project_id = any ((select tasks.projects_inside())::uuid[])
                    and task_type_id <> all ((select tasks.types_outside())::uuid[])))));

drop policy as_the_assignment_of_an_open_project on tasks.annotation;
create policy as_the_assignment_of_an_open_project on tasks.annotation
    using ((select security.actor_has('SYSTEM'))
        or ((select not security.actor_has('FINANCE', 'ADMIN'))
            -- Looked up one by one: a list of all visible work would be read for every page.
            and (exists (select from tasks.assignment a
                          where a.id = assignment_id
                            and a.project_id <> all ((select projects.closed_projects())::uuid[]))
                or exists (select from tasks.in_work w
                            where w.assignment_id = annotation.assignment_id
                              and w.annotator_id = (select security.actor_id())))));

create policy whoever_works_on_it on projects.project for select
    using ((select security.actor_has('ANNOTATOR')) and id in (select tasks.projects_in_work()));
create policy whoever_works_on_it on projects.task_type for select
    using ((select security.actor_has('ANNOTATOR')) and project_id in (select tasks.projects_in_work()));
create policy whoever_works_on_it on projects.guideline for select
    using ((select security.actor_has('ANNOTATOR')) and project_id in (select tasks.projects_in_work()));

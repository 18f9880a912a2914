-- Confidential projects, their guidelines, and row security behind information barriers: who is barred from a
-- client sees none of its projects, whatever the statement forgot to say.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

alter table projects.project add confidential boolean not null default false;
create index confidential_projects on projects.project (client_id) where confidential;
create policy the_rules_themselves on projects.project to current_user using (true);

-- The text that tells annotators how the work is done. Only added to.
create table projects.guideline (
    project_id   uuid        not null references projects.project,
    version      integer     not null,
    text         text        not null constraint a_guideline_says_something check (text <> ''),
    published_by uuid        not null,
    published_at timestamptz not null,
    primary key (project_id, version)
);
revoke update, delete, truncate on projects.guideline from ${app};
create trigger only_added_to before update or delete or truncate on projects.guideline
    for each statement execute function ids.refuse_change();
alter table projects.guideline enable row level security;
alter table projects.guideline force row level security;
create policy as_the_project on projects.guideline
    using ((select security.actor_has('SYSTEM'))
        or ((select not security.actor_has('FINANCE', 'ADMIN'))
            and project_id in (select id from projects.project)));

-- The house itself comes first in each policy: its nightly work asks for no barriers.
drop policy own_clients on clients.client;
create policy own_clients_on_this_side on clients.client
    using ((select security.actor_has('SYSTEM'))
        or (((select security.actor_has('ADMIN', 'FINANCE', 'AUDITOR', 'ALL_CLIENTS'))
                or id in (select client_id from security.client_access
                           where holder_id = (select security.actor_id())))
            and id <> all ((select barriers.barred_clients())::uuid[])));

drop policy own_clients_and_members on projects.project;
create policy own_clients_and_members_on_this_side on projects.project
    using ((select security.actor_has('SYSTEM'))
        or (((select security.actor_has('ADMIN', 'FINANCE', 'AUDITOR', 'ALL_CLIENTS'))
                or client_id in (select client_id from security.client_access
                                  where holder_id = (select security.actor_id()))
                or id in (select project_id from projects.member
                           where annotator_id = (select security.actor_id())
                             and (select security.actor_has('ANNOTATOR'))))
            and client_id <> all ((select barriers.barred_clients())::uuid[])));

-- For policies that cannot ask the project's own.
create function projects.barred_projects() returns uuid[]
    language sql stable security definer set search_path = pg_catalog as $$
    select array(select id from projects.project where client_id = any (barriers.barred_clients()))
$$;

drop policy staff_and_oneself on projects.member;
create policy staff_on_this_side_and_oneself on projects.member
    using ((select security.actor_has('SYSTEM'))
        or annotator_id = (select security.actor_id())
        or ((select security.actor_has('OPERATIONS', 'REVIEWER', 'FINANCE', 'ADMIN', 'AUDITOR'))
            and project_id <> all ((select projects.barred_projects())::uuid[])));

-- Annotators keep their assignments, which are what they are paid for; the content of the other side goes.
drop policy as_the_assignment on tasks.annotation;
create policy as_the_assignment_on_this_side on tasks.annotation
    using ((select security.actor_has('SYSTEM'))
        or ((select not security.actor_has('FINANCE', 'ADMIN'))
            -- Looked up one by one: a list of all visible work would be read for every page.
            and exists (select from tasks.assignment a
                         where a.id = assignment_id
                           and a.project_id <> all ((select projects.barred_projects())::uuid[]))));

drop policy own_clients on imports.import;
create policy own_clients_on_this_side on imports.import
    using ((select security.actor_has('SYSTEM', 'ADMIN', 'AUDITOR'))
        or ((created_by = (select security.actor_id()) or (select security.actor_has('OPERATIONS')))
            and (project_id is null or project_id in (select id from projects.project))));

-- Work that enters: whoever did it was exposed, and nobody works on both sides at once.
create function tasks.worked_is_exposed() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    p record;
    wrong record;
begin
    if not exists (select from projects.project where confidential)
       and not exists (select from barriers.exposure) then
        return null;
    end if;
    for p in
        select id, client_id, confidential from projects.project
         where id in (select project_id from new_rows)
    loop
        perform barriers.hold(array(select distinct annotator_id from new_rows where project_id = p.id));
        select w.annotator_id, k.exposed_to into wrong
          from new_rows w
          join barriers.kept_apart k on k.person_id = w.annotator_id and k.client_id = p.client_id
         where w.project_id = p.id
           and w.claimed_at < k.until and coalesce(w.submitted_at, w.claimed_at) > k.since;
        if found then
            raise exception 'an information barrier is between % and %, and % would work on both sides',
                p.client_id, wrong.exposed_to, wrong.annotator_id;
        end if;
        if p.confidential then
            perform barriers.add_exposures(
                array_agg(annotator_id), p.client_id, p.id, 'WORKED',
                array_agg(first_at), array_agg(last_at), false)
               from (select annotator_id, min(claimed_at) as first_at,
                            max(coalesce(submitted_at, claimed_at)) as last_at
                       from new_rows where project_id = p.id group by annotator_id) w;
        end if;
    end loop;
    return null;
end $$;
create trigger worked_is_exposed after insert on tasks.assignment
    referencing new table as new_rows
    for each statement execute function tasks.worked_is_exposed();

-- A project becomes confidential: whoever worked on it has seen it already.
create function tasks.found_exposed() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform barriers.add_exposures(
        array_agg(annotator_id), new.client_id, new.id, 'WORKED',
        array_agg(first_at), array_agg(last_at), true)
       from (select annotator_id, min(claimed_at) as first_at,
                    max(coalesce(submitted_at, claimed_at)) as last_at
               from tasks.assignment where project_id = new.id group by annotator_id) w
     having count(*) > 0;
    return null;
end $$;
create trigger found_exposed after update of confidential on projects.project
    for each row when (new.confidential and not old.confidential)
    execute function tasks.found_exposed();
create policy the_rules_themselves on tasks.assignment to current_user using (true);

-- What was secret stays so until an administrator says otherwise.
create function projects.refuse_publicity() returns trigger language plpgsql as $$
begin
    if not security.actor_has('SYSTEM', 'ADMIN') then
        raise exception 'only administrators say that project % is not confidential any more', old.id;
    end if;
    return new;
end $$;
create trigger refuse_publicity before update of confidential on projects.project
    for each row when (old.confidential and not new.confidential)
    execute function projects.refuse_publicity();

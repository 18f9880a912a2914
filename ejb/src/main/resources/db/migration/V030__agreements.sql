-- Non-disclosure agreements of a client, in versions: whoever did not sign the last one sees no content.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

create table barriers.agreement (
    client_id    uuid        not null references clients.client,
    version      integer     not null,
    text         text        not null constraint an_agreement_says_something check (text <> ''),
    published_by uuid        not null,
    published_at timestamptz not null,
    primary key (client_id, version)
);
create table barriers.signature (
    client_id uuid        not null,
    version   integer     not null,
    person_id uuid        not null,
    signed_at timestamptz not null,
    primary key (client_id, person_id, version),
    constraint what_is_signed_is_there foreign key (client_id, version) references barriers.agreement
);
create index on barriers.signature (person_id);
revoke update, delete, truncate on barriers.agreement, barriers.signature from ${app};
create trigger only_added_to before update or delete or truncate on barriers.agreement
    for each statement execute function ids.refuse_change();
create trigger only_added_to before update or delete or truncate on barriers.signature
    for each statement execute function ids.refuse_change();

alter table barriers.agreement enable row level security;
alter table barriers.agreement force row level security;
alter table barriers.signature enable row level security;
alter table barriers.signature force row level security;
create policy the_rules_themselves on barriers.agreement to current_user using (true);
create policy the_rules_themselves on barriers.signature to current_user using (true);
-- Whoever sees a project of the client may read what to sign for it.
create policy its_people_read on barriers.agreement for select
    using ((select security.actor_has('SYSTEM'))
        or client_id in (select id from clients.client)
        or client_id in (select client_id from projects.project));
create policy staff_publish on barriers.agreement for insert
    with check (published_by = (select security.actor_id())
        and (select security.actor_has('OPERATIONS', 'ADMIN'))
        and client_id in (select id from clients.client));
create policy staff_and_oneself_read on barriers.signature for select
    using ((select security.actor_has('SYSTEM', 'ADMIN', 'AUDITOR'))
        or person_id = (select security.actor_id())
        or ((select security.actor_has('OPERATIONS')) and client_id in (select id from clients.client)));
create policy everybody_signs_for_themselves on barriers.signature for insert
    with check (person_id = (select security.actor_id())
        and (client_id, version) in (select client_id, version from barriers.agreement));

-- Clients whose last agreement the actor did not sign. Those who only oversee sign none.
create function barriers.unsigned_clients() returns uuid[]
    language sql stable security definer set search_path = pg_catalog as $$
    select case when security.actor_has('OPERATIONS', 'REVIEWER', 'ANNOTATOR')
                 and not security.actor_has('SYSTEM')
                then array(select a.client_id
                             from (select client_id, max(version) as version
                                     from barriers.agreement group by client_id) a
                            where not exists (
                                  select from barriers.signature s
                                   where s.client_id = a.client_id and s.version = a.version
                                     and s.person_id = security.actor_id()))
                else '{}' end
$$;

-- Projects whose content is closed to the actor, though they may know that the project is there.
create function projects.closed_projects() returns uuid[]
    language sql stable security definer set search_path = pg_catalog as $$
    select array(select id from projects.project
                  where client_id = any (barriers.barred_clients() || barriers.unsigned_clients()))
$$;

drop policy as_the_project on projects.task_type;
create policy as_the_open_project on projects.task_type
    using ((select security.actor_has('SYSTEM'))
        or (project_id in (select id from projects.project)
            and project_id <> all ((select projects.closed_projects())::uuid[])));

drop policy as_the_project on projects.guideline;
create policy as_the_open_project on projects.guideline
    using ((select security.actor_has('SYSTEM'))
        or ((select not security.actor_has('FINANCE', 'ADMIN'))
            and project_id in (select id from projects.project)
            and project_id <> all ((select projects.closed_projects())::uuid[])));

drop policy as_the_project on tasks.task;
create policy as_the_open_project on tasks.task
    using ((select security.actor_has('SYSTEM'))
        or ((select not security.actor_has('FINANCE', 'ADMIN'))
            and project_id in (select id from projects.project)
            and project_id <> all ((select projects.closed_projects())::uuid[])));

drop policy as_the_assignment_on_this_side on tasks.annotation;
create policy as_the_assignment_of_an_open_project on tasks.annotation
    using ((select security.actor_has('SYSTEM'))
        or ((select not security.actor_has('FINANCE', 'ADMIN'))
            -- Looked up one by one: a list of all visible work would be read for every page.
            and exists (select from tasks.assignment a
                         where a.id = assignment_id
                           and a.project_id <> all ((select projects.closed_projects())::uuid[]))));

-- Compartments for government work: who is not admitted sees no content of the project and does none of it.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

-- What a project asks of its annotators. Staff are in it only by name.
create table projects.compartment (
    project_id     uuid        primary key references projects.project,
    clearance      text        not null,
    citizenships   text[]      not null,
    work_locations text[]      not null,
    named_only     boolean     not null,
    set_by         uuid        not null,
    set_at         timestamptz not null,
    constraint a_compartment_asks_for_something check (
        clearance <> '' or citizenships <> '{}' or work_locations <> '{}' or named_only)
);
create table projects.named_person (
    project_id uuid        not null references projects.compartment on delete cascade,
    person_id  uuid        not null,
    named_by   uuid        not null,
    named_at   timestamptz not null,
    primary key (project_id, person_id)
);
create index on projects.named_person (person_id);
revoke update, truncate on projects.named_person from ${app};
revoke truncate on projects.compartment from ${app};
alter table projects.compartment enable row level security;
alter table projects.compartment force row level security;
alter table projects.named_person enable row level security;
alter table projects.named_person force row level security;
create policy the_rules_themselves on projects.compartment to current_user using (true);
create policy the_rules_themselves on projects.named_person to current_user using (true);
create policy as_the_project on projects.compartment for select
    using ((select security.actor_has('SYSTEM')) or project_id in (select id from projects.project));
create policy administrators_keep on projects.compartment
    using ((select security.actor_has('ADMIN')));
create policy overseers_and_oneself_read on projects.named_person for select
    using ((select security.actor_has('SYSTEM', 'ADMIN', 'AUDITOR')) or person_id = (select security.actor_id()));
create policy administrators_keep on projects.named_person
    using ((select security.actor_has('ADMIN')));
create policy the_rules_themselves on qualifications.qualification to current_user using (true);
create policy the_rules_themselves on qualifications.type to current_user using (true);

-- Whether an annotator, or somebody of the staff, is admitted to a project.
create function projects.is_admitted(project uuid, person uuid, is_annotator boolean) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    select coalesce((
        select case
            when not is_annotator or c.named_only then
                exists (select from projects.named_person n
                         where n.project_id = c.project_id and n.person_id = person)
            else true end
            and (not is_annotator
                 or ((c.clearance = '' or exists (
                          select from qualifications.valid v
                           where v.annotator_id = person and v.kind = 'CLEARANCE' and v.code = c.clearance))
                     and (c.citizenships = '{}' or exists (
                          select from qualifications.valid v
                           where v.annotator_id = person and v.citizenship = any (c.citizenships)))
                     and (c.work_locations = '{}' or exists (
                          select from qualifications.valid v
                           where v.annotator_id = person and v.work_location = any (c.work_locations)))))
          from projects.compartment c where c.project_id = project), true)
$$;

-- As before (V030), and compartments.
create or replace function projects.closed_projects() returns uuid[]
    language sql stable security definer set search_path = pg_catalog as $$
    select array(
        select id from projects.project
         where client_id = any (barriers.barred_clients() || barriers.unsigned_clients())
        union
        select c.project_id from projects.compartment c
         where security.actor_has('OPERATIONS', 'REVIEWER', 'ANNOTATOR')
           and not security.actor_has('SYSTEM')
           and not projects.is_admitted(
               c.project_id, security.actor_id(), security.actor_has('ANNOTATOR')))
$$;

-- Work that enters a compartment is done by people who are admitted to it.
create function tasks.only_admitted_work() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    wrong record;
begin
    if not exists (select from projects.compartment) then
        return null;
    end if;
    select w.project_id, w.annotator_id into wrong
      from (select distinct n.project_id, n.annotator_id
              from new_rows n
             where n.project_id in (select project_id from projects.compartment)) w
     where not projects.is_admitted(w.project_id, w.annotator_id, true);
    if found then
        raise exception 'annotator % is not admitted to the compartment of project %',
            wrong.annotator_id, wrong.project_id;
    end if;
    return null;
end $$;
create trigger only_admitted_work after insert on tasks.assignment
    referencing new table as new_rows
    for each statement execute function tasks.only_admitted_work();

-- For other components: which projects are compartments.
create view projects.compartment_of with (security_invoker) as
select project_id
  from projects.compartment;

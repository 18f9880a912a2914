-- Machines that annotate: of the register, without a bank account, members of no project, and so owed nothing. What
-- they answer is kept beside the work of people, and measured with it.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

create table annotators.machine (
    annotator_id uuid        primary key references annotators.annotator,
    name         text        not null constraint a_machine_has_a_name check (length(name) between 1 and 100),
    version      text        not null constraint a_machine_has_a_version check (length(version) between 1 and 100),
    said_by      uuid        not null,
    said_at      timestamptz not null,
    constraint one_machine_of_a_version unique (name, version)
);
revoke update, delete, truncate on annotators.machine from ${app};
create trigger only_added_to before update or delete or truncate on annotators.machine
    for each statement execute function ids.refuse_change();

create function annotators.machine_is_nobody() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    somebody boolean;
begin
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    -- Whoever gives it an account or makes it a member at the same time refers to this row.
    perform from annotators.annotator where id = new.annotator_id for update;
    somebody := exists (select from annotators.bank_account b where b.annotator_id = new.annotator_id)
        or exists (select from projects.member m where m.annotator_id = new.annotator_id);
    perform set_config('honorarium.actor', actor, true);
    if somebody then
        raise exception 'annotator % has an account or works on a project, and is no machine', new.annotator_id;
    end if;
    return new;
end $$;
create trigger machine_is_nobody before insert on annotators.machine
    for each row execute function annotators.machine_is_nobody();

create function annotators.refuse_machines() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    machine uuid;
begin
    select m.annotator_id into machine
      from annotators.machine m
     where m.annotator_id = any (array(select annotator_id from new_rows)) limit 1;
    if found then
        raise exception 'machine % has no account, and is no member of a project', machine;
    end if;
    return null;
end $$;
create trigger machines_have_no_account after insert on annotators.bank_account
    referencing new table as new_rows for each statement execute function annotators.refuse_machines();
create trigger machines_are_no_members after insert on projects.member
    referencing new table as new_rows for each statement execute function annotators.refuse_machines();

alter table annotators.machine enable row level security;
alter table annotators.machine force row level security;
create policy the_rules_themselves on annotators.machine for select to current_user using (true);
create policy staff on annotators.machine for select
    using ((select security.actor_has('SYSTEM', 'OPERATIONS', 'REVIEWER', 'FINANCE', 'ADMIN', 'AUDITOR')));
create policy operations_say on annotators.machine for insert
    with check ((select security.actor_has('OPERATIONS')) and said_by = (select security.actor_id()));

-- For other components: which machine a reference is.
create view annotators.machine_reference with (security_invoker) as
select m.annotator_id, a.reference, m.name, m.version
  from annotators.machine m join annotators.annotator a on a.id = m.annotator_id;

create table tasks.machine_annotation (
    id           uuid        primary key,
    project_id   uuid        not null references projects.project,
    reference    text        not null,
    task_id      uuid        not null references tasks.task,
    annotator_id uuid        not null references annotators.machine,
    answer       jsonb       not null constraint an_answer_is_an_object check (jsonb_typeof(answer) = 'object'),
    made_at      timestamptz not null,
    constraint one_machine_annotation_of_a_reference unique (project_id, reference),
    constraint one_annotation_a_machine_and_task unique (task_id, annotator_id)
);
revoke update, delete, truncate on tasks.machine_annotation from ${app};
create trigger only_added_to before update or delete or truncate on tasks.machine_annotation
    for each statement execute function ids.refuse_change();
alter table tasks.machine_annotation enable row level security;
alter table tasks.machine_annotation force row level security;
create policy staff_of_the_project on tasks.machine_annotation for select
    using ((select security.actor_has('SYSTEM'))
        or ((select security.actor_has('OPERATIONS', 'REVIEWER', 'AUDITOR'))
            and project_id in (select id from projects.project)
            and project_id <> all ((select projects.closed_projects())::uuid[])));
create policy the_house_brings on tasks.machine_annotation for insert
    with check ((select security.actor_has('SYSTEM')));

-- For other components: what was answered, by people and by machines, as far as it was not rejected.
create view tasks.given_answers with (security_invoker) as
select task_id, annotator_id, task_type_id, answer
  from tasks.answers where state in ('SUBMITTED', 'ACCEPTED')
union all
select m.task_id, m.annotator_id, t.task_type_id, m.answer
  from tasks.machine_annotation m join tasks.task t on t.id = m.task_id;

alter table imports.import drop constraint only_work_has_a_project;
alter table imports.import add constraint only_work_has_a_project check (
    (kind in ('BATCH_RESULTS', 'TASKS', 'ANNOTATIONS', 'MACHINE_ANNOTATIONS') and project_id is not null)
    or (kind in ('REGISTER', 'QUALIFICATIONS') and project_id is null));

-- How a task is shown, what is not handed in yet, and how long somebody really worked on it.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

-- The page of a task type's tasks, in versions; the last one counts. Only added to.
create table tasks.template (
    task_type_id uuid        not null references projects.task_type,
    version      integer     not null,
    project_id   uuid        not null references projects.project,
    html         text        not null constraint a_template_shows_something check (length(html) between 1 and 500000),
    made_by      uuid        not null,
    made_at      timestamptz not null,
    primary key (task_type_id, version)
);
revoke update, delete, truncate on tasks.template from ${app};
create trigger only_added_to before update or delete or truncate on tasks.template
    for each statement execute function ids.refuse_change();
create function tasks.template_of_its_project() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    fits boolean;
begin
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    fits := exists (select from projects.task_type_reference t
                     where t.task_type_id = new.task_type_id and t.project_id = new.project_id);
    perform set_config('honorarium.actor', actor, true);
    if not fits then
        raise exception 'task type % is of another project', new.task_type_id;
    end if;
    return new;
end $$;
create trigger template_of_its_project before insert on tasks.template
    for each row execute function tasks.template_of_its_project();
alter table tasks.template enable row level security;
alter table tasks.template force row level security;
create policy as_the_tasks on tasks.template for select
    using ((select security.actor_has('SYSTEM'))
        or ((select security.actor_has('OPERATIONS', 'REVIEWER', 'AUDITOR'))
            and project_id in (select id from projects.project)
            and project_id <> all ((select projects.closed_projects())::uuid[]))
        or ((select security.actor_has('ANNOTATOR'))
            and (project_id in (select tasks.projects_in_work())
                or (project_id = any ((select tasks.projects_inside())::uuid[])
                    and task_type_id <> all ((select tasks.types_outside())::uuid[])))));
create policy operations_write on tasks.template for insert
    with check ((select security.actor_has('SYSTEM'))
        or ((select security.actor_has('OPERATIONS')) and made_by = (select security.actor_id())
            and project_id in (select id from projects.project)
            and project_id <> all ((select projects.closed_projects())::uuid[])));

-- What an annotator has so far, which nobody else sees, and for how long they were really at it.
create table tasks.draft (
    assignment_id  uuid        primary key references tasks.assignment,
    answer         jsonb       not null,
    active_seconds integer     not null constraint nobody_works_backwards check (active_seconds >= 0),
    saved_at       timestamptz not null
);
revoke delete, truncate on tasks.draft from ${app};
create function tasks.keep_active_time() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    since timestamptz := (select claimed_at from tasks.assignment where id = new.assignment_id);
begin
    if new.active_seconds > extract(epoch from now() - since) + 1 then
        raise exception 'nobody works longer on % than since they claimed it', new.assignment_id;
    end if;
    if tg_op = 'UPDATE' and new.active_seconds < old.active_seconds then
        raise exception 'active time on % does not become less', new.assignment_id;
    end if;
    return new;
end $$;
create trigger keep_active_time before insert or update on tasks.draft
    for each row execute function tasks.keep_active_time();
alter table tasks.draft enable row level security;
alter table tasks.draft force row level security;
create policy the_rules_themselves on tasks.draft to current_user using (true);
create policy who_works_on_it on tasks.draft
    using (exists (select from tasks.in_work w
                    where w.assignment_id = draft.assignment_id and w.annotator_id = (select security.actor_id())));

-- Forms of task types without a page of their own, as JSON Schema, in versions; the last one counts. Only added to.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

create table tasks.form (
    task_type_id uuid        not null references projects.task_type,
    version      integer     not null constraint versions_begin_with_one check (version >= 1),
    project_id   uuid        not null references projects.project,
    -- As it was written: the fields are shown in its order.
    schema       json        not null constraint a_form_is_an_object check (json_typeof(schema) = 'object'),
    made_by      uuid        not null,
    made_at      timestamptz not null,
    primary key (task_type_id, version)
);
revoke update, delete, truncate on tasks.form from ${app};
create trigger only_added_to before update or delete or truncate on tasks.form
    for each statement execute function ids.refuse_change();
create trigger form_of_its_project before insert on tasks.form
    for each row execute function tasks.template_of_its_project();

alter table tasks.form enable row level security;
alter table tasks.form force row level security;
create policy the_rules_themselves on tasks.form for select to current_user using (true);
create policy the_rules_themselves on tasks.template for select to current_user using (true);
create policy as_the_tasks on tasks.form for select
    using ((select security.actor_has('SYSTEM'))
        or ((select security.actor_has('OPERATIONS', 'REVIEWER', 'AUDITOR'))
            and project_id in (select id from projects.project)
            and project_id <> all ((select projects.closed_projects())::uuid[]))
        or ((select security.actor_has('ANNOTATOR'))
            and (project_id in (select tasks.projects_in_work())
                or (project_id = any ((select tasks.projects_inside())::uuid[])
                    and task_type_id <> all ((select tasks.types_outside())::uuid[])))));
create policy operations_write on tasks.form for insert
    with check ((select security.actor_has('SYSTEM'))
        or ((select security.actor_has('OPERATIONS')) and made_by = (select security.actor_id())
            and project_id in (select id from projects.project)
            and project_id <> all ((select projects.closed_projects())::uuid[])));

-- The form in which the actor does what they work on; nothing if its type has a page of its own, or no form. A
-- function that keeps its plan, since every submission asks (V047).
create function tasks.form_in_work(claim uuid) returns table (version integer, schema text, made_at timestamptz)
    language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return query
        select f.version, f.schema::text, f.made_at
          from tasks.in_work w
          join tasks.task t on t.id = w.task_id
         cross join lateral (select * from tasks.form x where x.task_type_id = t.task_type_id
                              order by x.version desc limit 1) f
         where w.assignment_id = claim and w.annotator_id = security.actor_id()
           and not exists (select from tasks.template p where p.task_type_id = t.task_type_id);
end $$;

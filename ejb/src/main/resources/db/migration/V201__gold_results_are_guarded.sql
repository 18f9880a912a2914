-- Gold results decide what accurate work is paid, so nobody writes them freely: what was compared here is what a gold
-- task expects and an annotator said, and whoever brings what was measured elsewhere never changes it afterwards.
-- Machines are measured like everyone: by what they said, which has an id like a person's work.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

-- As before (V090), with machines, who answer once.
create or replace view tasks.first_answer with (security_invoker) as
select a.id as assignment_id, a.task_id, a.annotator_id, a.project_id, n.answer, n.submitted_at
  from tasks.assignment a
  join tasks.annotation n on n.assignment_id = a.id and n.version = 1
union all
select m.id, m.task_id, m.annotator_id, m.project_id, m.answer, m.made_at
  from tasks.machine_annotation m;

revoke update, truncate on gold.result from ${app};
revoke update on gold.task from ${app};
grant update (field, expected, reason, set_by, set_at, ended_at) on gold.task to ${app};

drop policy staff_of_the_project on gold.task;
create policy staff_look on gold.task for select
    using ((select security.actor_has('SYSTEM'))
        or ((select security.actor_has('OPERATIONS', 'REVIEWER', 'AUDITOR'))
            and project_id in (select id from projects.project)));
create policy operations_say_what_is_gold on gold.task for insert
    with check ((select security.actor_has('OPERATIONS')) and project_id in (select id from projects.project));
-- The house itself changes nothing; who compares holds what is expected for as long.
create policy operations_say_what_is_expected on gold.task for update
    using ((select security.actor_has('SYSTEM'))
        or ((select security.actor_has('OPERATIONS')) and project_id in (select id from projects.project)))
    with check ((select security.actor_has('OPERATIONS')) and project_id in (select id from projects.project));

drop policy staff_of_the_project on gold.result;
create policy staff_look on gold.result for select
    using ((select security.actor_has('SYSTEM'))
        or ((select security.actor_has('OPERATIONS', 'REVIEWER', 'AUDITOR'))
            and project_id in (select id from projects.project)));
create policy the_house_compares_and_operations_bring on gold.result for insert
    with check ((select security.actor_has('SYSTEM'))
        or (assignment_id is null and (select security.actor_has('OPERATIONS'))
            and project_id in (select id from projects.project)));
create policy operations_have_it_compared_anew on gold.result for delete
    using (assignment_id is not null
        and ((select security.actor_has('SYSTEM'))
            or ((select security.actor_has('OPERATIONS')) and project_id in (select id from projects.project))));
create policy the_rules_themselves on gold.task for select to current_user using (true);
create policy the_rules_themselves on gold.result for select to current_user using (true);

-- Who says what is gold signs it, of a task that is open as gold.
create function gold.keep_the_task() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    is_open boolean;
begin
    if tg_op = 'UPDATE' and (old.field, old.expected, old.reason, old.set_by, old.set_at)
            = (new.field, new.expected, new.reason, new.set_by, new.set_at) then
        if old.ended_at is not null or new.ended_at is null
                or abs(extract(epoch from now() - new.ended_at)) > 300 then
            raise exception 'gold task % is ended once, and now', new.task_id;
        end if;
        return new;
    end if;
    if new.set_by is distinct from security.actor_id() or new.ended_at is not null
            or abs(extract(epoch from now() - new.set_at)) > 300 then
        raise exception 'gold task % is not signed by who says what it expects', new.task_id;
    end if;
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    is_open := exists (select from tasks.opening o
                        where o.task_id = new.task_id and o.gold
                          and (o.project_id, o.task_type_id) = (new.project_id, new.task_type_id));
    perform set_config('honorarium.actor', actor, true);
    if not is_open then
        raise exception 'task % is not open as gold', new.task_id;
    end if;
    return new;
end $$;
create trigger keep_the_task before insert or update on gold.task
    for each row execute function gold.keep_the_task();

-- What was compared is what stands there: the answer that was given first, and what is expected. Keys are looked up
-- one by one, however many were compared.
create function gold.results_are_right() returns trigger
    language plpgsql security definer set search_path = pg_catalog
    set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    actor text := current_setting('honorarium.actor', true);
    wrong uuid;
begin
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    select r.assignment_id into wrong
      from new_rows r
      left join lateral (
            select true as is_right
              from tasks.first_answer a
              join tasks.task t on t.id = a.task_id
              join gold.task g on g.task_id = a.task_id and g.ended_at is null
             where a.assignment_id = r.assignment_id
               and (r.project_id, r.task_type_id, r.task, r.annotator_id, r.answered_at, r.reference)
                   = (g.project_id, g.task_type_id, t.reference, a.annotator_id, a.submitted_at, a.assignment_id::text)
               and r.found = coalesce(a.answer ->> g.field = g.expected, false) offset 0) x on true
     where r.assignment_id is not null and x.is_right is null limit 1;
    perform set_config('honorarium.actor', actor, true);
    if wrong is not null then
        raise exception 'gold result % is not what was answered and expected', wrong;
    end if;
    return null;
end $$;
create trigger results_are_right after insert on gold.result
    referencing new table as new_rows for each statement execute function gold.results_are_right();

-- A result only goes away to be compared anew: because something else is expected now.
create function gold.results_stay() returns trigger
    language plpgsql security definer set search_path = pg_catalog
    set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    actor text := current_setting('honorarium.actor', true);
    wrong text;
begin
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    select r.reference into wrong
      from old_rows r
      left join lateral (
            select true as is_gold
              from tasks.first_answer a join gold.task g on g.task_id = a.task_id and g.ended_at is null
             where a.assignment_id = r.assignment_id offset 0) x on true
     where x.is_gold is null limit 1;
    perform set_config('honorarium.actor', actor, true);
    if wrong is not null then
        raise exception 'gold result % stays', wrong;
    end if;
    return null;
end $$;
create trigger results_stay after delete on gold.result
    referencing old table as old_rows for each statement execute function gold.results_stay();

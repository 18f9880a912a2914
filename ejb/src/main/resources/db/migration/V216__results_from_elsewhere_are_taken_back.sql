-- A wrong result that was measured elsewhere is taken back by operations, who say so in the audit. What was compared
-- here still goes away only to be compared anew.
create policy operations_take_back_what_they_brought on gold.result for delete
    using (assignment_id is null and (select security.actor_has('OPERATIONS'))
        and project_id in (select id from projects.project));

create or replace function gold.results_stay() returns trigger
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
     where r.assignment_id is not null and x.is_gold is null limit 1;
    perform set_config('honorarium.actor', actor, true);
    if wrong is not null then
        raise exception 'gold result % stays', wrong;
    end if;
    return null;
end $$;

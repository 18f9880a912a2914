-- An open task can be closed for claims and opened again. What is claimed stays as it is, can be finished and is paid;
-- but a place that becomes free on it stays away until it is opened again.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

-- Whether a task is gold is told to annotators by nothing; so a gold task stays open with all the others.
alter table tasks.opening add closed boolean not null default false,
    add constraint a_gold_task_stays_open check (not (gold and closed));
grant update (closed) on tasks.opening to ${app};

-- Its name comes after "places_of_gold", because it has the last word.
create function tasks.stay_closed() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
begin
    if new.closed <> old.closed and not security.actor_has('SYSTEM', 'OPERATIONS') then
        raise exception 'operations say which tasks are closed';
    end if;
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    -- A claim that is just being made is not counted as in work yet. What was done elsewhere may still come in.
    if new.closed and old.closed and exists (
            select from tasks.assignment a
             where a.task_id = new.task_id and a.state = 'CLAIMED'
               and not exists (select from tasks.in_work w where w.assignment_id = a.id)) then
        raise exception 'task % is closed', new.task_id;
    end if;
    new.free := case when new.closed then 0 else greatest(0,
        (select overlap from tasks.task where id = new.task_id)
        - (select count(*) from tasks.assignment a
            where a.task_id = new.task_id and a.state not in ('RETURNED', 'EXPIRED'))) end;
    perform set_config('honorarium.actor', actor, true);
    return new;
end $$;
create trigger stay_closed before update on tasks.opening
    for each row when (old.closed or new.closed) execute function tasks.stay_closed();

-- Work that is asked for again has a time to do it, too. When it passes, what was submitted before counts: the work
-- waits for review as it was, with a new time to review it, and nobody is punished for saying nothing.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

-- Null while something is done for the first time.
alter table tasks.in_work add asked_version integer;

create function tasks.time_to_do_it_again() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
begin
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    new.asked_version := (select max(n.version) from tasks.annotation n where n.assignment_id = new.assignment_id);
    new.due_at := now() + greatest(interval '3 days', interval '1 minute' * coalesce((
        select t.minutes from tasks.terms t where t.project_id = new.project_id), 60));
    perform set_config('honorarium.actor', actor, true);
    return new;
end $$;
create trigger time_to_do_it_again before insert on tasks.in_work
    for each row when (new.due_at is null) execute function tasks.time_to_do_it_again();

update tasks.in_work w
   set asked_version = (select max(n.version) from tasks.annotation n where n.assignment_id = w.assignment_id),
       due_at = now() + greatest(interval '3 days', interval '1 minute' * coalesce((
           select t.minutes from tasks.terms t where t.project_id = w.project_id), 60))
 where due_at is null;
alter table tasks.in_work alter due_at set not null;

-- What was asked for again leaves somebody's hands with something new, or when its time is over.
create function tasks.done_again_or_over() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    by_the_house boolean := security.actor_has('SYSTEM');
    a record;
begin
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    select x.submitted_at, x.review_due_at, coalesce(x.review_days, 7) as days, n.version, n.submitted_at as last_at
      into a
      from tasks.assignment x
     cross join lateral (select v.version, v.submitted_at from tasks.annotation v
                          where v.assignment_id = x.id order by v.version desc limit 1) n
     where x.id = old.assignment_id;
    perform set_config('honorarium.actor', actor, true);
    if a.submitted_at <> a.last_at then
        raise exception 'work % is not submitted as it was done last', old.assignment_id;
    end if;
    if a.version > old.asked_version then
        return old;
    end if;
    if not by_the_house or old.due_at > now() then
        raise exception 'work % is still to be done again', old.assignment_id;
    end if;
    if a.review_due_at < now() + a.days * interval '1 day' - interval '5 minutes' then
        raise exception 'work % has not its time to be reviewed', old.assignment_id;
    end if;
    return old;
end $$;
create trigger done_again_or_over before delete on tasks.in_work
    for each row when (old.asked_version is not null) execute function tasks.done_again_or_over();

-- As before (V047), with the time to do it again.
create or replace function tasks.own_claim(which uuid, in_project uuid, called text)
    returns table (id uuid, project_id uuid, project_name text, task_id uuid, reference text, task_type_id uuid,
                   title text, state text, claimed_at timestamptz, due_at timestamptz, submitted_at timestamptz,
                   review_due_at timestamptz)
    language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    me uuid := security.actor_id();
    a tasks.assignment;
begin
    if which is not null then
        select * into a from tasks.assignment x where x.id = which and x.annotator_id = me;
    else
        select * into a from tasks.assignment x
         where x.project_id = in_project and x.reference = called and x.annotator_id = me;
    end if;
    if not found then
        return;
    end if;
    id := a.id;
    project_id := a.project_id;
    task_id := a.task_id;
    state := a.state;
    claimed_at := a.claimed_at;
    due_at := a.due_at;
    submitted_at := a.submitted_at;
    review_due_at := a.review_due_at;
    project_name := '';
    reference := '';
    title := '';
    if a.state = 'REWORK' then
        due_at := (select w.due_at from tasks.in_work w where w.assignment_id = a.id);
    end if;
    if a.state in ('CLAIMED', 'REWORK') or a.project_id <> all (projects.closed_projects()) then
        perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
        project_name := (select p.name from projects.name p where p.project_id = a.project_id);
        reference := (select t.reference from tasks.task t where t.id = a.task_id);
        task_type_id := (select t.task_type_id from tasks.task t where t.id = a.task_id);
        title := (select y.title from projects.task_type_title y where y.task_type_id = own_claim.task_type_id);
        perform set_config('honorarium.actor', actor, true);
    end if;
    return next;
end $$;

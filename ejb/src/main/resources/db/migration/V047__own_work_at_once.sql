-- What annotators read with every claim and every submission, by functions that keep their plans: to plan the
-- policies of all that is joined took far longer than to look. They show what the policies would (V045).
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

-- One claim of the actor, by its id or else by the key that they chose. What it is about is only shown while
-- they work on it, or may still see the project.
create function tasks.own_claim(which uuid, in_project uuid, called text)
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

-- What a task shows to the actor who works on it; null for everybody else.
create function tasks.input_in_work(which uuid) returns jsonb
    language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return (select t.input from tasks.task t
             where t.id = which and exists (
                   select from tasks.in_work w
                    where w.task_id = t.id and w.annotator_id = security.actor_id()));
end $$;

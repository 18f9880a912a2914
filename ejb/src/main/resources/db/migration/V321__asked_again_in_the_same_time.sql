-- What was asked for again in vain is reviewed by the date by which it was to be reviewed first, as its annotator was
-- told, and never more than 21 days after it was submitted. Asking again wins no time.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

-- As before (V096), with the date as it was.
create or replace function tasks.done_again_or_over() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    by_the_house boolean := security.actor_has('SYSTEM');
    a record;
begin
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    select x.submitted_at, n.version, n.submitted_at as last_at
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
    return old;
end $$;

create function tasks.refuse_more_time() returns trigger language plpgsql as $$
begin
    raise exception 'asking again wins no time to review work %', new.id;
end $$;
create trigger asking_again_wins_no_time before update on tasks.assignment
    for each row when ('REWORK' in (old.state, new.state) and new.submitted_at = old.submitted_at
        and (new.review_due_at > old.review_due_at
            or (new.state = 'SUBMITTED' and new.review_due_at > new.submitted_at + interval '504 hours')))
    execute function tasks.refuse_more_time();

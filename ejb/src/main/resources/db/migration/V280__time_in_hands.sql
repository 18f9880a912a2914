-- Nobody works on what is not in their hands: the time in which submitted work was reviewed, before it was asked for
-- again, is no active time.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

-- When submitted work came back into its annotator's hands, written down by the database alone. Only added to.
create table tasks.handed_back (
    assignment_id  uuid        not null,
    version        integer     not null,
    handed_back_at timestamptz not null,
    primary key (assignment_id, version),
    foreign key (assignment_id, version) references tasks.annotation
);
insert into tasks.handed_back select assignment_id, version, asked_at from quality.rework;
revoke insert, update, delete, truncate on tasks.handed_back from ${app};
create trigger only_added_to before update or delete or truncate on tasks.handed_back
    for each statement execute function ids.refuse_change();
alter table tasks.handed_back enable row level security;
alter table tasks.handed_back force row level security;
create policy the_rules_themselves on tasks.handed_back to current_user using (true) with check (true);
create policy as_the_annotation on tasks.handed_back for select to ${app}
    using ((select security.actor_has('SYSTEM'))
        or exists (select from tasks.annotation n
                    where (n.assignment_id, n.version) = (handed_back.assignment_id, handed_back.version)));

-- As before (V096), and it is written down.
create or replace function tasks.time_to_do_it_again() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
begin
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    new.asked_version := (select max(n.version) from tasks.annotation n where n.assignment_id = new.assignment_id);
    new.due_at := now() + greatest(interval '3 days', interval '1 minute' * coalesce((
        select t.minutes from tasks.terms t where t.project_id = new.project_id), 60));
    insert into tasks.handed_back values (new.assignment_id, new.asked_version, now());
    perform set_config('honorarium.actor', actor, true);
    return new;
end $$;

-- For how many seconds between two moments a claim was in its annotator's hands: from the claim to the first submission,
-- and each time from when it came back to the next one.
create function tasks.seconds_in_hands(claim uuid, after timestamptz, before timestamptz) returns numeric
    language sql stable set search_path = pg_catalog as $$
    select coalesce(sum(greatest(0, extract(epoch from
               least(coalesce(h.until, $3), $3) - greatest(h.since, $2)))), 0)
      from (select a.claimed_at as since, n.submitted_at as until
              from tasks.assignment a
              left join tasks.annotation n on (n.assignment_id, n.version) = (a.id, 1)
             where a.id = $1
            union all
            select b.handed_back_at, n.submitted_at
              from tasks.handed_back b
              left join tasks.annotation n on (n.assignment_id, n.version) = (b.assignment_id, b.version + 1)
             where b.assignment_id = $1) h
     where h.since < $3
$$;

-- As before (V046), by the time in which it was in their hands: in all, and since it was last saved.
create or replace function tasks.keep_active_time() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    claimed timestamptz := (select claimed_at from tasks.assignment where id = new.assignment_id);
begin
    if tg_op = 'UPDATE' and new.active_seconds < old.active_seconds then
        raise exception 'active time on % does not become less', new.assignment_id;
    end if;
    if tg_op = 'UPDATE' and new.saved_at < old.saved_at then
        raise exception 'the draft of % was saved later', new.assignment_id;
    end if;
    -- What was saved before stays, by whatever rule it was.
    if tg_op = 'UPDATE' and new.active_seconds = old.active_seconds then
        return new;
    end if;
    if new.active_seconds > tasks.seconds_in_hands(new.assignment_id, claimed, clock_timestamp()) + 1 then
        raise exception 'nobody works longer on % than it is in their hands', new.assignment_id;
    end if;
    if tg_op = 'UPDATE' and new.active_seconds - old.active_seconds
            > tasks.seconds_in_hands(new.assignment_id, old.saved_at, clock_timestamp()) + 2 then
        raise exception 'nobody works longer on % than it is in their hands since it was saved', new.assignment_id;
    end if;
    return new;
end $$;

-- What is being done again counts no more than that from now on, and its annotator sees it before they hand it in.
alter table tasks.draft disable trigger keep_active_time;
update tasks.draft d
   set active_seconds = least(d.active_seconds, floor(tasks.seconds_in_hands(a.id, a.claimed_at, now())))
  from tasks.in_work w
  join tasks.assignment a on a.id = w.assignment_id
 where w.assignment_id = d.assignment_id and w.asked_version is not null;
alter table tasks.draft enable trigger keep_active_time;

-- Who counts places, or looks who is removed, first takes the lock under which that changes; and what time has
-- accepted already is not rejected any more.
create or replace function tasks.count_what_is_taken() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
begin
    if tg_op = 'UPDATE' and new.most_in_all is not distinct from old.most_in_all then
        return null;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('claim terms of ' || new.project_id, 0));
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    delete from tasks.quota where project_id = new.project_id;
    if new.most_in_all is not null then
        insert into tasks.quota
        select new.project_id, count(*) from tasks.assignment
         where project_id = new.project_id and state not in ('RETURNED', 'EXPIRED');
    end if;
    perform set_config('honorarium.actor', actor, true);
    return null;
end $$;

-- As before (V090): whoever changes the terms holds their lock and then the count, and so does whoever is counted.
create or replace function tasks.note_claims() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    c tasks.assignment;
begin
    if security.actor_has('ANNOTATOR') and exists (select from new_rows where state <> 'CLAIMED') then
        raise exception 'annotators claim tasks, and decide nothing about them';
    end if;
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    -- An array, because the plan is kept from its first use on, which is one claim: joined with the rows of an
    -- import, it would compare every open task with every row.
    if exists (select from tasks.opening
                where project_id = any (array(select distinct project_id from new_rows))) then
        update tasks.opening o set free = o.free - n.places
          from (select n.task_id, n.places
                  from (select task_id, count(*) as places from new_rows
                         where state not in ('RETURNED', 'EXPIRED') group by task_id) n
                 cross join lateral (select from tasks.opening t
                                      where t.task_id = n.task_id and not t.gold offset 0) t) n
         where o.task_id = n.task_id;
    end if;
    perform pg_advisory_xact_lock_shared(hashtextextended('claim terms of ' || n.project_id, 0))
       from (select distinct project_id from new_rows order by project_id) n;
    if exists (select from tasks.quota
                where project_id = any (array(select distinct project_id from new_rows))) then
        update tasks.quota q set taken = q.taken + n.places
          from (select project_id, count(*) as places from new_rows
                 where state not in ('RETURNED', 'EXPIRED') group by project_id) n
         where q.project_id = n.project_id;
    end if;
    for c in select * from new_rows where state = 'CLAIMED' order by annotator_id, id loop
        perform tasks.check_claim(c);
        insert into tasks.in_work values (c.id, c.annotator_id, c.project_id, c.task_id, c.due_at);
    end loop;
    perform set_config('honorarium.actor', actor, true);
    return null;
end $$;

create or replace function tasks.keep_claims() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    wrong record;
begin
    if not security.actor_has('ANNOTATOR')
            and not exists (select from old_rows where state in ('CLAIMED', 'REWORK'))
            and not exists (select from new_rows where state = 'REWORK') then
        return null;
    end if;
    select o.id, o.state as was, n.state as becomes into wrong
      from old_rows o join new_rows n on n.id = o.id
     where (o.claimed_at, o.due_at, o.review_days) is distinct from (n.claimed_at, n.due_at, n.review_days)
        or (n.state = 'EXPIRED' and o.state = 'CLAIMED' and n.due_at > now())
        or (o.state in ('CLAIMED', 'REWORK') and n.state = 'SUBMITTED' and not exists (
               select from tasks.annotation a
                where a.assignment_id = n.id and a.submitted_at = n.submitted_at))
        or (security.actor_has('ANNOTATOR')
            and ((o.state, n.state) not in (
                    ('CLAIMED', 'SUBMITTED'), ('CLAIMED', 'RETURNED'), ('REWORK', 'SUBMITTED'))
                or (n.state = 'SUBMITTED'
                    and n.review_due_at <> n.submitted_at + coalesce(n.review_days, 7) * interval '1 day')));
    if found then
        raise exception 'claim % cannot go from % to % like this', wrong.id, wrong.was, wrong.becomes;
    end if;
    delete from tasks.in_work where assignment_id = any (array(
        select o.id from old_rows o join new_rows n on n.id = o.id
         where o.state in ('CLAIMED', 'REWORK') and n.state not in ('CLAIMED', 'REWORK')));
    insert into tasks.in_work
    select n.id, n.annotator_id, n.project_id, n.task_id
      from old_rows o join new_rows n on n.id = o.id
     where o.state = 'SUBMITTED' and n.state = 'REWORK';
    if not exists (select from new_rows where state in ('RETURNED', 'EXPIRED')) then
        return null;
    end if;
    update tasks.opening t set free = t.free + n.places
      from (select n.task_id, count(*) as places
              from old_rows o join new_rows n on n.id = o.id
             where o.state = 'CLAIMED' and n.state in ('RETURNED', 'EXPIRED') group by n.task_id) n
     where t.task_id = n.task_id and not t.gold;
    perform pg_advisory_xact_lock_shared(hashtextextended('claim terms of ' || n.project_id, 0))
       from (select distinct project_id from new_rows order by project_id) n;
    perform from tasks.quota
      where project_id in (select project_id from new_rows) order by project_id for no key update;
    update tasks.quota q set taken = q.taken - n.places
      from (select n.project_id, count(*) as places
              from old_rows o join new_rows n on n.id = o.id
             where o.state = 'CLAIMED' and n.state in ('RETURNED', 'EXPIRED') group by n.project_id) n
     where q.project_id = n.project_id;
    return null;
end $$;

-- As before (V090): while a gold task is claimed it stays gold, so that its places are counted again with the claim.
create or replace function tasks.hold_place(
    project uuid, wanted_type uuid, wanted_task uuid, but_types uuid[], wait boolean)
    returns table (task_id uuid, task_type_id uuid)
    language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
    me uuid := security.actor_id();
begin
    if wanted_task is not null then
        return query
            select o.task_id, o.task_type_id from tasks.opening o
             where o.task_id = wanted_task and o.project_id = project and o.free > 0
               and o.task_type_id <> all (but_types)
               and not exists (select from tasks.assignment a
                                where a.task_id = o.task_id and a.annotator_id = me)
               for update;
        return;
    end if;
    if random() * 100 < (select t.gold_percent from tasks.terms t where t.project_id = project) then
        return query
            select o.task_id, o.task_type_id from tasks.opening o
             where o.project_id = project and o.gold and o.free > 0
               and (wanted_type is null or o.task_type_id = wanted_type) and o.task_type_id <> all (but_types)
               and not exists (select from tasks.assignment a
                                where a.task_id = o.task_id and a.annotator_id = me)
             order by hashtextextended(o.task_id::text || me, 0) limit 1 for share;
        if found then
            return;
        end if;
    end if;
    if wait then
        return query
            select o.task_id, o.task_type_id from tasks.opening o
             where o.project_id = project and o.free > 0 and not o.gold
               and (wanted_type is null or o.task_type_id = wanted_type) and o.task_type_id <> all (but_types)
               and not exists (select from tasks.assignment a
                                where a.task_id = o.task_id and a.annotator_id = me)
             order by o.priority desc, o.task_id limit 1 for update;
    else
        return query
            select o.task_id, o.task_type_id from tasks.opening o
             where o.project_id = project and o.free > 0 and not o.gold
               and (wanted_type is null or o.task_type_id = wanted_type) and o.task_type_id <> all (but_types)
               and not exists (select from tasks.assignment a
                                where a.task_id = o.task_id and a.annotator_id = me)
             order by o.priority desc, o.task_id limit 1 for update skip locked;
    end if;
end $$;

-- As before (V073): of two changes at once about one person the later one sees the earlier.
create or replace function projects.mark_removed() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    who uuid := case tg_op when 'DELETE' then old.annotator_id else new.annotator_id end;
begin
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    -- Who becomes a member holds this row, too, by its foreign key.
    perform from annotators.annotator where id = who for update;
    update projects.member m
       set removed = exists (select from projects.removed r
                              where r.annotator_id = m.annotator_id
                                and (r.project_id is null or r.project_id = m.project_id))
     where m.annotator_id = who;
    perform set_config('honorarium.actor', actor, true);
    return null;
end $$;

-- Silence accepts when the time to review has run out, also if the night that says so has not come yet.
create function quality.time_has_not_decided() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if exists (select from tasks.assignment a
                where a.id = new.assignment_id and a.state = 'SUBMITTED' and a.review_due_at <= now()) then
        raise exception 'the time to review % has run out: it is accepted', new.assignment_id;
    end if;
    return new;
end $$;
create trigger time_has_not_decided before insert on quality.rejection
    for each row when (new.source = 'HERE') execute function quality.time_has_not_decided();
create trigger time_has_not_decided before insert on quality.rework
    for each row execute function quality.time_has_not_decided();
create trigger time_has_not_decided before insert on quality.proposal
    for each row execute function quality.time_has_not_decided();

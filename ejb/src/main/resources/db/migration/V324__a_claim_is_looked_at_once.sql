-- A claim is looked at once, behind the locks under which what it looks at changes, and made in the statement that
-- takes its place. Whoever inserts a claim past that is held against the same rules by a trigger, as before. What is
-- to be done for new work is one function, because most new work is one claim, for which nothing of it is to be done.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

create function tasks.is_barred(person uuid, client uuid) returns boolean
    language plpgsql stable set search_path = pg_catalog as $$
begin
    return exists (select from barriers.bar b where b.person_id = person and b.client_id = client);
end $$;

-- Whoever takes a place holds the person before it, as whoever imports work does.
create index confidential on projects.project (id) where confidential;
create function barriers.hold_exposed(person uuid) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if exists (select from barriers.exposure) or exists (select from projects.project where confidential) then
        perform barriers.hold(array[person]);
    end if;
end $$;

-- What an annotator is told of a task that they claimed, the card that prices it, and on which days banks were announced
-- to be closed or open, as far back as a pay day can have been moved: it becomes a part of what asks for it.
create function tasks.what_is_claimed(task uuid, moment timestamptz)
    returns table (task_type_id uuid, reference text, title text, names text[], contents text[], version_id uuid,
                   currency text, time_zone text, cut_off text, pays_since timestamptz, pay_days text, announced text[])
    language sql stable as $$
    select t.task_type_id, t.reference, y.title, v.names, v.contents,
           (select c.id from pricing.card_version c
             where c.project_id = t.project_id and c.starts_at <= moment and c.rules > 0
               and (c.task_type_id is null
                    or (c.task_type_id = t.task_type_id
                        and not exists (select from pricing.card_version b
                                         where b.subject_id = t.task_type_id and b.version > c.version and b.rules = 0
                                           and b.starts_at <= moment)))
             order by c.task_type_id is null, c.version desc limit 1),
           p.currency, w.time_zone, w.cut_off, w.created_at, w.pay_days,
           array(select concat_ws(' ', d.calendar, d.day, d.closed) from calendar.announcement d
                  where d.day > moment::date - 200
                    and not exists (select from calendar.announcement l
                                     where (l.calendar, l.day) = (d.calendar, d.day) and l.number > d.number))
      from tasks.task t
      join projects.project p on p.id = t.project_id
      join payers.payer w on w.id = p.payer_id
      join projects.task_type_title y on y.task_type_id = t.task_type_id
      left join tasks.proposal m on m.task_id = t.id
     cross join lateral (
           select array_agg(e.key order by e.key) as names, array_agg(coalesce(e.value, '') order by e.key) as contents
             from jsonb_each_text(tasks.with_provenance(t.input, m.machine, m.version)) e) v
     where t.id = task
$$;

-- As take_claim before (V272), for whoever inserted a claim without asking whether they may; the locks come first.
create function tasks.take_place(c tasks.assignment) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    type uuid;
    now_taken bigint;
    asked tasks.terms;
    client uuid;
    payer uuid;
    in_work bigint;
    is_member boolean;
begin
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    -- What is counted below is counted behind these locks, in the statements after them.
    perform pg_advisory_xact_lock(hashtextextended('claims of ' || c.annotator_id, 0)),
            pg_advisory_xact_lock_shared(hashtextextended('claim terms of ' || c.project_id, 0));
    update tasks.opening set free = free - 1
     where task_id = c.task_id and project_id = c.project_id and not gold returning task_type_id into type;
    if not found then
        select task_type_id into type from tasks.opening where task_id = c.task_id and project_id = c.project_id;
        if not found then
            raise exception 'task % is not open for claims', c.task_id;
        end if;
    end if;
    update tasks.quota set taken = taken + 1 where project_id = c.project_id returning taken into now_taken;
    select * into asked from tasks.terms t where t.project_id = c.project_id;
    if asked.paused then
        raise exception 'project % is paused', c.project_id;
    end if;
    -- What it earns has the same id, by whose time it is found.
    if c.id not between ids.lowest(c.claimed_at - interval '5 minutes')
                    and ids.lowest(c.claimed_at + interval '5 minutes') then
        raise exception 'claim % has an id of another time', c.id;
    end if;
    if c.due_at is distinct from c.claimed_at + coalesce(asked.minutes, 60) * interval '1 minute'
            or c.review_days is distinct from coalesce(asked.review_days, 7)
            or abs(extract(epoch from now() - c.claimed_at)) > 300 then
        raise exception 'claim % has not the terms of project %', c.id, c.project_id;
    end if;
    select p.client_id, p.payer_id,
           (select count(*) from tasks.in_work w where w.annotator_id = c.annotator_id and w.project_id = p.id),
           exists (select from projects.worker m where m.project_id = p.id and m.annotator_id = c.annotator_id)
      into client, payer, in_work, is_member
      from projects.project p where p.id = c.project_id;
    if payer is distinct from c.payer_id then
        raise exception 'claim % is not of the payer of project %', c.id, c.project_id;
    end if;
    if in_work >= coalesce(asked.open_claims, 3) then
        raise exception 'annotator % has as many open claims as project % gives', c.annotator_id, c.project_id;
    end if;
    if asked.most_each is not null and tasks.taken_by(c.project_id, c.annotator_id) > asked.most_each then
        raise exception 'annotator % has as many tasks as project % gives each', c.annotator_id, c.project_id;
    end if;
    if asked.most_in_all is not null and now_taken > asked.most_in_all then
        raise exception 'project % has as many claims as it wants', c.project_id;
    end if;
    if is_member is not true then
        raise exception 'annotator % is no member of project %', c.annotator_id, c.project_id;
    end if;
    if tasks.lacked(c.project_id, c.annotator_id) && array[c.project_id, type] then
        raise exception 'annotator % has not what project % asks', c.annotator_id, c.project_id;
    end if;
    if tasks.is_unsigned(client, c.annotator_id) then
        raise exception 'annotator % did not sign the agreement of project %', c.annotator_id, c.project_id;
    end if;
    insert into tasks.in_work values (c.id, c.annotator_id, c.project_id, c.task_id, c.due_at);
    perform set_config('honorarium.actor', actor, true);
end $$;
revoke execute on function tasks.take_place(tasks.assignment) from public;

create function tasks.take_claims() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    c tasks.assignment;
begin
    for c in select * from new_rows where state = 'CLAIMED' order by annotator_id, id loop
        perform tasks.take_place(c);
    end loop;
    return null;
end $$;

-- Of whoever owns these rules the functions below hold what they insert against them.
do $$ begin
    drop trigger wrong_claims_are_refused on tasks.assignment;
    execute format('create trigger wrong_claims_are_refused after insert on tasks.assignment'
        || ' referencing new table as new_rows for each statement when (current_user <> %L)'
        || ' execute function tasks.take_claims()', current_user);
end $$;
drop function tasks.take_claim();

-- As in V274, with what is told of the task asked for in one place.
drop function tasks.look_and_claim(uuid, uuid, text, uuid, uuid, boolean, timestamptz);
drop function tasks.before_claim(uuid, text);
drop function tasks.claim(uuid, uuid, text, uuid, uuid, uuid[], uuid, boolean, timestamptz, timestamptz, integer);
create function tasks.hold_and_claim(
    claim uuid, project uuid, called text, wanted_type uuid, wanted_task uuid, but_types uuid[], payer uuid,
    may_be_gold boolean, moment timestamptz, due timestamptz, days integer)
    returns uuid
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    me uuid := security.actor_id();
    place record;
    c tasks.assignment;
begin
    perform pg_advisory_xact_lock(hashtextextended('claims of ' || me, 0)),
            pg_advisory_xact_lock_shared(hashtextextended('claim terms of ' || project, 0));
    perform barriers.hold_exposed(me);
    place := tasks.hold_place(project, wanted_type, wanted_task, but_types, may_be_gold, false);
    if place.task_id is null then
        place := tasks.hold_place(project, wanted_type, wanted_task, but_types, false, true);
        if place.task_id is null then
            return null;
        end if;
    end if;
    insert into tasks.assignment (id, task_id, project_id, payer_id, annotator_id, reference, state, claimed_at, due_at,
                                  review_days)
    values (claim, place.task_id, project, payer, me, called, 'CLAIMED', moment, due, days)
    returning * into c;
    perform tasks.take_place(c);
    return c.task_id;
end $$;
revoke execute on function tasks.hold_and_claim(uuid, uuid, text, uuid, uuid, uuid[], uuid, boolean, timestamptz,
                                                timestamptz, integer) from public;

create function tasks.claim(
    claim uuid, project uuid, called text, wanted_type uuid, wanted_task uuid, but_types uuid[], payer uuid,
    may_be_gold boolean, moment timestamptz, due timestamptz, days integer,
    out task_id uuid, out task_type_id uuid, out reference text, out title text, out names text[],
    out contents text[], out version_id uuid, out currency text, out time_zone text, out cut_off text,
    out pays_since timestamptz, out pay_days text, out announced text[])
    language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
    actor text := current_setting('honorarium.actor', true);
    acting text;
begin
    task_id := tasks.hold_and_claim(claim, project, called, wanted_type, wanted_task, but_types, payer, may_be_gold,
                                    moment, due, days);
    if task_id is null then
        return;
    end if;
    acting := set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    select d.task_type_id, d.reference, d.title, d.names, d.contents, d.version_id, d.currency, d.time_zone, d.cut_off,
           d.pays_since, d.pay_days, d.announced
      into claim.task_type_id, claim.reference, claim.title, claim.names, claim.contents, claim.version_id,
           claim.currency, claim.time_zone, claim.cut_off, claim.pays_since, claim.pay_days, claim.announced
      from tasks.what_is_claimed(claim.task_id, moment) d;
    acting := set_config('honorarium.actor', actor, true);
end $$;

-- The plan goes by the order in which tasks come, however few there were when it was made.
create function tasks.look_and_claim(
    claim uuid, project uuid, called text, wanted_type uuid, wanted_task uuid, has_price boolean, moment timestamptz,
    out known uuid, out is_open boolean, out payer_id uuid, out project_name text, out has_terms boolean,
    out paused boolean, out minutes integer, out open_claims integer, out review_days integer, out most_each integer,
    out most_in_all integer, out gold_percent integer, out open bigint, out taken bigint, out taken_in_all bigint,
    out lacking uuid[], out was_tried boolean,
    out task_id uuid, out task_type_id uuid, out reference text, out title text, out names text[], out contents text[],
    out version_id uuid, out currency text, out time_zone text, out cut_off text, out pays_since timestamptz,
    out pay_days text, out announced text[])
    language plpgsql security definer set search_path = pg_catalog
    set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_sort = off as $$
#variable_conflict use_column
declare
    actor text := current_setting('honorarium.actor', true);
    me uuid := security.actor_id();
    -- What is looked at below is looked at behind these locks, in the statements after them.
    acting text := pg_advisory_xact_lock(hashtextextended('claims of ' || me, 0))::text
        || pg_advisory_xact_lock_shared(hashtextextended('claim terms of ' || project, 0))::text;
    due timestamptz;
    is_member boolean;
    f record;
begin
    known := (select a.id from tasks.assignment a
               where a.project_id = project and a.reference = called and a.annotator_id = me);
    is_open := false;
    was_tried := false;
    if known is not null then
        return;
    end if;
    acting := set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    select p.client_id, p.payer_id, p.name, p.confidential, t.project_id is not null as has_terms, t.paused, t.minutes,
           t.open_claims, t.review_days, t.most_each, t.most_in_all, t.gold_percent,
           (select count(*) from tasks.in_work w where w.annotator_id = me and w.project_id = p.id) as open,
           exists (select from projects.worker w where w.project_id = p.id and w.annotator_id = me) as is_member,
           exists (select from barriers.exposure e where e.person_id = me) as is_exposed,
           exists (select from barriers.agreement a where a.client_id = p.client_id) as has_agreement,
           exists (select from projects.compartment c where c.project_id = p.id) as is_compartment,
           exists (select from requirements.requirement r where r.project_id = p.id) as has_requirements,
           exists (select from barriers.exposure)
               or exists (select from projects.project c where c.confidential) as has_exposed
      into f
      from projects.project p
      left join tasks.terms t on t.project_id = p.id
     where p.id = project;
    is_open := found and f.is_member and not f.confidential
        and not (f.is_exposed and tasks.is_barred(me, f.client_id))
        and not (f.has_agreement and tasks.is_unsigned(f.client_id, me))
        and (not f.is_compartment or projects.is_admitted(project, me, true));
    if not is_open then
        acting := set_config('honorarium.actor', actor, true);
        return;
    end if;
    payer_id := f.payer_id;
    project_name := f.name;
    has_terms := f.has_terms;
    paused := f.paused;
    minutes := f.minutes;
    open_claims := f.open_claims;
    review_days := f.review_days;
    most_each := f.most_each;
    most_in_all := f.most_in_all;
    gold_percent := f.gold_percent;
    open := f.open;
    if most_each is not null then
        taken := tasks.taken_by(project, me);
    end if;
    if most_in_all is not null then
        taken_in_all := (select q.taken from tasks.quota q where q.project_id = project);
    end if;
    lacking := case when f.has_requirements then tasks.lacked(project, me) else '{}' end;
    acting := set_config('honorarium.actor', actor, true);
    was_tried := paused is not true
        and open < coalesce(open_claims, 3)
        and coalesce(taken < most_each, true)
        and (most_in_all is null or coalesce(taken_in_all, 0) < most_in_all)
        and project <> all (lacking)
        and coalesce(wanted_type <> all (lacking), true)
        and (wanted_task is not null or not has_price or coalesce(gold_percent, 0) = 0);
    if was_tried is not true then
        return;
    end if;
    if f.has_exposed then
        perform barriers.hold(array[me]);
    end if;
    due := moment + coalesce(minutes, 60) * interval '1 minute';
    if wanted_task is null and most_in_all is null and coalesce(gold_percent, 0) = 0 then
        -- What it earns has the same id, by whose time it is found.
        if claim not between ids.lowest(moment - interval '5 minutes') and ids.lowest(moment + interval '5 minutes') then
            raise exception 'claim % has an id of another time', claim;
        end if;
        if abs(extract(epoch from now() - moment)) > 300 then
            raise exception 'claim % has not the terms of project %', claim, project;
        end if;
        with place as (
            update tasks.opening o set free = o.free - 1
             where o.task_id = (
                   select n.task_id from tasks.opening n
                    where n.project_id = project and n.free > 0 and not n.gold
                      and (wanted_type is null or n.task_type_id = wanted_type) and n.task_type_id <> all (lacking)
                      and not exists (select from tasks.assignment a
                                       where a.task_id = n.task_id and a.annotator_id = me)
                    order by n.priority desc, n.task_id limit 1 for update skip locked)
            returning o.task_id),
        work as (
            insert into tasks.in_work (assignment_id, annotator_id, project_id, task_id, due_at)
            select claim, me, project, p.task_id, due from place p)
        insert into tasks.assignment (id, task_id, project_id, payer_id, annotator_id, reference, state, claimed_at,
                                      due_at, review_days)
        select claim, p.task_id, project, f.payer_id, me, called, 'CLAIMED', moment, due, coalesce(f.review_days, 7)
          from place p
        returning task_id into look_and_claim.task_id;
    end if;
    if look_and_claim.task_id is null then
        -- Waits for those who are just taking the last places, and counts what is counted in all.
        look_and_claim.task_id := tasks.hold_and_claim(
            claim, project, called, wanted_type, wanted_task, lacking, f.payer_id, coalesce(gold_percent, 0) > 0, moment,
            due, coalesce(f.review_days, 7));
        if look_and_claim.task_id is null then
            return;
        end if;
    end if;
    acting := set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    -- The claim waited for whoever was removing the annotator.
    select exists (select from projects.worker w where w.project_id = project and w.annotator_id = me),
           d.task_type_id, d.reference, d.title, d.names, d.contents, d.version_id, d.currency, d.time_zone, d.cut_off,
           d.pays_since, d.pay_days, d.announced
      into is_member, look_and_claim.task_type_id, look_and_claim.reference, look_and_claim.title, look_and_claim.names,
           look_and_claim.contents, look_and_claim.version_id, look_and_claim.currency, look_and_claim.time_zone,
           look_and_claim.cut_off, look_and_claim.pays_since, look_and_claim.pay_days, look_and_claim.announced
      from tasks.what_is_claimed(look_and_claim.task_id, moment) d;
    if is_member is not true then
        raise exception 'annotator % is no member of project %', me, project;
    end if;
    acting := set_config('honorarium.actor', actor, true);
end $$;

-- All that is to be done for new work: as note_claims, note_inserted, only_admitted_work and worked_is_exposed before
-- (V259, V008, V031 and V029), and what was refused row by row (V283, V302).
create function tasks.note_new_work() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    n record;
    p record;
    wrong record;
begin
    select bool_or(w.state <> 'CLAIMED') as is_done,
           bool_or(w.first_submitted_at is not null
                   or w.review_due_at > w.submitted_at + interval '504 hours') as is_wrong,
           exists (select from projects.compartment) as has_compartments,
           exists (select from projects.project where confidential)
            or exists (select from barriers.exposure) as has_exposed
      into n
      from new_rows w;
    if n.is_wrong then
        select w.id, w.first_submitted_at into wrong
          from new_rows w
         where w.first_submitted_at is not null or w.review_due_at > w.submitted_at + interval '504 hours';
        if wrong.first_submitted_at is not null then
            raise exception 'assignment % was never received before', wrong.id;
        end if;
        raise exception 'assignment % is accepted by silence more than 21 days after it was submitted', wrong.id;
    end if;
    if n.is_done then
        if security.actor_has('ANNOTATOR') then
            raise exception 'annotators claim tasks, and decide nothing about them';
        end if;
        perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
        perform pg_advisory_xact_lock_shared(hashtextextended('claim terms of ' || w.project_id, 0))
           from (select distinct project_id from new_rows order by project_id) w;
        if n.has_exposed then
            perform barriers.hold(array(select distinct annotator_id from new_rows));
        end if;
        -- An array, because the plan is kept from its first use on: joined with the rows of an import, it would
        -- compare every open task with every row.
        if exists (select from tasks.opening
                    where project_id = any (array(select distinct project_id from new_rows))) then
            update tasks.opening o set free = o.free - w.places
              from (select w.task_id, w.places
                      from (select task_id, count(*) as places from new_rows
                             where state not in ('CLAIMED', 'RETURNED', 'EXPIRED') group by task_id) w
                     cross join lateral (select from tasks.opening t
                                          where t.task_id = w.task_id and not t.gold offset 0) t) w
             where o.task_id = w.task_id;
        end if;
        if exists (select from tasks.quota
                    where project_id = any (array(select distinct project_id from new_rows))) then
            update tasks.quota q set taken = q.taken + w.places
              from (select project_id, count(*) as places from new_rows
                     where state not in ('CLAIMED', 'RETURNED', 'EXPIRED') group by project_id) w
             where q.project_id = w.project_id;
        end if;
        perform set_config('honorarium.actor', actor, true);
        insert into tasks.posting
        select posting_id, count(*), sum(uuid_hash_extended(id, 0))
          from new_rows where state = 'ACCEPTED' group by posting_id;
        insert into tasks.waiting
        select id, annotator_id, payer_id, project_id, review_due_at
          from new_rows where state = 'SUBMITTED';
    end if;
    if n.has_compartments then
        select w.project_id, w.annotator_id into wrong
          from (select distinct r.project_id, r.annotator_id
                  from new_rows r
                 where r.project_id in (select project_id from projects.compartment)) w
         where not projects.is_admitted(w.project_id, w.annotator_id, true);
        if found then
            raise exception 'annotator % is not admitted to the compartment of project %',
                wrong.annotator_id, wrong.project_id;
        end if;
    end if;
    if n.has_exposed then
        for p in
            select id, client_id, confidential from projects.project
             where id in (select project_id from new_rows)
        loop
            perform barriers.hold(array(select distinct annotator_id from new_rows where project_id = p.id));
            select w.annotator_id, k.exposed_to into wrong
              from new_rows w
              join barriers.kept_apart k on k.person_id = w.annotator_id and k.client_id = p.client_id
             where w.project_id = p.id
               and w.claimed_at < k.until and coalesce(w.submitted_at, w.claimed_at) > k.since;
            if found then
                raise exception 'an information barrier is between % and %, and % would work on both sides',
                    p.client_id, wrong.exposed_to, wrong.annotator_id;
            end if;
            if p.confidential then
                perform barriers.add_exposures(
                    array_agg(annotator_id), p.client_id, p.id, 'WORKED',
                    array_agg(first_at), array_agg(last_at), false)
                   from (select annotator_id, min(claimed_at) as first_at,
                                max(coalesce(submitted_at, claimed_at)) as last_at
                           from new_rows where project_id = p.id group by annotator_id) w;
            end if;
        end loop;
    end if;
    return null;
end $$;
drop trigger done_work_takes_places on tasks.assignment;
drop trigger note_inserted on tasks.assignment;
drop trigger only_admitted_work on tasks.assignment;
drop trigger worked_is_exposed on tasks.assignment;
drop trigger silence_accepts_within_21_days on tasks.assignment;
drop trigger refuse_an_earlier_receipt on tasks.assignment;
drop function tasks.note_claims();
drop function tasks.note_inserted();
drop function tasks.only_admitted_work();
drop function tasks.worked_is_exposed();
drop function tasks.refuse_a_longer_review();
drop function tasks.refuse_an_earlier_receipt();
create trigger note_new_work after insert on tasks.assignment referencing new table as new_rows
    for each statement execute function tasks.note_new_work();

-- As in V259: the locks of terms come before places and quotas, wherever both are held.
create or replace function tasks.keep_claims() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    wrong record;
begin
    if security.actor_has('ANNOTATOR') then
        return null;
    end if;
    if not exists (select from old_rows where state in ('CLAIMED', 'REWORK'))
            and not exists (select from new_rows where state = 'REWORK') then
        return null;
    end if;
    select o.id, o.state as was, n.state as becomes into wrong
      from old_rows o join new_rows n on n.id = o.id
     where (o.claimed_at, o.due_at, o.review_days) is distinct from (n.claimed_at, n.due_at, n.review_days)
        or (n.state = 'EXPIRED' and o.state = 'CLAIMED' and n.due_at > now())
        or (o.state in ('CLAIMED', 'REWORK') and n.state = 'SUBMITTED' and not exists (
               select from tasks.annotation a
                where a.assignment_id = n.id and a.submitted_at = n.submitted_at));
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
    perform pg_advisory_xact_lock_shared(hashtextextended('claim terms of ' || n.project_id, 0))
       from (select distinct project_id from new_rows order by project_id) n;
    update tasks.opening t set free = t.free + n.places
      from (select n.task_id, count(*) as places
              from old_rows o join new_rows n on n.id = o.id
             where o.state = 'CLAIMED' and n.state in ('RETURNED', 'EXPIRED') group by n.task_id) n
     where t.task_id = n.task_id and not t.gold;
    perform from tasks.quota
      where project_id in (select project_id from new_rows) order by project_id for no key update;
    update tasks.quota q set taken = q.taken - n.places
      from (select n.project_id, count(*) as places
              from old_rows o join new_rows n on n.id = o.id
             where o.state = 'CLAIMED' and n.state in ('RETURNED', 'EXPIRED') group by n.project_id) n
     where q.project_id = n.project_id;
    return null;
end $$;

-- As in V259, and asking again wins no time (V321).
create or replace function tasks.keep_the_way() returns trigger
    language plpgsql security definer set search_path = pg_catalog set enable_nestloop = off as $$
declare
    by_the_house boolean := security.actor_has('SYSTEM');
    wrong record;
begin
    if security.actor_has('ANNOTATOR') then
        return null;
    end if;
    with moves as materialized (
        select o.id, o.state as was, n.state as becomes, n.posting_id, n.annotator_id, n.payer_id,
               n.project_id, n.review_due_at, o.review_due_at as was_due_at,
               n.id is null
                or (o.state <> n.state and (o.state, n.state) not in (
                    ('CLAIMED', 'SUBMITTED'), ('CLAIMED', 'RETURNED'), ('CLAIMED', 'EXPIRED'),
                    ('SUBMITTED', 'ACCEPTED'), ('SUBMITTED', 'REJECTED'), ('SUBMITTED', 'REWORK'),
                    ('REWORK', 'SUBMITTED'), ('REJECTED', 'ACCEPTED')))
                or (o.state = n.state and o.posting_id is distinct from n.posting_id)
                or (o.annotator_id, o.payer_id, o.project_id, o.task_id, o.reference)
                    <> (n.annotator_id, n.payer_id, n.project_id, n.task_id, n.reference)
                or coalesce(n.decided_by = 'APPEAL', false)
                    <> (o.state = 'REJECTED' and n.state = 'ACCEPTED' or coalesce(o.decided_by = 'APPEAL', false))
                or (by_the_house and o.due_at is not null and o.state = 'SUBMITTED'
                    and n.state <> 'SUBMITTED' and n.decided_by = 'REVIEW') as wrong,
               'REWORK' in (o.state, n.state) and n.submitted_at = o.submitted_at
                and (n.review_due_at > o.review_due_at
                     or (n.state = 'SUBMITTED'
                         and n.review_due_at > n.submitted_at + interval '504 hours')) as wins_time
          from old_rows o left join new_rows n on n.id = o.id),
    posted as (
        insert into tasks.posting
        select posting_id, count(*), sum(uuid_hash_extended(id, 0))
          from moves
         where becomes = 'ACCEPTED' and was <> 'ACCEPTED'
         group by posting_id),
    decided as (
        delete from tasks.waiting where assignment_id = any (array(
            select id from moves where was = 'SUBMITTED' and becomes <> 'SUBMITTED'))),
    submitted as (
        insert into tasks.waiting
        select id, annotator_id, payer_id, project_id, review_due_at
          from moves
         where becomes = 'SUBMITTED' and (was <> 'SUBMITTED' or review_due_at <> was_due_at)
            on conflict (assignment_id) do update set review_due_at = excluded.review_due_at)
    select id, was, becomes, m.wrong as is_wrong into wrong from moves m where m.wrong or m.wins_time order by m.wrong desc;
    if found and not wrong.is_wrong then
        raise exception 'asking again wins no time to review work %', wrong.id;
    elsif found then
        raise exception 'assignment % cannot go from % to % like this', wrong.id, wrong.was, wrong.becomes;
    end if;
    return null;
end $$;
drop trigger asking_again_wins_no_time on tasks.assignment;
drop function tasks.refuse_more_time();

-- As in V063; a condition of a trigger is read again for each statement, which costs more than to be asked here.
create or replace function quality.decided_by_somebody_else() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    wrong record;
begin
    if security.actor_has('SYSTEM', 'ANNOTATOR') and not security.actor_has('OPERATIONS', 'REVIEWER') then
        return null;
    end if;
    select n.id, n.annotator_id, n.state into wrong
      from new_rows n join old_rows o on o.id = n.id
     where o.state = 'SUBMITTED' and n.state in ('ACCEPTED', 'REJECTED', 'REWORK')
       and (n.annotator_id = security.actor_id()
            or (n.state = 'REJECTED'
                and not exists (select from quality.rejection r
                                 where r.assignment_id = n.id and r.source = 'HERE'))
            or (n.state = 'REWORK'
                and not exists (select from quality.rework k
                                 where k.assignment_id = n.id
                                   and k.version = (select max(v.version) from tasks.annotation v
                                                     where v.assignment_id = n.id))));
    if found and wrong.annotator_id = security.actor_id() then
        raise exception 'annotator % decides about their own work %', wrong.annotator_id, wrong.id;
    elsif found then
        raise exception 'work % becomes % without saying why', wrong.id, wrong.state;
    end if;
    select n.id into wrong
      from new_rows n join old_rows o on o.id = n.id
     where o.state = 'SUBMITTED' and n.state = 'SUBMITTED'
       and (o.review_due_at, o.submitted_at) is distinct from (n.review_due_at, n.submitted_at)
       and not exists (select from quality.proposal p
                        where p.assignment_id = n.id and n.submitted_at = o.submitted_at
                          and (n.review_due_at = p.due_before
                               or (p.decision is null and n.review_due_at <= greatest(p.due_before, least(
                                       p.proposed_at + interval '72 hours', n.submitted_at + interval '504 hours')))));
    if found then
        raise exception 'the time to review % stays as it is', wrong.id;
    end if;
    return null;
end $$;
drop trigger decided_by_somebody_else on tasks.assignment;
create trigger decided_by_somebody_else after update on tasks.assignment
    referencing old table as old_rows new table as new_rows
    for each statement execute function quality.decided_by_somebody_else();

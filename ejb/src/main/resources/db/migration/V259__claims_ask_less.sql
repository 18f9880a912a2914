-- A claim and a submission do what they did in fewer statements: their rows are written by functions that look only at
-- whose they are, what annotators do to their claims has triggers of its own, that look at one row after the other, and
-- what looks at sets of rows is left to those who change sets. Every rule is what it was.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

-- Whether the client's agreement of this moment is one that somebody did not sign.
create function tasks.is_unsigned(client uuid, person uuid) returns boolean
    language plpgsql stable set search_path = pg_catalog as $$
begin
    return exists (select from barriers.agreement a where a.client_id = client)
       and not exists (
           select from barriers.signature s
            where s.client_id = client and s.person_id = person
              and s.version = (select max(a.version) from barriers.agreement a where a.client_id = client));
end $$;

-- What of a project, or which task types of it, ask for something that somebody does not have.
create function tasks.lacked(project uuid, person uuid) returns uuid[]
    language plpgsql stable set search_path = pg_catalog as $$
begin
    if not exists (select from requirements.requirement r where r.project_id = project) then
        return '{}';
    end if;
    return array(select c.subject_id from requirements.current c
                  where c.project_id = project and not requirements.met(c.id, 0, person));
end $$;

-- As in V185, without looking behind what is not there: most projects have no agreement, barrier or requirement.
create or replace function tasks.before_claim(project uuid, called text)
    returns table (known uuid, is_open boolean, payer_id uuid, project_name text, has_terms boolean, paused boolean,
                   minutes integer, open_claims integer, review_days integer, most_each integer, most_in_all integer,
                   gold_percent integer, open bigint, taken bigint, taken_in_all bigint, lacking uuid[])
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    me uuid := security.actor_id();
    p projects.project;
begin
    perform pg_advisory_xact_lock(hashtextextended('claims of ' || me, 0));
    known := (select a.id from tasks.assignment a
               where a.project_id = project and a.reference = called and a.annotator_id = me);
    is_open := false;
    if known is not null then
        return next;
        return;
    end if;
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    select * into p from projects.project x where x.id = project;
    if exists (select from projects.worker w where w.project_id = project and w.annotator_id = me)
            and not p.confidential
            and not (exists (select from barriers.exposure e where e.person_id = me)
                     and exists (select from barriers.bar b where b.person_id = me and b.client_id = p.client_id))
            and not tasks.is_unsigned(p.client_id, me)
            and (not exists (select from projects.compartment c where c.project_id = project)
                 or projects.is_admitted(project, me, true)) then
        is_open := true;
        payer_id := p.payer_id;
        project_name := p.name;
        select t.paused, t.minutes, t.open_claims, t.review_days, t.most_each, t.most_in_all, t.gold_percent
          into paused, minutes, open_claims, review_days, most_each, most_in_all, gold_percent
          from tasks.terms t where t.project_id = project;
        has_terms := found;
        open := (select count(*) from tasks.in_work w where w.annotator_id = me and w.project_id = project);
        taken := case when most_each is not null then tasks.taken_by(project, me) end;
        taken_in_all := (select q.taken from tasks.quota q where q.project_id = project);
        lacking := tasks.lacked(project, me);
    end if;
    perform set_config('honorarium.actor', actor, true);
    return next;
end $$;

-- The actor's claim of a task on which there is a place; nothing if there is none. Goes past what others are just
-- taking first, and waits for them if there is nothing else. With what the task shows and its price looks at.
drop function tasks.take_place(uuid, uuid, uuid, uuid[]);
create function tasks.claim(claim uuid, project uuid, called text, wanted_type uuid, wanted_task uuid,
                            but_types uuid[], payer uuid, moment timestamptz, due timestamptz, days integer)
    returns table (task_id uuid, task_type_id uuid, reference text, title text, names text[], contents text[])
    language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
    actor text := current_setting('honorarium.actor', true);
begin
    select h.task_id, h.task_type_id into task_id, task_type_id
      from tasks.hold_place(project, wanted_type, wanted_task, but_types, false) h;
    if not found then
        select h.task_id, h.task_type_id into task_id, task_type_id
          from tasks.hold_place(project, wanted_type, wanted_task, but_types, true) h;
        if not found then
            return;
        end if;
    end if;
    insert into tasks.assignment (id, task_id, project_id, payer_id, annotator_id, reference, state, claimed_at, due_at,
                                  review_days)
    values (claim, claim.task_id, project, payer, security.actor_id(), called, 'CLAIMED', moment, due, days);
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    select t.reference, y.title, v.names, v.contents
      into claim.reference, claim.title, claim.names, claim.contents
      from tasks.task t
      join projects.task_type_title y on y.task_type_id = t.task_type_id
      left join tasks.proposal p on p.task_id = t.id
     cross join lateral (
           select array_agg(e.key order by e.key) as names, array_agg(coalesce(e.value, '') order by e.key) as contents
             from jsonb_each_text(tasks.with_provenance(t.input, p.machine, p.version)) e) v
     where t.id = claim.task_id;
    perform set_config('honorarium.actor', actor, true);
    return next;
end $$;

-- One claim, by whomever: takes its place, and is held against what the project says and the annotator has.
create function tasks.take_claim() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    type uuid;
    now_taken bigint;
    asked tasks.terms;
begin
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    update tasks.opening set free = free - 1 where task_id = new.task_id and not gold returning task_type_id into type;
    if not found then
        select task_type_id into type from tasks.opening where task_id = new.task_id;
        if not found then
            raise exception 'task % is not open for claims', new.task_id;
        end if;
    end if;
    -- What is counted below is counted behind these locks, in the statement after them.
    perform pg_advisory_xact_lock_shared(hashtextextended('claim terms of ' || new.project_id, 0)),
            pg_advisory_xact_lock(hashtextextended('claims of ' || new.annotator_id, 0));
    update tasks.quota set taken = taken + 1 where project_id = new.project_id returning taken into now_taken;
    select * into asked from tasks.terms t where t.project_id = new.project_id;
    if asked.paused then
        raise exception 'project % is paused', new.project_id;
    end if;
    -- What it earns has the same id, by whose time it is found.
    if new.id not between ids.lowest(new.claimed_at - interval '5 minutes')
                      and ids.lowest(new.claimed_at + interval '5 minutes') then
        raise exception 'claim % has an id of another time', new.id;
    end if;
    if new.due_at is distinct from new.claimed_at + coalesce(asked.minutes, 60) * interval '1 minute'
            or new.review_days is distinct from coalesce(asked.review_days, 7)
            or abs(extract(epoch from now() - new.claimed_at)) > 300 then
        raise exception 'claim % has not the terms of project %', new.id, new.project_id;
    end if;
    if (select count(*) from tasks.in_work w
         where w.annotator_id = new.annotator_id and w.project_id = new.project_id)
            >= coalesce(asked.open_claims, 3) then
        raise exception 'annotator % has as many open claims as project % gives', new.annotator_id, new.project_id;
    end if;
    if asked.most_each is not null and tasks.taken_by(new.project_id, new.annotator_id) > asked.most_each then
        raise exception 'annotator % has as many tasks as project % gives each', new.annotator_id, new.project_id;
    end if;
    if asked.most_in_all is not null and now_taken > asked.most_in_all then
        raise exception 'project % has as many claims as it wants', new.project_id;
    end if;
    if not exists (select from projects.worker m
                    where m.project_id = new.project_id and m.annotator_id = new.annotator_id) then
        raise exception 'annotator % is no member of project %', new.annotator_id, new.project_id;
    end if;
    if tasks.lacked(new.project_id, new.annotator_id) && array[new.project_id, type] then
        raise exception 'annotator % has not what project % asks', new.annotator_id, new.project_id;
    end if;
    if tasks.is_unsigned((select p.client_id from projects.project p where p.id = new.project_id),
                         new.annotator_id) then
        raise exception 'annotator % did not sign the agreement of project %', new.annotator_id, new.project_id;
    end if;
    insert into tasks.in_work values (new.id, new.annotator_id, new.project_id, new.task_id, new.due_at);
    perform set_config('honorarium.actor', actor, true);
    return null;
end $$;

-- Work that comes in done takes its places, too; claims have taken theirs.
create or replace function tasks.note_claims() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
begin
    if not exists (select from new_rows where state <> 'CLAIMED') then
        return null;
    end if;
    if security.actor_has('ANNOTATOR') then
        raise exception 'annotators claim tasks, and decide nothing about them';
    end if;
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    -- An array, because the plan is kept from its first use on: joined with the rows of an import, it would compare
    -- every open task with every row.
    if exists (select from tasks.opening
                where project_id = any (array(select distinct project_id from new_rows))) then
        update tasks.opening o set free = o.free - n.places
          from (select n.task_id, n.places
                  from (select task_id, count(*) as places from new_rows
                         where state not in ('CLAIMED', 'RETURNED', 'EXPIRED') group by task_id) n
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
                 where state not in ('CLAIMED', 'RETURNED', 'EXPIRED') group by project_id) n
         where q.project_id = n.project_id;
    end if;
    perform set_config('honorarium.actor', actor, true);
    return null;
end $$;

create or replace function tasks.note_inserted() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if security.actor_has('ANNOTATOR') then
        return null;
    end if;
    insert into tasks.posting
    select posting_id, count(*), sum(uuid_hash_extended(id, 0))
      from new_rows where state = 'ACCEPTED' group by posting_id;
    insert into tasks.waiting
    select id, annotator_id, payer_id, project_id, review_due_at
      from new_rows where state = 'SUBMITTED';
    return null;
end $$;

drop trigger wrong_claims_are_refused on tasks.assignment;
create trigger wrong_claims_are_refused after insert on tasks.assignment
    for each row when (new.state = 'CLAIMED') execute function tasks.take_claim();
create trigger done_work_takes_places after insert on tasks.assignment referencing new table as new_rows
    for each statement execute function tasks.note_claims();
drop function tasks.check_claim(tasks.assignment);

create or replace function tasks.claim_has_a_price() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not exists (select from pricing.quote q where q.id = new.id) then
        raise exception 'claim % has no price', new.id;
    end if;
    return null;
end $$;

-- Annotators hand in what they claimed, or give it back, and change nothing else of it.
create function tasks.keep_own_claims() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    m record;
begin
    if not security.actor_has('ANNOTATOR') then
        return null;
    end if;
    for m in
        select o.id, o.state as was, n.state as becomes, n.annotator_id, n.payer_id, n.project_id, n.task_id,
               n.submitted_at, n.review_due_at,
               n.id is null
                or (o.state, n.state) not in (
                    ('CLAIMED', 'SUBMITTED'), ('CLAIMED', 'RETURNED'), ('REWORK', 'SUBMITTED'))
                or (o.annotator_id, o.payer_id, o.project_id, o.task_id, o.reference, o.claimed_at, o.due_at,
                    o.review_days, o.decided_at, o.decided_by, o.posting_id)
                    is distinct from
                   (n.annotator_id, n.payer_id, n.project_id, n.task_id, n.reference, n.claimed_at, n.due_at,
                    n.review_days, n.decided_at, n.decided_by, n.posting_id)
                or (n.state = 'SUBMITTED' and n.review_due_at
                    is distinct from n.submitted_at + coalesce(n.review_days, 7) * interval '1 day') as wrong
          from old_rows o left join new_rows n on n.id = o.id
         order by n.project_id, o.id
    loop
        if m.wrong or (m.becomes = 'SUBMITTED' and not exists (
                select from tasks.annotation a where a.assignment_id = m.id and a.submitted_at = m.submitted_at)) then
            raise exception 'claim % cannot go from % to % like this', m.id, m.was, m.becomes;
        end if;
        delete from tasks.in_work where assignment_id = m.id;
        if m.becomes = 'SUBMITTED' then
            insert into tasks.waiting (assignment_id, annotator_id, payer_id, project_id, review_due_at)
            values (m.id, m.annotator_id, m.payer_id, m.project_id, m.review_due_at);
        else
            update tasks.opening set free = free + 1 where task_id = m.task_id and not gold;
            perform pg_advisory_xact_lock_shared(hashtextextended('claim terms of ' || m.project_id, 0));
            update tasks.quota set taken = taken - 1 where project_id = m.project_id;
        end if;
    end loop;
    return null;
end $$;

-- As in V093, for everybody else.
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

-- As in V094, for everybody else.
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
                    and n.state <> 'SUBMITTED' and n.decided_by = 'REVIEW') as wrong
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
    select id, was, becomes into wrong from moves m where m.wrong;
    if found then
        raise exception 'assignment % cannot go from % to % like this', wrong.id, wrong.was, wrong.becomes;
    end if;
    return null;
end $$;
create trigger annotators_keep_their_way after update on tasks.assignment
    referencing old table as old_rows new table as new_rows
    for each statement execute function tasks.keep_own_claims();

-- What annotators hand in is of their own work, and says which proposal lay before them.
create or replace function tasks.annotations_of_work() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    w record;
begin
    if not security.actor_has('ANNOTATOR') then
        return null;
    end if;
    for w in
        select i.assignment_id is null as not_theirs,
               (n.machine, n.machine_version) is distinct from (p.machine, p.version) as untrue
          from new_rows n
          left join tasks.in_work i on i.assignment_id = n.assignment_id and i.annotator_id = security.actor_id()
          left join tasks.proposal p on p.task_id = i.task_id
    loop
        if w.not_theirs then
            raise exception 'annotators submit what they work on';
        end if;
        if w.untrue then
            raise exception 'an annotation does not say which proposal there was';
        end if;
    end loop;
    return null;
end $$;

drop trigger provenance_is_true on tasks.annotation;
drop function tasks.provenance_is_true();

-- As in V185; most task types have no form.
create or replace function tasks.before_answer(claim uuid, given text)
    returns table (state text, task_id uuid, is_object boolean, version integer, same boolean,
                   form_version integer, form_schema text, form_made_at timestamptz)
    language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
    said jsonb;
begin
    select a.state, a.task_id into before_answer.state, before_answer.task_id
      from tasks.assignment a
     where a.id = claim and a.annotator_id = security.actor_id() for no key update;
    if not found then
        return;
    end if;
    said := given::jsonb;
    is_object := jsonb_typeof(said) = 'object';
    select n.version, n.answer = said
      into before_answer.version, before_answer.same
      from tasks.annotation n where n.assignment_id = claim order by n.version desc limit 1;
    if exists (select from tasks.form f
                where f.task_type_id = (select t.task_type_id from tasks.task t where t.id = before_answer.task_id)) then
        select f.version, f.schema, f.made_at
          into before_answer.form_version, before_answer.form_schema, before_answer.form_made_at
          from tasks.form_in_work(claim) f;
    end if;
    return next;
end $$;

drop function tasks.proposal_in_work(uuid);

-- Hands in the next version of what the actor works on, and says how it stands then.
drop function tasks.hand_in(uuid, integer, jsonb, timestamptz);
create function tasks.hand_in(claim uuid, number integer, given jsonb, moment timestamptz)
    returns table (id uuid, project_id uuid, project_name text, task_id uuid, reference text, task_type_id uuid,
                   title text, state text, claimed_at timestamptz, due_at timestamptz, submitted_at timestamptz,
                   review_due_at timestamptz)
    language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
    actor text := current_setting('honorarium.actor', true);
begin
    insert into tasks.annotation (assignment_id, version, answer, work_seconds, submitted_at, machine, machine_version)
    select w.assignment_id, number, given,
           (select d.active_seconds from tasks.draft d where d.assignment_id = w.assignment_id), moment,
           p.machine, p.version
      from tasks.in_work w
      left join tasks.proposal p on p.task_id = w.task_id
     where w.assignment_id = claim and w.annotator_id = security.actor_id();
    if not found then
        raise exception 'annotators submit what they work on';
    end if;
    if exists (select from seals.day d where d.day >= (now() at time zone 'UTC')::date) then
        raise exception 'this day is sealed';
    end if;
    update tasks.assignment a
       set state = 'SUBMITTED', submitted_at = moment,
           review_due_at = moment + coalesce(a.review_days, 7) * interval '1 day'
     where a.id = claim and a.state in ('CLAIMED', 'REWORK')
    returning a.id, a.project_id, a.task_id, a.state, a.claimed_at, a.due_at, a.submitted_at, a.review_due_at
      into hand_in.id, hand_in.project_id, hand_in.task_id, hand_in.state, hand_in.claimed_at, hand_in.due_at,
           hand_in.submitted_at, hand_in.review_due_at;
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    select p.name, t.reference, t.task_type_id, y.title
      into hand_in.project_name, hand_in.reference, hand_in.task_type_id, hand_in.title
      from tasks.task t
      join projects.project p on p.id = t.project_id
      join projects.task_type_title y on y.task_type_id = t.task_type_id
     where t.id = hand_in.task_id;
    perform set_config('honorarium.actor', actor, true);
    return next;
end $$;

-- As in V200, without joining what is looked up by its key.
create or replace function pricing.card_of_claim(project uuid, task_type uuid, moment timestamptz)
    returns table (version_id uuid, payer_id uuid, currency text)
    language plpgsql stable security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
    actor text := current_setting('honorarium.actor', true);
    me uuid := security.actor_id();
    is_house boolean := security.actor_has('SYSTEM');
begin
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    if is_house or exists (select from projects.worker w where w.project_id = project and w.annotator_id = me) then
        version_id := (
            select v.id from pricing.card_version v
             where v.project_id = project and v.starts_at <= moment and v.rules > 0
               and (v.task_type_id is null
                    or (v.task_type_id = task_type
                        and not exists (select from pricing.card_version b
                                         where b.subject_id = task_type and b.version > v.version and b.rules = 0
                                           and b.starts_at <= moment)))
             order by v.task_type_id is null, v.version desc limit 1);
        select p.payer_id, p.currency into card_of_claim.payer_id, card_of_claim.currency
          from projects.project p where p.id = project;
    end if;
    perform set_config('honorarium.actor', actor, true);
    if version_id is not null then
        return next;
    end if;
end $$;

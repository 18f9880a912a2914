-- A claim comes with the card that prices it, what is handed in is looked at where it is written, and what stands beside
-- something else that is looked up is looked up with it. Every rule is what it was.

-- As in V259, without a quota's count where there is no quota.
create or replace function tasks.before_claim(project uuid, called text)
    returns table (known uuid, is_open boolean, payer_id uuid, project_name text, has_terms boolean, paused boolean,
                   minutes integer, open_claims integer, review_days integer, most_each integer, most_in_all integer,
                   gold_percent integer, open bigint, taken bigint, taken_in_all bigint, lacking uuid[])
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    acting text;
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
    acting := set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
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
        select t.project_id is not null, t.paused, t.minutes, t.open_claims, t.review_days, t.most_each, t.most_in_all,
               t.gold_percent,
               (select count(*) from tasks.in_work w where w.annotator_id = me and w.project_id = project)
          into has_terms, paused, minutes, open_claims, review_days, most_each, most_in_all, gold_percent, open
          from (select) one left join tasks.terms t on t.project_id = project;
        if most_each is not null then
            taken := tasks.taken_by(project, me);
        end if;
        if most_in_all is not null then
            taken_in_all := (select q.taken from tasks.quota q where q.project_id = project);
        end if;
        lacking := tasks.lacked(project, me);
    end if;
    acting := set_config('honorarium.actor', actor, true);
    return next;
end $$;

-- As in V093 and V240, one place instead of a set.
drop function tasks.hold_place(uuid, uuid, uuid, uuid[], boolean);
create function tasks.hold_place(
    project uuid, wanted_type uuid, wanted_task uuid, but_types uuid[], wait boolean,
    out task_id uuid, out task_type_id uuid)
    language plpgsql security definer set search_path = pg_catalog
    set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_sort = off as $$
#variable_conflict use_column
declare
    me uuid := security.actor_id();
begin
    if wanted_task is not null then
        select o.task_id, o.task_type_id into hold_place.task_id, hold_place.task_type_id
          from tasks.opening o
         where o.task_id = wanted_task and o.project_id = project and o.free > 0
           and o.task_type_id <> all (but_types)
           and not exists (select from tasks.assignment a
                            where a.task_id = o.task_id and a.annotator_id = me)
           for update;
        return;
    end if;
    if random() * 100 < (select t.gold_percent from tasks.terms t where t.project_id = project) then
        select o.task_id, o.task_type_id into hold_place.task_id, hold_place.task_type_id
          from tasks.opening o
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
        select o.task_id, o.task_type_id into hold_place.task_id, hold_place.task_type_id
          from tasks.opening o
         where o.project_id = project and o.free > 0 and not o.gold
           and (wanted_type is null or o.task_type_id = wanted_type) and o.task_type_id <> all (but_types)
           and not exists (select from tasks.assignment a
                            where a.task_id = o.task_id and a.annotator_id = me)
         order by o.priority desc, o.task_id limit 1 for update;
    else
        select o.task_id, o.task_type_id into hold_place.task_id, hold_place.task_type_id
          from tasks.opening o
         where o.project_id = project and o.free > 0 and not o.gold
           and (wanted_type is null or o.task_type_id = wanted_type) and o.task_type_id <> all (but_types)
           and not exists (select from tasks.assignment a
                            where a.task_id = o.task_id and a.annotator_id = me)
         order by o.priority desc, o.task_id limit 1 for update skip locked;
    end if;
end $$;

-- As in V259, with the card in force.
drop function tasks.claim(uuid, uuid, text, uuid, uuid, uuid[], uuid, timestamptz, timestamptz, integer);
create function tasks.claim(claim uuid, project uuid, called text, wanted_type uuid, wanted_task uuid,
                            but_types uuid[], payer uuid, moment timestamptz, due timestamptz, days integer)
    returns table (task_id uuid, task_type_id uuid, reference text, title text, names text[], contents text[],
                   version_id uuid, payer_id uuid, currency text)
    language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
    actor text := current_setting('honorarium.actor', true);
    acting text;
    place record;
begin
    place := tasks.hold_place(project, wanted_type, wanted_task, but_types, false);
    if place.task_id is null then
        place := tasks.hold_place(project, wanted_type, wanted_task, but_types, true);
        if place.task_id is null then
            return;
        end if;
    end if;
    task_id := place.task_id;
    task_type_id := place.task_type_id;
    insert into tasks.assignment (id, task_id, project_id, payer_id, annotator_id, reference, state, claimed_at, due_at,
                                  review_days)
    values (claim, claim.task_id, project, payer, security.actor_id(), called, 'CLAIMED', moment, due, days);
    acting := set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    select t.reference, y.title, v.names, v.contents, p.payer_id, p.currency,
           (select c.id from pricing.card_version c
             where c.project_id = project and c.starts_at <= moment and c.rules > 0
               and (c.task_type_id is null
                    or (c.task_type_id = t.task_type_id
                        and not exists (select from pricing.card_version b
                                         where b.subject_id = t.task_type_id and b.version > c.version and b.rules = 0
                                           and b.starts_at <= moment)))
             order by c.task_type_id is null, c.version desc limit 1)
      into claim.reference, claim.title, claim.names, claim.contents, claim.payer_id, claim.currency, claim.version_id
      from tasks.task t
      join projects.project p on p.id = t.project_id
      join projects.task_type_title y on y.task_type_id = t.task_type_id
      left join tasks.proposal m on m.task_id = t.id
     cross join lateral (
           select array_agg(e.key order by e.key) as names, array_agg(coalesce(e.value, '') order by e.key) as contents
             from jsonb_each_text(tasks.with_provenance(t.input, m.machine, m.version)) e) v
     where t.id = claim.task_id;
    acting := set_config('honorarium.actor', actor, true);
    return next;
end $$;

drop function pricing.card_of_claim(uuid, uuid, timestamptz);

-- As in V259: what the project says and the annotator has is looked up at once.
create or replace function tasks.take_claim() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    acting text;
    type uuid;
    now_taken bigint;
    asked tasks.terms;
    client uuid;
    in_work bigint;
    is_member boolean;
    has_agreement boolean;
begin
    acting := set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
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
    select p.client_id,
           (select count(*) from tasks.in_work w where w.annotator_id = new.annotator_id and w.project_id = p.id),
           exists (select from projects.worker m where m.project_id = p.id and m.annotator_id = new.annotator_id),
           exists (select from barriers.agreement a where a.client_id = p.client_id)
      into client, in_work, is_member, has_agreement
      from projects.project p where p.id = new.project_id;
    if in_work >= coalesce(asked.open_claims, 3) then
        raise exception 'annotator % has as many open claims as project % gives', new.annotator_id, new.project_id;
    end if;
    if asked.most_each is not null and tasks.taken_by(new.project_id, new.annotator_id) > asked.most_each then
        raise exception 'annotator % has as many tasks as project % gives each', new.annotator_id, new.project_id;
    end if;
    if asked.most_in_all is not null and now_taken > asked.most_in_all then
        raise exception 'project % has as many claims as it wants', new.project_id;
    end if;
    if is_member is not true then
        raise exception 'annotator % is no member of project %', new.annotator_id, new.project_id;
    end if;
    if tasks.lacked(new.project_id, new.annotator_id) && array[new.project_id, type] then
        raise exception 'annotator % has not what project % asks', new.annotator_id, new.project_id;
    end if;
    if has_agreement and tasks.is_unsigned(client, new.annotator_id) then
        raise exception 'annotator % did not sign the agreement of project %', new.annotator_id, new.project_id;
    end if;
    insert into tasks.in_work values (new.id, new.annotator_id, new.project_id, new.task_id, new.due_at);
    acting := set_config('honorarium.actor', actor, true);
    return null;
end $$;

-- As in V259, with the annotation looked up beside the rest.
create or replace function tasks.keep_own_claims() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    m record;
begin
    if not security.actor_has('ANNOTATOR') then
        return null;
    end if;
    for m in
        select o.id, o.state as was, n.state as becomes, n.annotator_id, n.payer_id, n.project_id, n.task_id,
               n.review_due_at,
               n.id is null
                or (o.state, n.state) not in (
                    ('CLAIMED', 'SUBMITTED'), ('CLAIMED', 'RETURNED'), ('REWORK', 'SUBMITTED'))
                or (o.annotator_id, o.payer_id, o.project_id, o.task_id, o.reference, o.claimed_at, o.due_at,
                    o.review_days, o.decided_at, o.decided_by, o.posting_id)
                    is distinct from
                   (n.annotator_id, n.payer_id, n.project_id, n.task_id, n.reference, n.claimed_at, n.due_at,
                    n.review_days, n.decided_at, n.decided_by, n.posting_id)
                or (n.state = 'SUBMITTED' and n.review_due_at
                    is distinct from n.submitted_at + coalesce(n.review_days, 7) * interval '1 day')
                or (n.state = 'SUBMITTED' and not exists (
                       select from tasks.annotation a
                        where a.assignment_id = n.id and a.submitted_at = n.submitted_at)) as wrong
          from old_rows o left join new_rows n on n.id = o.id
         order by n.project_id, o.id
    loop
        if m.wrong then
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

-- As in V259, without going through rows that are right.
create or replace function tasks.annotations_of_work() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    w record;
begin
    if not security.actor_has('ANNOTATOR') then
        return null;
    end if;
    select i.assignment_id is null as not_theirs into w
      from new_rows n
      left join tasks.in_work i on i.assignment_id = n.assignment_id and i.annotator_id = security.actor_id()
      left join tasks.proposal p on p.task_id = i.task_id
     where i.assignment_id is null or (n.machine, n.machine_version) is distinct from (p.machine, p.version)
     limit 1;
    if not found then
        return null;
    end if;
    if w.not_theirs then
        raise exception 'annotators submit what they work on';
    end if;
    raise exception 'an annotation does not say which proposal there was';
end $$;

drop function tasks.before_answer(uuid, text);
drop function tasks.hand_in(uuid, integer, jsonb, timestamptz);

-- Hands in the next version of what the actor works on, and says how it stands then. If it is not in their hands, or no
-- object, or has to fit a form of another version than the one that it was held against, nothing is handed in. Nobody else
-- changes it until the transaction ends; nothing is said of what is not theirs.
create function tasks.hand_in(claim uuid, given text, moment timestamptz, fitted integer)
    returns table (id uuid, project_id uuid, project_name text, task_id uuid, reference text, task_type_id uuid,
                   title text, state text, claimed_at timestamptz, due_at timestamptz, submitted_at timestamptz,
                   review_due_at timestamptz, is_object boolean, is_handed_in boolean, is_same boolean,
                   form_version integer, form_schema text, form_made_at timestamptz)
    language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
    actor text := current_setting('honorarium.actor', true);
    acting text;
    a tasks.assignment;
    last tasks.annotation;
    said jsonb;
    has_form boolean;
begin
    select * into a from tasks.assignment x
     where x.id = claim and x.annotator_id = security.actor_id() for no key update;
    if not found then
        return;
    end if;
    said := given::jsonb;
    is_object := jsonb_typeof(said) = 'object';
    if a.state <> 'CLAIMED' then
        select * into last from tasks.annotation n where n.assignment_id = claim order by n.version desc limit 1;
    end if;
    is_same := coalesce(last.answer = said, false);
    is_handed_in := false;
    state := a.state;
    task_id := a.task_id;
    select t.task_type_id, t.reference, exists (select from tasks.form f where f.task_type_id = t.task_type_id)
      into hand_in.task_type_id, hand_in.reference, has_form
      from tasks.task t where t.id = a.task_id;
    if has_form then
        select f.version, f.schema, f.made_at
          into hand_in.form_version, hand_in.form_schema, hand_in.form_made_at
          from tasks.form_in_work(claim) f;
    end if;
    if a.state not in ('CLAIMED', 'REWORK') or not is_object or hand_in.form_version is distinct from fitted then
        return next;
        return;
    end if;
    if exists (select from seals.day d where d.day >= (now() at time zone 'UTC')::date) then
        raise exception 'this day is sealed';
    end if;
    insert into tasks.annotation (assignment_id, version, answer, work_seconds, submitted_at, machine, machine_version)
    select claim, coalesce(last.version, 0) + 1, said,
           (select d.active_seconds from tasks.draft d where d.assignment_id = claim), moment, p.machine, p.version
      from (select) one left join tasks.proposal p on p.task_id = a.task_id;
    update tasks.assignment x
       set state = 'SUBMITTED', submitted_at = moment,
           review_due_at = moment + coalesce(x.review_days, 7) * interval '1 day'
     where x.id = claim
    returning x.state, x.submitted_at, x.review_due_at
      into hand_in.state, hand_in.submitted_at, hand_in.review_due_at;
    is_handed_in := true;
    id := a.id;
    project_id := a.project_id;
    claimed_at := a.claimed_at;
    due_at := a.due_at;
    acting := set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    select p.name, y.title into hand_in.project_name, hand_in.title
      from projects.project p, projects.task_type_title y
     where p.id = a.project_id and y.task_type_id = hand_in.task_type_id;
    acting := set_config('honorarium.actor', actor, true);
    return next;
end $$;

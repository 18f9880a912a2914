-- What a claim looks at is looked at in one statement, and where nothing speaks against it the claim is made in the same
-- call. Every rule is what it was: the triggers hold it, and so does whoever calls.

-- As in V272: what stands in front of somebody who is about to claim, one row.
drop function tasks.before_claim(uuid, text);
create function tasks.before_claim(
    project uuid, called text,
    out known uuid, out is_open boolean, out payer_id uuid, out project_name text, out has_terms boolean,
    out paused boolean, out minutes integer, out open_claims integer, out review_days integer, out most_each integer,
    out most_in_all integer, out gold_percent integer, out open bigint, out taken bigint, out taken_in_all bigint,
    out lacking uuid[])
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    me uuid := security.actor_id();
    acting text := pg_advisory_xact_lock(hashtextextended('claims of ' || me, 0))::text;
    f record;
begin
    known := (select a.id from tasks.assignment a
               where a.project_id = project and a.reference = called and a.annotator_id = me);
    is_open := false;
    if known is not null then
        return;
    end if;
    acting := set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    select p.client_id, p.payer_id, p.name, t.project_id is not null as has_terms, t.paused, t.minutes, t.open_claims,
           t.review_days, t.most_each, t.most_in_all, t.gold_percent,
           (select count(*) from tasks.in_work w where w.annotator_id = me and w.project_id = p.id) as open,
           exists (select from projects.worker w where w.project_id = p.id and w.annotator_id = me) as is_member,
           p.confidential
            or exists (select from barriers.exposure e where e.person_id = me)
               and exists (select from barriers.bar b where b.person_id = me and b.client_id = p.client_id) as is_apart,
           exists (select from barriers.agreement a where a.client_id = p.client_id) as has_agreement,
           exists (select from projects.compartment c where c.project_id = p.id) as is_compartment,
           exists (select from requirements.requirement r where r.project_id = p.id) as has_requirements
      into f
      from projects.project p
      left join tasks.terms t on t.project_id = p.id
     where p.id = project;
    if found and f.is_member and not f.is_apart
            and not (f.has_agreement and tasks.is_unsigned(f.client_id, me))
            and (not f.is_compartment or projects.is_admitted(project, me, true)) then
        is_open := true;
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
    end if;
    acting := set_config('honorarium.actor', actor, true);
end $$;

-- Gold tasks that may come instead of the next one, as often as the project wants, so many at most; never when they would
-- be all that is left. Holds none of them: several who did that would wait for each other.
create function tasks.draw_gold(project uuid, wanted_type uuid, but_types uuid[], most integer)
    returns table (task_id uuid, task_type_id uuid)
    language plpgsql security definer set search_path = pg_catalog
    set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
#variable_conflict use_column
declare
    me uuid := security.actor_id();
begin
    if random() * 100 < (select t.gold_percent from tasks.terms t where t.project_id = project) then
        return query
        select o.task_id, o.task_type_id
          from tasks.opening o
         where o.project_id = project and o.gold and o.free > 0
           and (wanted_type is null or o.task_type_id = wanted_type) and o.task_type_id <> all (but_types)
           and not exists (select from tasks.assignment a
                            where a.task_id = o.task_id and a.annotator_id = me)
           and exists (select from tasks.opening n
                        where n.project_id = o.project_id and n.task_type_id = o.task_type_id
                          and not n.gold and n.free > 0
                          and not exists (select from tasks.assignment b
                                           where b.task_id = n.task_id and b.annotator_id = me))
         order by hashtextextended(o.task_id::text || me, 0) limit most;
    end if;
end $$;

-- As in V272, where whoever calls says whether it may be a gold task: at a price that was shown it is drawn before.
drop function tasks.hold_place(uuid, uuid, uuid, uuid[], boolean);
create function tasks.hold_place(
    project uuid, wanted_type uuid, wanted_task uuid, but_types uuid[], may_be_gold boolean, wait boolean,
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
    if may_be_gold then
        select o.task_id, o.task_type_id into hold_place.task_id, hold_place.task_type_id
          from tasks.opening o
         where o.task_id = (select g.task_id from tasks.draw_gold(project, wanted_type, but_types, 1) g)
           and o.gold and o.free > 0 for share;
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

-- As in V272, one row: without a task if there is no place. With when it is paid for.
drop function tasks.claim(uuid, uuid, text, uuid, uuid, uuid[], uuid, timestamptz, timestamptz, integer);
create function tasks.claim(
    claim uuid, project uuid, called text, wanted_type uuid, wanted_task uuid, but_types uuid[], payer uuid,
    may_be_gold boolean, moment timestamptz, due timestamptz, days integer,
    out task_id uuid, out task_type_id uuid, out reference text, out title text, out names text[], out contents text[],
    out version_id uuid, out currency text, out time_zone text, out cut_off text, out pays_since timestamptz,
    out pay_days text)
    language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
    actor text := current_setting('honorarium.actor', true);
    acting text;
    place record;
begin
    place := tasks.hold_place(project, wanted_type, wanted_task, but_types, may_be_gold, false);
    if place.task_id is null then
        place := tasks.hold_place(project, wanted_type, wanted_task, but_types, false, true);
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
    select t.reference, y.title, v.names, v.contents, p.currency, w.time_zone, w.cut_off, w.created_at, w.pay_days,
           (select c.id from pricing.card_version c
             where c.project_id = project and c.starts_at <= moment and c.rules > 0
               and (c.task_type_id is null
                    or (c.task_type_id = t.task_type_id
                        and not exists (select from pricing.card_version b
                                         where b.subject_id = t.task_type_id and b.version > c.version and b.rules = 0
                                           and b.starts_at <= moment)))
             order by c.task_type_id is null, c.version desc limit 1)
      into claim.reference, claim.title, claim.names, claim.contents, claim.currency, claim.time_zone, claim.cut_off,
           claim.pays_since, claim.pay_days, claim.version_id
      from tasks.task t
      join projects.project p on p.id = t.project_id
      join payers.payer w on w.id = p.payer_id
      join projects.task_type_title y on y.task_type_id = t.task_type_id
      left join tasks.proposal m on m.task_id = t.id
     cross join lateral (
           select array_agg(e.key order by e.key) as names, array_agg(coalesce(e.value, '') order by e.key) as contents
             from jsonb_each_text(tasks.with_provenance(t.input, m.machine, m.version)) e) v
     where t.id = claim.task_id;
    acting := set_config('honorarium.actor', actor, true);
end $$;

-- Both, as far as nothing speaks against it: why something does, what a confidential project asks first, or whether a gold
-- task has the price that was shown, is for whoever calls. Terms that nobody set are the house's own.
create function tasks.look_and_claim(
    claim uuid, project uuid, called text, wanted_type uuid, wanted_task uuid, has_price boolean, moment timestamptz,
    out known uuid, out is_open boolean, out payer_id uuid, out project_name text, out has_terms boolean,
    out paused boolean, out minutes integer, out open_claims integer, out review_days integer, out most_each integer,
    out most_in_all integer, out gold_percent integer, out open bigint, out taken bigint, out taken_in_all bigint,
    out lacking uuid[], out was_tried boolean,
    out task_id uuid, out task_type_id uuid, out reference text, out title text, out names text[], out contents text[],
    out version_id uuid, out currency text, out time_zone text, out cut_off text, out pays_since timestamptz,
    out pay_days text)
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    l record := tasks.before_claim(project, called);
    c record;
begin
    known := l.known;
    is_open := l.is_open;
    payer_id := l.payer_id;
    project_name := l.project_name;
    has_terms := l.has_terms;
    paused := l.paused;
    minutes := l.minutes;
    open_claims := l.open_claims;
    review_days := l.review_days;
    most_each := l.most_each;
    most_in_all := l.most_in_all;
    gold_percent := l.gold_percent;
    open := l.open;
    taken := l.taken;
    taken_in_all := l.taken_in_all;
    lacking := l.lacking;
    was_tried := known is null and is_open
        and paused is not true
        and open < coalesce(open_claims, 3)
        and coalesce(taken < most_each, true)
        and (most_in_all is null or coalesce(taken_in_all, 0) < most_in_all)
        and project <> all (lacking)
        and coalesce(wanted_type <> all (lacking), true)
        and (wanted_task is not null or not has_price or coalesce(gold_percent, 0) = 0);
    if was_tried then
        c := tasks.claim(claim, project, called, wanted_type, wanted_task, lacking, payer_id,
                         coalesce(gold_percent, 0) > 0, moment, moment + coalesce(minutes, 60) * interval '1 minute', coalesce(review_days, 7));
        task_id := c.task_id;
        task_type_id := c.task_type_id;
        reference := c.reference;
        title := c.title;
        names := c.names;
        contents := c.contents;
        version_id := c.version_id;
        currency := c.currency;
        time_zone := c.time_zone;
        cut_off := c.cut_off;
        pays_since := c.pays_since;
        pay_days := c.pay_days;
    end if;
end $$;

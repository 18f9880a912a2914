-- A claim and a submission ask the database once for all that they look at, by functions that keep their plans
-- (V047): with a question for each rule, most of their time went into asking. What is refused is still refused by the
-- same rules, here by the triggers of V090 and V093 and in the application with its reason.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

-- Who comes with a token, at this moment; nothing if it is none, or not any more. Whoever asks needs the token.
create function security.comes_with(secret bytea, at timestamptz)
    returns table (id uuid, name text, roles text[], all_clients boolean, must_change boolean, stamp text, token uuid)
    language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
begin
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    return query
        select t.holder_id, coalesce(u.name, t.name), coalesce(u.roles, t.roles || 'SERVICE'::text),
               coalesce(u.all_clients, t.all_clients), coalesce(u.must_change, false), ''::text, t.id
          from security.api_token t
          left join security.user_account u on u.id = t.holder_id and u.disabled_at is null
         where t.secret_hash = secret
           and t.revoked_at is null
           and t.expires_at > at
           and (t.holder_id = t.id or u.id is not null);
    perform set_config('honorarium.actor', actor, true);
end $$;

-- What the actor's claim looks at, after those of their claims that are just being made: the claim that they called so
-- already, or else whether the project's content is open to them without further ado, what they have of it, and what
-- they lack. Nothing is told of a project in which they do not work.
create function tasks.before_claim(project uuid, called text)
    returns table (known uuid, is_open boolean, payer_id uuid, project_name text, has_terms boolean, paused boolean,
                   minutes integer, open_claims integer, review_days integer, most_each integer, most_in_all integer,
                   gold_percent integer, open bigint, taken bigint, taken_in_all bigint, lacking uuid[])
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    me uuid := security.actor_id();
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
    select p.payer_id, p.name,
           not p.confidential
           and not exists (select from barriers.bar b where b.person_id = me and b.client_id = p.client_id)
           and not exists (
               select from (select a.version from barriers.agreement a
                             where a.client_id = p.client_id order by a.version desc limit 1) last
                where not exists (select from barriers.signature s
                                   where s.client_id = p.client_id and s.version = last.version and s.person_id = me))
           and projects.is_admitted(p.id, me, true)
      into payer_id, project_name, is_open
      from projects.project p
      join projects.worker w on w.project_id = p.id and w.annotator_id = me
     where p.id = project;
    if found and is_open then
        select t.paused, t.minutes, t.open_claims, t.review_days, t.most_each, t.most_in_all, t.gold_percent
          into paused, minutes, open_claims, review_days, most_each, most_in_all, gold_percent
          from tasks.terms t where t.project_id = project;
        has_terms := found;
        open := (select count(*) from tasks.in_work w where w.annotator_id = me and w.project_id = project);
        taken := case when most_each is not null then tasks.taken_by(project, me) end;
        taken_in_all := (select q.taken from tasks.quota q where q.project_id = project);
        lacking := array(select c.subject_id from requirements.current c
                          where c.project_id = project and not requirements.met(c.id, 0, me));
    else
        is_open := false;
    end if;
    perform set_config('honorarium.actor', actor, true);
    return next;
end $$;

-- As hold_place, which goes past what others are just taking first, and waits for them if there is nothing else; with
-- what the task shows and its price looks at, for the claim that follows.
create function tasks.take_place(project uuid, wanted_type uuid, wanted_task uuid, but_types uuid[])
    returns table (task_id uuid, task_type_id uuid, reference text, title text, names text[], contents text[])
    language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
    actor text := current_setting('honorarium.actor', true);
    input jsonb;
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
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    select t.reference, y.title, tasks.with_provenance(t.input, p.machine, p.version)
      into take_place.reference, take_place.title, input
      from tasks.task t
      join projects.task_type_title y on y.task_type_id = t.task_type_id
      left join tasks.proposal p on p.task_id = t.id
     where t.id = take_place.task_id;
    perform set_config('honorarium.actor', actor, true);
    select array_agg(v.key order by v.key), array_agg(coalesce(v.value, '') order by v.key)
      into take_place.names, take_place.contents
      from jsonb_each_text(input) v;
    return next;
end $$;

-- All that the actor needs for what they work on; nothing for everybody else.
create function tasks.sheet_in_work(claim uuid)
    returns table (saved text, active_seconds integer, submissions integer,
                   machine text, machine_version text, proposed text,
                   form_version integer, form_schema text, form_made_at timestamptz,
                   page_version integer, page_html text, page_made_at timestamptz, names text[], contents text[])
    language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return query
        select coalesce(d.answer, n.answer)::text, coalesce(d.active_seconds, 0), coalesce(n.version, 0),
               p.machine, p.version, p.answer::text, f.version, f.schema::text, f.made_at, g.version, g.html, g.made_at,
               v.names, v.contents
          from tasks.in_work w
          join tasks.task t on t.id = w.task_id
          left join tasks.draft d on d.assignment_id = w.assignment_id
          left join lateral (select x.answer, x.version from tasks.annotation x
                              where x.assignment_id = w.assignment_id order by x.version desc limit 1) n on true
          left join tasks.proposal p on p.task_id = w.task_id
          left join lateral (select x.version, x.html, x.made_at from tasks.template x
                              where x.task_type_id = t.task_type_id order by x.version desc limit 1) g on true
          left join lateral (select x.version, x.schema, x.made_at from tasks.form x
                              where x.task_type_id = t.task_type_id order by x.version desc limit 1) f
                 on g.version is null
         cross join lateral (
               select array_agg(e.key order by e.key) as names,
                      array_agg(coalesce(e.value, '') order by e.key) as contents
                 from jsonb_each_text(tasks.with_provenance(t.input, p.machine, p.version)) e) v
         where w.assignment_id = claim and w.annotator_id = security.actor_id();
end $$;

-- Takes hold of what the actor is about to hand in, and says where it stands; nothing if it is not theirs.
create function tasks.before_answer(claim uuid, given text)
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
    select f.version, f.schema, f.made_at
      into before_answer.form_version, before_answer.form_schema, before_answer.form_made_at
      from tasks.form_in_work(claim) f;
    return next;
end $$;

-- Hands in the next version, with the rights of whoever does it: policies and triggers say whether they may.
create function tasks.hand_in(claim uuid, number integer, given jsonb, moment timestamptz) returns void
    language plpgsql as $$
begin
    insert into tasks.annotation (assignment_id, version, answer, work_seconds, submitted_at, machine, machine_version)
    select claim, number, given,
           (select d.active_seconds from tasks.draft d where d.assignment_id = claim), moment, p.machine, p.version
      from (select) one left join tasks.proposal_in_work(claim) p on true;
    update tasks.assignment a
       set state = 'SUBMITTED', submitted_at = moment,
           review_due_at = moment + coalesce(a.review_days, 7) * interval '1 day'
     where a.id = claim and a.state in ('CLAIMED', 'REWORK');
end $$;

-- The version of the rate card that is in force for somebody's claim, and who pays for it; nothing to whoever does not
-- work in the project.
create function pricing.card_of_claim(project uuid, task_type uuid, moment timestamptz)
    returns table (version_id uuid, payer_id uuid, currency text)
    language plpgsql stable security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
    actor text := current_setting('honorarium.actor', true);
    me uuid := security.actor_id();
    is_house boolean := security.actor_has('SYSTEM');
begin
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    return query
        select v.id, p.payer_id, p.currency::text
          from projects.project p
         cross join lateral (
               select v.id from pricing.card_version v
                where v.project_id = p.id and (v.task_type_id is null or v.task_type_id = task_type)
                  and v.starts_at <= moment
                order by v.task_type_id is null, v.version desc limit 1) v
         where p.id = project
           and (is_house or exists (select from projects.worker w where w.project_id = p.id and w.annotator_id = me));
    perform set_config('honorarium.actor', actor, true);
end $$;

-- A claim comes with the card that prices it, and what is handed in is looked at where it is written: one question less each.

-- As in V259, with that card.
drop function tasks.claim(uuid, uuid, text, uuid, uuid, uuid[], uuid, timestamptz, timestamptz, integer);
create function tasks.claim(claim uuid, project uuid, called text, wanted_type uuid, wanted_task uuid,
                            but_types uuid[], payer uuid, moment timestamptz, due timestamptz, days integer)
    returns table (task_id uuid, task_type_id uuid, reference text, title text, names text[], contents text[],
                   version_id uuid, payer_id uuid, currency text)
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
    select k.version_id, k.payer_id, k.currency into claim.version_id, claim.payer_id, claim.currency
      from pricing.card_of_claim(project, claim.task_type_id, moment) k;
    return next;
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
    a tasks.assignment;
    last tasks.annotation;
    said jsonb;
begin
    select * into a from tasks.assignment x
     where x.id = claim and x.annotator_id = security.actor_id() for no key update;
    if not found then
        return;
    end if;
    said := given::jsonb;
    is_object := jsonb_typeof(said) = 'object';
    select * into last from tasks.annotation n where n.assignment_id = claim order by n.version desc limit 1;
    is_same := coalesce(last.answer = said, false);
    is_handed_in := false;
    state := a.state;
    task_id := a.task_id;
    task_type_id := (select t.task_type_id from tasks.task t where t.id = a.task_id);
    if exists (select from tasks.form f where f.task_type_id = hand_in.task_type_id) then
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
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    project_name := (select p.name from projects.project p where p.id = a.project_id);
    reference := (select t.reference from tasks.task t where t.id = a.task_id);
    title := (select y.title from projects.task_type_title y where y.task_type_id = hand_in.task_type_id);
    perform set_config('honorarium.actor', actor, true);
    return next;
end $$;

-- What a claim and its submission ask, in fewer words. Every rule is what it was.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

-- As in V203, as a part of what asks for them.
create or replace function pricing.exponent(currency text) returns integer
    language sql immutable
    return case
        when currency = any ('{ADP,BEF,BIF,BYB,BYR,CLP,DJF,ESP,GNF,GRD,ISK,ITL,JPY,KMF,KRW,LUF,MGF,PTE,PYG,ROL,RWF,TPE,TRL,UGX,UYI,VND,VUV,XAF,XAG,XAU,XBA,XBB,XBC,XBD,XDR,XFO,XFU,XOF,XPD,XPF,XPT,XSU,XTS,XUA,XXX}'::text[])
            then 0
        when currency = any ('{BHD,IQD,JOD,KWD,LYD,OMR,TND}'::text[]) then 3
        when currency = 'CLF' then 4
        else 2 end;
create or replace function pricing.explains(lines jsonb, amount_minor bigint, currency text) returns boolean
    language sql immutable
    return coalesce((lines -> -1 ->> 'total')::numeric * ('{1,10,100,1000,10000}'::integer[])[pricing.exponent(currency) + 1]
                    = amount_minor, false);

-- As in V203, with the versions after it in the same look.
create or replace function pricing.keep_the_terms() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    card record;
begin
    select c.project_id, c.version, c.currency, c.tax_included, c.starts_at, c.rules, c.cap_minor,
           exists (select from pricing.card_version l
                    where l.subject_id = c.subject_id and l.version > c.version
                      and l.starts_at <= new.quoted_at) as has_later
      into card
      from pricing.card_version c where c.id = new.version_id;
    if not found or card.rules = 0 or (card.project_id, card.version, card.currency, card.tax_included)
            is distinct from (new.project_id, new.version, new.currency, new.tax_included) then
        raise exception 'quote % is not of version % of its card', new.assignment_id, new.version;
    end if;
    if card.starts_at > new.quoted_at or card.has_later then
        raise exception 'version % was not in force when % was quoted', new.version, new.assignment_id;
    end if;
    if new.maximum_minor > card.cap_minor then
        raise exception 'quote % is above the cap of its card', new.assignment_id;
    end if;
    if not security.actor_has('SYSTEM') and abs(extract(epoch from new.quoted_at - now())) > 300 then
        raise exception 'quote % is not of this moment', new.assignment_id;
    end if;
    if not pricing.explains(new.lines, new.maximum_minor, new.currency) then
        raise exception 'the lines of quote % do not come to its amount', new.assignment_id;
    end if;
    return new;
end $$;

-- The rules about quotes and terms see all terms, whoever acts.
alter policy own_terms_and_own_clients on pricing.terms to ${app};
create policy the_rules_themselves on pricing.terms for select to current_user using (true);
alter function pricing.quotes_have_terms() security definer set search_path = pg_catalog;

-- As in V211, without a condition that is read again for each change of a place.
create or replace function tasks.stay_closed() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
begin
    if not (old.closed or new.closed) then
        return new;
    end if;
    if new.closed <> old.closed and not security.actor_has('SYSTEM', 'OPERATIONS') then
        raise exception 'operations say which tasks are closed';
    end if;
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    -- A claim that is just being made is not counted as in work yet. What was done elsewhere may still come in.
    if new.closed and old.closed and exists (
            select from tasks.assignment a
             where a.task_id = new.task_id and a.state = 'CLAIMED'
               and not exists (select from tasks.in_work w where w.assignment_id = a.id)) then
        raise exception 'task % is closed', new.task_id;
    end if;
    new.free := case when new.closed then 0 else greatest(0,
        (select overlap from tasks.task where id = new.task_id)
        - (select count(*) from tasks.assignment a
            where a.task_id = new.task_id and a.state not in ('RETURNED', 'EXPIRED'))) end;
    perform set_config('honorarium.actor', actor, true);
    return new;
end $$;
drop trigger stay_closed on tasks.opening;
create trigger stay_closed before update on tasks.opening for each row execute function tasks.stay_closed();

-- As in V272, with the names where the task is looked up. It is the only way in which annotators submit: what they
-- change themselves below is a return.
create or replace function tasks.hand_in(claim uuid, given text, moment timestamptz, fitted integer)
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
    t record;
begin
    select * into a from tasks.assignment x
     where x.id = claim and x.annotator_id = security.actor_id() and security.actor_has('ANNOTATOR') for no key update;
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
    acting := set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    select k.task_type_id, k.reference, exists (select from tasks.form f where f.task_type_id = k.task_type_id) as has_form,
           p.name, y.title
      into t
      from tasks.task k
      join projects.project p on p.id = k.project_id
      join projects.task_type_title y on y.task_type_id = k.task_type_id
     where k.id = a.task_id;
    acting := set_config('honorarium.actor', actor, true);
    reference := t.reference;
    task_type_id := t.task_type_id;
    if t.has_form then
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
    if a.submitted_at >= moment or abs(extract(epoch from now() - moment)) > 300 then
        raise exception 'work % is not submitted at this moment', claim;
    end if;
    insert into tasks.annotation (assignment_id, version, answer, work_seconds, submitted_at, machine, machine_version)
    select claim, coalesce(last.version, 0) + 1, said,
           (select d.active_seconds from tasks.draft d where d.assignment_id = claim), moment, p.machine, p.version
      from (select) one left join tasks.proposal p on p.task_id = a.task_id;
    update tasks.assignment x
       set state = 'SUBMITTED', submitted_at = moment,
           review_due_at = moment + coalesce(x.review_days, 7) * interval '1 day'
     where x.id = claim
    returning true, x.id, x.project_id, t.name, t.title, x.state, x.claimed_at, x.due_at, x.submitted_at,
              x.review_due_at
      into is_handed_in, hand_in.id, hand_in.project_id, hand_in.project_name, hand_in.title, hand_in.state,
           hand_in.claimed_at, hand_in.due_at, hand_in.submitted_at, hand_in.review_due_at;
    delete from tasks.in_work w where w.assignment_id = claim;
    insert into tasks.waiting (assignment_id, annotator_id, payer_id, project_id, review_due_at)
    values (claim, a.annotator_id, a.payer_id, a.project_id, hand_in.review_due_at);
    return next;
end $$;

create or replace function tasks.keep_own_claims() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    wrong record;
begin
    if not security.actor_has('ANNOTATOR') then
        return null;
    end if;
    select o.id, o.state as was, n.state as becomes into wrong
      from old_rows o left join new_rows n on n.id = o.id
     where (o.state, n.state) is distinct from ('CLAIMED', 'RETURNED')
        or to_jsonb(o) - 'state' <> to_jsonb(n) - 'state'
     limit 1;
    if found then
        raise exception 'claim % cannot go from % to % like this', wrong.id, wrong.was, wrong.becomes;
    end if;
    delete from tasks.in_work where assignment_id = any (array(select id from old_rows));
    perform pg_advisory_xact_lock_shared(hashtextextended('claim terms of ' || n.project_id, 0))
       from (select distinct project_id from new_rows order by project_id) n;
    update tasks.opening o set free = o.free + n.places
      from (select task_id, count(*) as places from new_rows group by task_id) n
     where o.task_id = n.task_id and not o.gold;
    perform from tasks.quota
      where project_id in (select project_id from new_rows) order by project_id for no key update;
    update tasks.quota q set taken = q.taken - n.places
      from (select project_id, count(*) as places from new_rows group by project_id) n
     where q.project_id = n.project_id;
    return null;
end $$;

create or replace function tasks.annotations_of_work() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if security.actor_has('ANNOTATOR') then
        raise exception 'annotators submit what they work on';
    end if;
    return null;
end $$;

do $$ begin
    drop trigger annotators_keep_their_way on tasks.assignment;
    drop trigger annotations_of_work on tasks.annotation;
    execute format('create trigger annotators_keep_their_way after update on tasks.assignment'
        || ' referencing old table as old_rows new table as new_rows for each statement when (current_user <> %L)'
        || ' execute function tasks.keep_own_claims()', current_user);
    execute format('create trigger annotations_of_work before insert on tasks.annotation for each statement'
        || ' when (current_user <> %L) execute function tasks.annotations_of_work()', current_user);
end $$;

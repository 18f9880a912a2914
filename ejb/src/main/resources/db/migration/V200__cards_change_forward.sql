-- What work pays changes only forward, for task types, too: the first card of their own follows what the project's
-- card pays until then. A task type can go back to the project's card, by a version without rules. And a version that
-- was planned by mistake is repaired by the next one, which may start before it: of those that have started, the
-- latest counts.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

alter table pricing.card_version drop constraint a_card_has_rules;
alter table pricing.card_version add constraint a_card_has_rules check (
    rules between 1 and 50 or (rules = 0 and task_type_id is not null and version > 1));

-- As before (V040), but a task type's first card counts as a change where its project has one, and a start is only
-- compared with the clock.
create or replace function pricing.keep_the_order() returns trigger language plpgsql as $$
declare
    last pricing.card_version;
    wants char(3);
    has_card boolean;
    is_early boolean;
begin
    perform pg_advisory_xact_lock(hashtextextended(
        'rate card of ' || coalesce(new.task_type_id, new.project_id), 0));
    select * into last from pricing.card_version
     where subject_id = coalesce(new.task_type_id, new.project_id) order by version desc limit 1;
    if new.version <> coalesce(last.version, 0) + 1 then
        raise exception 'version % does not follow the last one', new.version;
    end if;
    has_card := exists (select from pricing.card_version
                         where project_id = new.project_id and task_type_id is null);
    is_early := case when new.version > 1 or (new.task_type_id is not null and has_card)
                     then new.starts_at <= clock_timestamp()
                     else new.starts_at < now() - interval '10 seconds' end;
    if is_early then
        raise exception 'version % cannot start in the past', new.version;
    end if;
    if new.task_type_id is not null and not exists (
        select from projects.task_type t where t.id = new.task_type_id and t.project_id = new.project_id) then
        raise exception 'task type % is not of project %', new.task_type_id, new.project_id;
    end if;
    if new.rules = 0 and not exists (
        select from pricing.card_version
         where subject_id = new.project_id and starts_at <= new.starts_at) then
        raise exception 'project % has no card to which task type % could go back', new.project_id, new.task_type_id;
    end if;
    select currency into wants from projects.project where id = new.project_id;
    if new.currency is distinct from wants then
        raise exception 'project % pays in %, not in %', new.project_id, wants, new.currency;
    end if;
    return new;
end $$;

-- As before (V041, V092); nothing is priced by a version without rules.
create or replace function pricing.keep_the_terms() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    card pricing.card_version;
begin
    select * into card from pricing.card_version where id = new.version_id;
    if not found or card.rules = 0 or (card.project_id, card.version, card.currency, card.tax_included)
            is distinct from (new.project_id, new.version, new.currency, new.tax_included) then
        raise exception 'quote % is not of version % of its card', new.assignment_id, new.version;
    end if;
    if card.starts_at > new.quoted_at or exists (
        select from pricing.card_version later
         where later.subject_id = card.subject_id and later.version > card.version
           and later.starts_at <= new.quoted_at) then
        raise exception 'version % was not in force when % was quoted', new.version, new.assignment_id;
    end if;
    if new.maximum_minor > card.cap_minor then
        raise exception 'quote % is above the cap of its card', new.assignment_id;
    end if;
    if not security.actor_has('SYSTEM') and abs(extract(epoch from new.quoted_at - now())) > 300 then
        raise exception 'quote % is not of this moment', new.assignment_id;
    end if;
    return new;
end $$;

-- As before (V185): the latest of the task type's own that has started, unless it says that the project's card counts
-- again; then the project's.
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
    return query
        select v.id, p.payer_id, p.currency::text
          from projects.project p
         cross join lateral (
               select v.id from pricing.card_version v
                where v.project_id = p.id and v.starts_at <= moment and v.rules > 0
                  and (v.task_type_id is null
                       or (v.task_type_id = task_type
                           and not exists (select from pricing.card_version b
                                            where b.subject_id = task_type and b.version > v.version and b.rules = 0
                                              and b.starts_at <= moment)))
                order by v.task_type_id is null, v.version desc limit 1) v
         where p.id = project
           and (is_house or exists (select from projects.worker w where w.project_id = p.id and w.annotator_id = me));
    perform set_config('honorarium.actor', actor, true);
end $$;

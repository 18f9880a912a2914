-- How accurate somebody was when their work was priced is written down by the database that measured it, so that no
-- settlement can name another accuracy: not a better one, and not one of another day.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

-- One a piece of work whose price depends on its outcome. Gold tasks and tallies go on; this stays as it was.
create table quality.measured (
    assignment_id uuid        primary key,
    accuracy      numeric,
    found         bigint,
    answered      bigint,
    by_gold       boolean     not null,
    measured_at   timestamptz not null default now(),
    constraint twenty_say_something check (
        (accuracy is null) = (answered is null) and (accuracy is null) = (found is null)
        and coalesce(answered >= 20 and found between 0 and answered, true)),
    constraint accuracy_is_what_was_found check (accuracy = round(100.0 * found / answered, 2))
);
alter table quality.measured enable row level security;
alter table quality.measured force row level security;
create policy the_rules_themselves on quality.measured to current_user using (true) with check (true);
revoke all on quality.measured from ${app};

-- The outcomes of work: how accurate its annotator is in tasks of this type, by gold tasks if 20 were answered and
-- otherwise by decided work if there are 20, and whether it was accepted as it was first submitted. Accuracy is looked
-- up once for each annotator and task type ("offset 0" keeps it so), and then goes to each of their assignments.
create function quality.measure(asked uuid[])
    returns table (of_assignment uuid, how_accurate numeric, as_submitted boolean)
    language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
    actor text := current_setting('honorarium.actor', true);
begin
    if not security.actor_has('SYSTEM', 'OPERATIONS', 'REVIEWER') then
        raise exception 'who decides about work measures it';
    end if;
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    return query
      with looked as materialized (
        select one.assignment_id, p.found, p.answered, p.by_gold,
               case when p.answered > 0 then round(100.0 * p.found / p.answered, 2) end as accuracy,
               not exists (select from tasks.resubmitted c where c.assignment_id = one.assignment_id offset 0)
                   and not exists (select from quality.fixed f where f.assignment_id = one.assignment_id offset 0)
                   as untouched
          from (select g.assignments, k.answered is not null as by_gold,
                       coalesce(k.found, t.accepted) as found, coalesce(k.answered, t.decided) as answered
                  from (select w.annotator_id, w.task_type_id, array_agg(w.assignment_id) as assignments
                          from unnest(asked) one (assignment_id)
                         cross join lateral (select x.assignment_id, x.annotator_id, x.task_type_id
                                               from tasks.work x
                                              where x.assignment_id = one.assignment_id offset 0) w
                         group by w.annotator_id, w.task_type_id) g
                  left join lateral (select a.found, a.answered from gold.accuracy a
                                      where a.annotator_id = g.annotator_id and a.task_type_id = g.task_type_id
                                        and a.answered >= 20 offset 0) k on true
                  left join lateral (select y.accepted, y.decided from quality.tally y
                                      where y.annotator_id = g.annotator_id and y.task_type_id = g.task_type_id
                                        and y.decided >= 20 offset 0) t on true
                offset 0) p
         cross join lateral unnest(p.assignments) one (assignment_id)),
      -- Measured again, if what was measured before was taken back or never priced; what was priced stays.
      kept as (
        insert into quality.measured as m (assignment_id, accuracy, found, answered, by_gold)
        select l.assignment_id, l.accuracy, l.found, l.answered, l.by_gold from looked l
            on conflict (assignment_id) do update
               set accuracy = excluded.accuracy, found = excluded.found, answered = excluded.answered,
                   by_gold = excluded.by_gold, measured_at = excluded.measured_at
             where not exists (select from pricing.settlement s where s.assignment_id = m.assignment_id))
      select l.assignment_id, l.accuracy, l.untouched from looked l;
    perform set_config('honorarium.actor', actor, true);
end $$;

-- As before (V203), with accuracy as it was measured in this transaction, and untouched work said to be so.
create or replace function pricing.keep_the_settlement() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    seconds bigint;
    was_changed boolean;
begin
    if not exists (select from pricing.terms t
                    where t.assignment_id = new.assignment_id and t.currency = new.currency
                      and t.certain_minor < t.maximum_minor
                      and new.amount_minor between t.certain_minor and t.maximum_minor) then
        raise exception 'settlement % is not within what was quoted', new.assignment_id;
    end if;
    if not pricing.explains(new.lines, new.amount_minor, new.currency) then
        raise exception 'the lines of settlement % do not come to its amount', new.assignment_id;
    end if;
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    seconds := (select least(coalesce((select n.work_seconds from tasks.annotation n
                                        where n.assignment_id = a.id order by n.version desc limit 1), 0),
                             floor(extract(epoch from a.submitted_at - a.claimed_at)))
                  from tasks.assignment a where a.id = new.assignment_id);
    was_changed := exists (select from tasks.annotation n where n.assignment_id = new.assignment_id and n.version = 2)
        or exists (select from quality.fix f where f.assignment_id = new.assignment_id);
    perform set_config('honorarium.actor', actor, true);
    if new.worked_seconds > greatest(0, coalesce(seconds, 0)) then
        raise exception 'settlement % counts % seconds, and % were measured',
            new.assignment_id, new.worked_seconds, coalesce(seconds, 0);
    end if;
    if new.as_submitted and was_changed then
        raise exception 'settlement % is of work that was not accepted as it was submitted', new.assignment_id;
    end if;
    if not new.as_submitted and not was_changed then
        raise exception 'settlement % is of work that was accepted as it was submitted', new.assignment_id;
    end if;
    if new.accuracy is distinct from (select m.accuracy from quality.measured m
                                       where m.assignment_id = new.assignment_id and m.measured_at = now()) then
        raise exception 'settlement % counts an accuracy of %, and that was not measured',
            new.assignment_id, coalesce(new.accuracy::text, 'nothing');
    end if;
    return new;
end $$;

-- What decides bonuses is what happened: a rejection that an appeal overturns counts as accepted work, for its own price,
-- too, and whoever is asked to do something again and does not has not handed it in as it was accepted.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

-- For prices: work that is not as it was first submitted: done again, fixed, or asked for again, also in vain.
create view quality.changed with (security_invoker) as
select assignment_id from tasks.resubmitted
union all
select assignment_id from quality.fix
union all
select assignment_id from quality.rework;

-- As before (V256), with work that was rejected and is accepted now as accepted.
create or replace function quality.measure(asked uuid[])
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
               not exists (select from quality.changed c where c.assignment_id = one.assignment_id offset 0)
                   as untouched
          from (select g.assignments, k.answered is not null as by_gold,
                       coalesce(k.found, t.accepted) as found, coalesce(k.answered, t.decided) as answered
                  from (select w.annotator_id, w.task_type_id, array_agg(w.assignment_id) as assignments,
                               array_agg(w.assignment_id) filter (where w.decided_by = 'APPEAL') as overturned
                          from unnest(asked) one (assignment_id)
                         cross join lateral (select x.assignment_id, x.annotator_id, x.task_type_id, x.decided_by
                                               from tasks.work x
                                              where x.assignment_id = one.assignment_id offset 0) w
                         group by w.annotator_id, w.task_type_id) g
                  left join lateral (select a.found, a.answered from gold.accuracy a
                                      where a.annotator_id = g.annotator_id and a.task_type_id = g.task_type_id
                                        and a.answered >= 20 offset 0) k on true
                 -- No tally knows yet that it is accepted, and perhaps not even that it was rejected.
                 cross join lateral (select count(*) as accepted,
                                            count(*) filter (where exists (
                                                select from quality.untallied u
                                                 where u.id = a.id and u.kind = 'REJECTION' offset 0)) as decided
                                       from unnest(g.overturned) o (assignment_id)
                                      cross join lateral (select x.id, x.posting_id from tasks.assignment x
                                                           where x.id = o.assignment_id offset 0) a
                                      where exists (select from quality.untallied n
                                                     where n.id = a.posting_id and n.kind = 'POSTING' offset 0)) l
                  left join lateral (select coalesce(sum(y.accepted), 0) + l.accepted as accepted,
                                            coalesce(sum(y.decided), 0) + l.decided as decided
                                       from quality.tally y
                                      where y.annotator_id = g.annotator_id and y.task_type_id = g.task_type_id
                                      offset 0) t on t.decided >= 20
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

-- As before (V256), by the time in which the work was in its annotator's hands (V280); and what was asked for again was
-- not accepted as it was submitted.
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
                             floor(tasks.seconds_in_hands(a.id, a.claimed_at, a.submitted_at)))
                  from tasks.assignment a where a.id = new.assignment_id);
    was_changed := exists (select from quality.changed c where c.assignment_id = new.assignment_id);
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

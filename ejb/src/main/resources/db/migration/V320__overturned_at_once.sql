-- From the moment in which an appeal overturns a rejection it does not count against its annotator any more: the tallies
-- know it before anything else is priced, and not only when the night has counted.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

-- And whose rejections were overturned since they were measured.
alter table quality.untallied drop constraint kind_is_known;
alter table quality.untallied add constraint kind_is_known check (kind in ('POSTING', 'REJECTION', 'OVERTURNED'));
create index overturned on quality.untallied (id) where kind = 'OVERTURNED';

-- Counts what was rejected and is accepted now, once: what was counted before, or never overturned, changes nothing.
create function quality.count_overturned(overturned uuid) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    w record;
    was_tallied boolean;
begin
    if not security.actor_has('SYSTEM', 'OPERATIONS', 'REVIEWER') then
        raise exception 'who decides about work counts it';
    end if;
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    -- One after the other, and not while what was decided is counted.
    perform pg_advisory_xact_lock(hashtextextended('quality/measuring', 0));
    select a.posting_id, a.annotator_id, t.task_type_id, (a.decided_at at time zone 'UTC')::date as day,
           (r.decided_at at time zone 'UTC')::date as rejected_on
      into w
      from tasks.assignment a
      join tasks.task t on t.id = a.task_id
      join quality.rejection r on r.assignment_id = a.id
      join tasks.posting p on p.id = a.posting_id and p.assignments = 1
     where a.id = overturned and a.decided_by = 'APPEAL';
    if found then
        delete from quality.untallied u where u.id = w.posting_id and u.kind = 'POSTING';
    end if;
    if found then
        delete from quality.untallied u where u.id = overturned and u.kind = 'REJECTION';
        was_tallied := not found;
        insert into quality.tally_of_day as t (day, annotator_id, task_type_id, accepted, decided)
        values (w.day, w.annotator_id, w.task_type_id, 1, 1)
            on conflict (day, annotator_id, task_type_id) do update
           set accepted = t.accepted + 1, decided = t.decided + 1;
        update quality.tally_of_day t set decided = t.decided - 1
         where was_tallied
           and (t.day, t.annotator_id, t.task_type_id) = (w.rejected_on, w.annotator_id, w.task_type_id);
        insert into quality.tally as t (annotator_id, task_type_id, accepted, decided)
        values (w.annotator_id, w.task_type_id, 1, 1)
            on conflict (annotator_id, task_type_id) do update
           set accepted = t.accepted + 1, decided = t.decided + case when was_tallied then 0 else 1 end;
        insert into quality.untallied values (w.annotator_id, 'OVERTURNED') on conflict do nothing;
    end if;
    perform set_config('honorarium.actor', actor, true);
end $$;

-- The annotators whose rejections were overturned since they were measured, who are measured now.
create function quality.take_overturned() returns setof uuid
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not security.actor_has('SYSTEM') then
        raise exception 'the house itself measures';
    end if;
    return query delete from quality.untallied u where u.kind = 'OVERTURNED' returning u.id;
end $$;

-- As before (V281): what was overturned stands in the tallies by now.
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

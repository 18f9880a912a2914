-- Tallies of decided work decide bonuses and how much of somebody's work is reviewed. Nobody writes them but this function,
-- and it counts what triggers noted: not even the house itself can make anybody better or worse than they were.
create function quality.count_decisions() returns bigint
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    counted bigint;
begin
    if not security.actor_has('SYSTEM') then
        raise exception 'the house itself counts what was decided';
    end if;
    drop table if exists pg_temp.decisions, pg_temp.changes;
    create temporary table decisions (id uuid, kind text) on commit drop;
    with taken as (delete from quality.untallied returning id, kind)
    insert into pg_temp.decisions select id, kind from taken;
    get diagnostics counted = row_count;
    if counted = 0 then
        return 0;
    end if;
    -- Nobody else looks after temporary tables, and without it the joins would be guesses.
    analyze pg_temp.decisions;

    -- What was rejected and is accepted now is decided once, on the day of its acceptance.
    create temporary table changes on commit drop as
    with accepted as (
        select w.assignment_id, w.annotator_id, w.task_type_id, w.decided_at
          from pg_temp.decisions d
          join earnings.of_posting p on p.posting_id = d.id
         cross join lateral (select * from tasks.work where assignment_id = p.assignment_id offset 0) w
         where d.kind = 'POSTING'),
    change as (
        select annotator_id, task_type_id, decided_at as at, 1 as accepted, 1 as decided
          from accepted
        union all
        select w.annotator_id, w.task_type_id, r.decided_at, 0, -1
          from accepted w
          join quality.rejection r on r.assignment_id = w.assignment_id
        union all
        select w.annotator_id, w.task_type_id, r.decided_at, 0, 1
          from pg_temp.decisions d
          join quality.rejection r on r.assignment_id = d.id
         cross join lateral (select * from tasks.work where assignment_id = d.id offset 0) w
         where d.kind = 'REJECTION')
    select (at at time zone 'UTC')::date as day, annotator_id, task_type_id,
           sum(accepted) as accepted, sum(decided) as decided
      from change
     group by 1, 2, 3;

    update quality.tally_of_day t
       set accepted = t.accepted + c.accepted, decided = t.decided + c.decided
      from pg_temp.changes c
     where (t.day, t.annotator_id, t.task_type_id) = (c.day, c.annotator_id, c.task_type_id);
    insert into quality.tally_of_day (day, annotator_id, task_type_id, accepted, decided)
    select day, annotator_id, task_type_id, accepted, decided
      from pg_temp.changes c
     where not exists (
           select from quality.tally_of_day t
            where (t.day, t.annotator_id, t.task_type_id) = (c.day, c.annotator_id, c.task_type_id));

    update quality.tally t
       set accepted = t.accepted + c.accepted, decided = t.decided + c.decided
      from (select annotator_id, task_type_id, sum(accepted) as accepted, sum(decided) as decided
              from pg_temp.changes group by 1, 2) c
     where (t.annotator_id, t.task_type_id) = (c.annotator_id, c.task_type_id);
    insert into quality.tally (annotator_id, task_type_id, accepted, decided)
    select annotator_id, task_type_id, sum(accepted), sum(decided)
      from pg_temp.changes c
     where not exists (
           select from quality.tally t
            where (t.annotator_id, t.task_type_id) = (c.annotator_id, c.task_type_id))
     group by 1, 2;
    return counted;
end $$;

revoke insert, update on quality.tally, quality.tally_of_day from ${app};
revoke delete on quality.untallied from ${app};

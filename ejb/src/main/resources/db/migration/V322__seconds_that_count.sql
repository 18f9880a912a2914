-- However a number of seconds was written down, it counts for no more than the time in which the work was in its
-- annotator's hands: where it is paid, where wages are watched and looked back at, and where it is shown.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

-- Of one version that was submitted. It becomes a part of what asks for it, and for the first version, which is all that
-- most work has, nothing is looked up.
create function tasks.seconds_that_count(claim uuid, version integer, said integer, claimed timestamptz,
                                         submitted timestamptz) returns integer
    language sql stable
    return case when said is not null then greatest(0, least(said,
               case when version = 1 then floor(extract(epoch from submitted - claimed))
                    else floor(tasks.seconds_in_hands(claim, claimed, submitted)) end))::integer end;

-- As before (V008, V058, V085 and V210), with the seconds that count.
create or replace view tasks.work with (security_invoker) as
select a.id as assignment_id, a.annotator_id, a.payer_id, a.project_id, a.task_id, t.task_type_id,
       a.reference, t.reference as task, a.state, a.claimed_at, a.submitted_at, a.review_due_at,
       a.decided_at, a.decided_by,
       (select tasks.seconds_that_count(a.id, n.version, n.work_seconds, a.claimed_at, n.submitted_at)
          from tasks.annotation n
         where n.assignment_id = a.id order by n.version desc limit 1) as work_seconds
  from tasks.assignment a
  left join tasks.task t on t.id = a.task_id;

-- Twice the same id: whoever asks for a range tells it of both tables, as no plan would.
create or replace view tasks.worked with (security_invoker) as
select n.assignment_id, n.version,
       tasks.seconds_that_count(n.assignment_id, n.version, n.work_seconds, a.claimed_at, n.submitted_at) as work_seconds,
       a.id as claim_id
  from tasks.annotation n
  join tasks.assignment a on a.id = n.assignment_id;

create or replace view tasks.versions with (security_invoker) as
select n.assignment_id, n.version, n.answer,
       tasks.seconds_that_count(n.assignment_id, n.version, n.work_seconds, a.claimed_at, n.submitted_at) as work_seconds,
       n.submitted_at, n.machine, n.machine_version
  from tasks.annotation n
  join tasks.assignment a on a.id = n.assignment_id;

create or replace view tasks.submission with (security_invoker) as
select a.id as assignment_id, a.project_id, a.reference, t.reference as task, t.task_type_id, a.annotator_id, a.state,
       a.claimed_at, a.submitted_at, a.decided_at, a.decided_by, last.version,
       tasks.seconds_that_count(a.id, last.version, last.work_seconds, a.claimed_at, last.submitted_at) as work_seconds,
       last.answer, last.machine, last.machine_version
  from tasks.assignment a
  join tasks.task t on t.id = a.task_id
 cross join lateral (select n.version, n.work_seconds, n.answer, n.machine, n.machine_version, n.submitted_at
                       from tasks.annotation n
                      where n.assignment_id = a.id order by n.version desc limit 1) last;

-- As before (V032), with the seconds that count.
create or replace function confidentiality.figures(
        clients uuid[], groups integer[], first timestamptz, before timestamptz)
    returns table (group_number integer, currency text, people bigint, seconds bigint, amount_minor bigint)
    language sql stable security definer set search_path = pg_catalog as $$
    with done as (
        select g.number, e.currency, e.annotator_id, sum(e.amount_minor) as amount_minor,
               sum((select tasks.seconds_that_count(a.id, n.version, n.work_seconds, a.claimed_at, n.submitted_at)
                      from tasks.annotation n
                      join tasks.assignment a on a.id = n.assignment_id
                     where n.assignment_id = e.id order by n.version desc limit 1)) as seconds
          from earnings.earning e
          join projects.project p on p.id = e.project_id
          join unnest(clients, groups) g (client, number) on g.client = p.client_id
         where e.earned_at >= first and e.earned_at < before
           and security.actor_has('SYSTEM', 'ADMIN', 'AUDITOR', 'FINANCE')
         group by g.number, e.currency, e.annotator_id),
    people as (select number, count(distinct annotator_id) as people from done group by number)
    select number, d.currency::text, p.people, coalesce(sum(d.seconds), 0)::bigint, sum(d.amount_minor)::bigint
      from done d join people p using (number)
     group by number, d.currency, p.people
$$;

-- As before (V281), by the seconds that count.
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
    seconds := (select w.work_seconds from tasks.work w where w.assignment_id = new.assignment_id);
    was_changed := exists (select from quality.changed c where c.assignment_id = new.assignment_id);
    perform set_config('honorarium.actor', actor, true);
    if new.worked_seconds > coalesce(seconds, 0) then
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

-- What waits for review is a table of its own, so that a decision leaves every index of the assignment as it
-- is: with history of years behind it, a night spent most of its time in those indexes.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

drop index tasks.waiting_for_review;
-- Room on each page for the decisions on its rows, which then stay there.
alter table tasks.assignment set (fillfactor = 70);

-- Written by the triggers below only, so it is exactly the assignments in the state SUBMITTED.
create table tasks.waiting (
    assignment_id uuid        primary key,
    annotator_id  uuid        not null,
    payer_id      uuid        not null,
    project_id    uuid        not null,
    review_due_at timestamptz not null
);
create index on tasks.waiting (annotator_id, payer_id, review_due_at);
revoke insert, update, delete, truncate on tasks.waiting from ${app};
insert into tasks.waiting
select id, annotator_id, payer_id, project_id, review_due_at
  from tasks.assignment where state = 'SUBMITTED';

alter table tasks.waiting enable row level security;
alter table tasks.waiting force row level security;
create policy own_work_and_own_clients on tasks.waiting
    using ((select security.actor_has('SYSTEM'))
        or annotator_id = (select security.actor_id())
        or ((select security.actor_has('OPERATIONS', 'REVIEWER', 'FINANCE', 'AUDITOR'))
            and project_id in (select id from projects.project)));

create or replace function tasks.note_inserted() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into tasks.posting
    select posting_id, count(*), sum(uuid_hash_extended(id, 0))
      from new_rows where state = 'ACCEPTED' group by posting_id;
    insert into tasks.waiting
    select id, annotator_id, payer_id, project_id, review_due_at
      from new_rows where state = 'SUBMITTED';
    return null;
end $$;

-- As before (V008), and what waits.
create or replace function tasks.keep_the_way() returns trigger
    language plpgsql security definer set search_path = pg_catalog set enable_nestloop = off as $$
declare
    wrong record;
begin
    with moves as materialized (
        select o.id, o.state as was, n.state as becomes, n.posting_id, n.annotator_id, n.payer_id,
               n.project_id, n.review_due_at, o.review_due_at as was_due_at,
               n.id is null
                or (o.state <> n.state and (o.state, n.state) not in (
                    ('CLAIMED', 'SUBMITTED'), ('CLAIMED', 'RETURNED'), ('CLAIMED', 'EXPIRED'),
                    ('SUBMITTED', 'ACCEPTED'), ('SUBMITTED', 'REJECTED'), ('SUBMITTED', 'REWORK'),
                    ('REWORK', 'SUBMITTED'), ('REJECTED', 'ACCEPTED')))
                or (o.state = n.state and o.posting_id is distinct from n.posting_id)
                or (o.annotator_id, o.payer_id, o.project_id, o.task_id, o.reference)
                    <> (n.annotator_id, n.payer_id, n.project_id, n.task_id, n.reference) as wrong
          from old_rows o left join new_rows n on n.id = o.id),
    posted as (
        insert into tasks.posting
        select posting_id, count(*), sum(uuid_hash_extended(id, 0))
          from moves
         where becomes = 'ACCEPTED' and was <> 'ACCEPTED'
         group by posting_id),
    decided as (
        delete from tasks.waiting where assignment_id = any (array(
            select id from moves where was = 'SUBMITTED' and becomes <> 'SUBMITTED'))),
    submitted as (
        insert into tasks.waiting
        select id, annotator_id, payer_id, project_id, review_due_at
          from moves
         where becomes = 'SUBMITTED' and (was <> 'SUBMITTED' or review_due_at <> was_due_at)
            on conflict (assignment_id) do update set review_due_at = excluded.review_due_at)
    select id, was, becomes into wrong from moves m where m.wrong;
    if found then
        raise exception 'assignment % cannot go from % to %', wrong.id, wrong.was, wrong.becomes;
    end if;
    return null;
end $$;

-- Outer joins, so that who only counts waiting work reads this table alone.
create or replace view quality.waiting with (security_invoker) as
select w.assignment_id, w.payer_id, w.annotator_id, w.project_id, a.submitted_at, w.review_due_at,
       q.amount_minor, q.currency
  from tasks.waiting w
  left join tasks.assignment a on a.id = w.assignment_id
  left join pricing.quote q on q.id = w.assignment_id;

-- Tasks, one annotator's assignment on a task, and what was submitted.
create schema tasks;

create table tasks.task (
    id           uuid        primary key,
    project_id   uuid        not null references projects.project,
    task_type_id uuid        not null references projects.task_type,
    reference    text        not null,
    overlap      integer     not null constraint somebody_is_wanted check (overlap > 0),
    input        jsonb       not null,
    created_at   timestamptz not null,
    constraint one_task_reference_a_project unique (project_id, reference)
);

create table tasks.assignment (
    id            uuid        primary key,
    task_id       uuid        not null references tasks.task,
    project_id    uuid        not null,
    payer_id      uuid        not null,
    annotator_id  uuid        not null references annotators.annotator,
    reference     text        not null,
    state         text        not null constraint state_is_known check (state in (
        'CLAIMED', 'SUBMITTED', 'ACCEPTED', 'REJECTED', 'REWORK', 'RETURNED', 'EXPIRED')),
    claimed_at    timestamptz not null,
    submitted_at  timestamptz,
    review_due_at timestamptz,
    decided_at    timestamptz,
    decided_by    text constraint decider_is_known check (decided_by in ('REVIEW', 'SILENCE')),
    posting_id    uuid,
    constraint one_assignment_an_annotator_and_task unique (task_id, annotator_id),
    constraint one_assignment_reference_a_project unique (project_id, reference),
    constraint submitted_work_has_its_times check (
        state not in ('SUBMITTED', 'ACCEPTED', 'REJECTED', 'REWORK')
        or (submitted_at is not null and review_due_at is not null)),
    constraint a_decision_has_its_time check (
        (state in ('ACCEPTED', 'REJECTED')) = (decided_at is not null and decided_by is not null)),
    constraint accepted_work_is_posted check ((state = 'ACCEPTED') = (posting_id is not null))
);
create index on tasks.assignment (annotator_id, id);
create index waiting_for_review on tasks.assignment (payer_id, annotator_id, review_due_at)
    where state = 'SUBMITTED';

-- What was submitted, in versions. Only added to.
create table tasks.annotation (
    assignment_id uuid        not null references tasks.assignment,
    version       integer     not null,
    answer        jsonb       not null,
    work_seconds  integer,
    submitted_at  timestamptz not null,
    primary key (assignment_id, version)
);
revoke update, delete, truncate on tasks.annotation from ${app};
create trigger only_added_to before update or delete or truncate on tasks.annotation
    for each statement execute function ids.refuse_change();

-- What was accepted together and enters the books together. Written by the trigger below only,
-- so a posting names exactly the assignments of one statement.
create table tasks.posting (
    id          uuid    primary key,
    assignments bigint  not null,
    fingerprint numeric not null
);
revoke insert, update, delete, truncate on tasks.posting from ${app};

create function tasks.note_inserted() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into tasks.posting
    select posting_id, count(*), sum(uuid_hash_extended(id, 0))
      from new_rows where state = 'ACCEPTED' group by posting_id;
    return null;
end $$;
create trigger note_inserted after insert on tasks.assignment
    referencing new table as new_rows
    for each statement execute function tasks.note_inserted();

-- Without "limit 1": the planner would expect to find a wrong row at once, and compare every row with
-- every other because there never is one. That goes for all checks of this kind. Nor with nested loops:
-- a function's plan is kept from its first use on, which may be on a single row.
create function tasks.keep_the_way() returns trigger
    language plpgsql security definer set search_path = pg_catalog set enable_nestloop = off as $$
declare
    wrong record;
begin
    with moves as materialized (
        select o.id, o.state as was, n.state as becomes, n.posting_id,
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
         group by posting_id)
    select id, was, becomes into wrong from moves m where m.wrong;
    if found then
        raise exception 'assignment % cannot go from % to %', wrong.id, wrong.was, wrong.becomes;
    end if;
    return null;
end $$;
create trigger keep_the_way after update on tasks.assignment
    referencing old table as old_rows new table as new_rows
    for each statement execute function tasks.keep_the_way();
revoke delete, truncate on tasks.assignment from ${app};

alter table tasks.task enable row level security;
alter table tasks.task force row level security;
alter table tasks.assignment enable row level security;
alter table tasks.assignment force row level security;
alter table tasks.annotation enable row level security;
alter table tasks.annotation force row level security;
create policy as_the_project on tasks.task
    using ((select security.actor_has('SYSTEM'))
        or ((select not security.actor_has('FINANCE', 'ADMIN'))
            and project_id in (select id from projects.project)));
create policy own_work_and_own_clients on tasks.assignment
    using ((select security.actor_has('SYSTEM'))
        or annotator_id = (select security.actor_id())
        or ((select security.actor_has('OPERATIONS', 'REVIEWER', 'FINANCE', 'AUDITOR'))
            and project_id in (select id from projects.project)));
create policy as_the_assignment on tasks.annotation
    using ((select security.actor_has('SYSTEM'))
        or ((select not security.actor_has('FINANCE', 'ADMIN'))
            -- Looked up one by one: a list of all visible work would be read for every page.
            and exists (select from tasks.assignment a where a.id = assignment_id)));

-- For other components: assignments with the work that was last submitted. Who may not see the task
-- sees the assignment without it.
create view tasks.work with (security_invoker) as
select a.id as assignment_id, a.annotator_id, a.payer_id, a.project_id, a.task_id, t.task_type_id,
       a.reference, t.reference as task, a.state, a.claimed_at, a.submitted_at, a.review_due_at,
       a.decided_at, a.decided_by,
       (select n.work_seconds from tasks.annotation n
         where n.assignment_id = a.id order by n.version desc limit 1) as work_seconds
  from tasks.assignment a
  left join tasks.task t on t.id = a.task_id;

-- For other components: how many tasks and how many assignments on them a project wants.
create view tasks.wanted with (security_invoker) as
select project_id, count(*) as tasks, sum(overlap) as assignments
  from tasks.task
 group by project_id;

-- For other components: where a project's assignments stand.
create view tasks.standing with (security_invoker) as
select project_id, state, count(*) as assignments
  from tasks.assignment
 group by project_id, state;

-- Gold tasks: tasks of which the house knows the answer, and whether annotators found it.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

create schema gold;

-- What is expected in which field of the answer.
create table gold.task (
    task_id      uuid        primary key references tasks.task,
    project_id   uuid        not null references projects.project,
    task_type_id uuid        not null,
    field        text        not null constraint a_field_has_a_name check (field <> ''),
    expected     text        not null constraint something_is_expected check (expected <> ''),
    reason       text        not null constraint it_is_said_why check (reason <> ''),
    set_by       uuid        not null,
    set_at       timestamptz not null,
    ended_at     timestamptz
);
create index on gold.task (project_id);
revoke delete, truncate on gold.task from ${app};

-- Whether somebody found what is expected: one a piece of work that was done here, and what was measured elsewhere by
-- its own reference.
create table gold.result (
    project_id    uuid        not null references projects.project,
    reference     text        not null,
    task_type_id  uuid        not null references projects.task_type,
    task          text        not null,
    annotator_id  uuid        not null references annotators.annotator,
    assignment_id uuid        unique,
    found         boolean     not null,
    answered_at   timestamptz not null,
    primary key (project_id, reference)
);
create index on gold.result (annotator_id, task_type_id);
create index on gold.result (project_id, task);

do $$
declare
    t text;
begin
    foreach t in array array['task', 'result'] loop
        execute format('alter table gold.%I enable row level security', t);
        execute format('alter table gold.%I force row level security', t);
        execute format('create policy staff_of_the_project on gold.%I using ('
            || '(select security.actor_has(''SYSTEM'')) or ((select security.actor_has(''OPERATIONS'', ''REVIEWER'', '
            || '''AUDITOR'')) and project_id in (select id from projects.project)))', t);
    end loop;
end $$;

-- For other components: how often somebody found what was expected.
create view gold.accuracy with (security_invoker) as
select annotator_id, task_type_id, count(*) as answered, count(*) filter (where found) as found
  from gold.result
 group by annotator_id, task_type_id;

-- What is measured, like the others (V025).
insert into qualifications.type (id, code, kind, title, description, proof, verifiers, may_be_asked_for, created_at,
                                 version)
values ('019b7700-0000-7000-8000-000000000004', 'GOLD-ACCURACY', 'COMPUTED', 'Right on tasks with a known answer (%)',
        'Of the tasks whose answer is known and that you did, how many you answered right, in percent: in all, and of '
        'each task type.', 'MEASURED', '{}', false, '2026-01-01T00:00:00Z', 1);

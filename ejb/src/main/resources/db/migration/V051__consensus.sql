-- What the labels of several annotators on the same task come to, estimated every night, and how reliable each is.

create schema consensus;

-- Which field of the answers to a task type is the label.
create table consensus.label_field (
    task_type_id uuid        primary key references projects.task_type,
    project_id   uuid        not null references projects.project,
    field        text        not null constraint a_field_has_a_name check (field <> ''),
    kept_at      timestamptz not null
);

-- What is said of the labels of a task type. Figures only: they are computed anew each time.
create table consensus.agreement (
    task_type_id uuid             primary key references projects.task_type,
    project_id   uuid             not null references projects.project,
    tasks        bigint           not null,
    annotators   bigint           not null,
    labels       bigint           not null,
    alpha        double precision,
    fleiss       double precision,
    cohen        double precision,
    rounds       integer          not null,
    day          date             not null,
    estimated_at timestamptz      not null
);

create table consensus.estimate (
    task_id      uuid             primary key references tasks.task,
    task_type_id uuid             not null,
    project_id   uuid             not null,
    label        text             not null,
    probability  double precision not null constraint it_is_a_probability check (probability between 0 and 1),
    majority     text             not null,
    votes        integer          not null,
    labels       integer          not null constraint votes_are_labels check (votes between 1 and labels)
);
create index on consensus.estimate (task_type_id, probability);

create table consensus.reliability (
    task_type_id uuid             not null,
    annotator_id uuid             not null references annotators.annotator,
    project_id   uuid             not null,
    labels       integer          not null,
    accuracy     double precision not null constraint accuracy_is_a_share check (accuracy between 0 and 1),
    deviation    double precision not null constraint deviation_is_a_share check (deviation between 0 and 1),
    primary key (task_type_id, annotator_id)
);
create index on consensus.reliability (annotator_id);

-- How often somebody gave a label to what truly is one; fractions, since truth is only probable.
create table consensus.confusion (
    task_type_id uuid             not null,
    annotator_id uuid             not null,
    project_id   uuid             not null,
    truth        text             not null,
    given        text             not null,
    times        double precision not null constraint it_happened check (times > 0),
    primary key (task_type_id, annotator_id, truth, given)
);

do $$
declare
    t text;
begin
    foreach t in array array['label_field', 'agreement', 'estimate', 'reliability', 'confusion'] loop
        execute format('alter table consensus.%I enable row level security', t);
        execute format('alter table consensus.%I force row level security', t);
        execute format('create policy staff_of_the_project on consensus.%I using ('
            || '(select security.actor_has(''SYSTEM'')) or ((select security.actor_has(''OPERATIONS'', ''REVIEWER'', '
            || '''AUDITOR'')) and project_id in (select id from projects.project)))', t);
    end loop;
end $$;

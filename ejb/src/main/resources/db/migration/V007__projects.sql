-- Projects of a client, paid by one payer in one currency; their task types; who works on them.
create schema projects;

create table projects.project (
    id         uuid        primary key,
    client_id  uuid        not null references clients.client,
    payer_id   uuid        not null references payers.payer,
    name       text        not null,
    currency   char(3)     not null,
    created_at timestamptz not null,
    version    bigint      not null,
    constraint one_name_a_client unique (client_id, name)
);

create table projects.member (
    project_id   uuid        not null references projects.project,
    annotator_id uuid        not null references annotators.annotator,
    since        timestamptz not null,
    primary key (project_id, annotator_id)
);
create index on projects.member (annotator_id);

create table projects.task_type (
    id          uuid primary key,
    project_id  uuid not null references projects.project,
    reference   text not null,
    title       text not null,
    description text not null,
    constraint one_reference_a_project unique (project_id, reference)
);

alter table projects.member enable row level security;
alter table projects.member force row level security;
create policy staff_and_oneself on projects.member
    using ((select security.actor_has('SYSTEM', 'OPERATIONS', 'REVIEWER', 'FINANCE', 'ADMIN', 'AUDITOR'))
        or annotator_id = (select security.actor_id()));

alter table projects.project enable row level security;
alter table projects.project force row level security;
create policy own_clients_and_members on projects.project
    using ((select security.actor_has('SYSTEM', 'ADMIN', 'FINANCE', 'AUDITOR', 'ALL_CLIENTS'))
        or client_id in (select client_id from security.client_access
                          where holder_id = (select security.actor_id()))
        or id in (select project_id from projects.member
                   where annotator_id = (select security.actor_id())
                     and (select security.actor_has('ANNOTATOR'))));

alter table projects.task_type enable row level security;
alter table projects.task_type force row level security;
create policy as_the_project on projects.task_type
    using ((select security.actor_has('SYSTEM')) or project_id in (select id from projects.project));

-- For lists of other components, and for what they know by its reference.
create view projects.name with (security_invoker) as
select id as project_id, client_id, name, currency
  from projects.project;

create view projects.task_type_reference with (security_invoker) as
select project_id, reference, title, id as task_type_id
  from projects.task_type;

create view projects.task_type_title with (security_invoker) as
select id as task_type_id, title
  from projects.task_type;

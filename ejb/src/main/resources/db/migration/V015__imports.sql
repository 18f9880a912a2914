-- Files that came in: how far their reading is, what became of them, and why one was refused.
create schema imports;

create table imports.import (
    id           uuid        primary key,
    kind         text        not null,
    project_id   uuid,
    file_name    text        not null,
    sha256       text        not null,
    state        text        not null constraint state_is_known
        check (state in ('RECEIVED', 'READING', 'DONE', 'REFUSED', 'BROKEN_OFF')),
    rows_read    bigint      not null default 0,
    bytes_read   bigint      not null default 0,
    bytes_in_all bigint      not null,
    outcome      jsonb       not null default '{}',
    created_by   uuid        not null,
    created_at   timestamptz not null,
    touched_at   timestamptz not null,
    constraint batches_have_a_project check (
        kind = 'BATCH_RESULTS' and project_id is not null or kind = 'REGISTER' and project_id is null)
);
create index on imports.import (created_at);
revoke delete, truncate on imports.import from ${app};

alter table imports.import enable row level security;
alter table imports.import force row level security;
create policy own_clients on imports.import
    using ((select security.actor_has('SYSTEM', 'ADMIN', 'AUDITOR'))
        or created_by = (select security.actor_id())
        or ((select security.actor_has('OPERATIONS'))
            and (project_id is null or project_id in (select id from projects.project))));

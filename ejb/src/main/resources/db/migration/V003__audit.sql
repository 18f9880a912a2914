-- Who did what, when, with what before and after. Only added to.
create schema audit;

create table audit.record (
    id          uuid        primary key,
    recorded_at timestamptz not null,
    actor_id    uuid        not null,
    actor_roles text        not null,
    action      text        not null,
    subject_id  uuid        not null,
    before      jsonb,
    after       jsonb
);
create index on audit.record (subject_id, id);

revoke update, delete, truncate on audit.record from ${app};
create trigger only_added_to before update or delete or truncate on audit.record
    for each statement execute function ids.refuse_change();

alter table audit.record enable row level security;
alter table audit.record force row level security;
create policy everyone_adds on audit.record for insert
    with check ((select security.actor_has('SYSTEM')) or actor_id = (select security.actor_id()));
create policy auditors_read on audit.record for select
    using ((select security.actor_has('SYSTEM', 'ADMIN', 'AUDITOR', 'FINANCE')));

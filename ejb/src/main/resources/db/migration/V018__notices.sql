-- What the house tells a person: a code and facts, which pages say in the reader's language.
create schema notices;

create table notices.notice (
    id        uuid        primary key,
    person_id uuid        not null,
    code      text        not null constraint codes_are_plain check (code ~ '^[a-z-]+/[a-z-]+$'),
    facts     jsonb       not null,
    told_at   timestamptz not null,
    read_at   timestamptz
);
create index on notices.notice (person_id, id);
create index unread on notices.notice (person_id) where read_at is null;
revoke update, delete, truncate on notices.notice from ${app};
grant update (read_at) on notices.notice to ${app};

-- Everybody reads their own, and nobody else's; whoever acts may cause one.
alter table notices.notice enable row level security;
alter table notices.notice force row level security;
create policy oneself_reads on notices.notice for select
    using ((select security.actor_has('SYSTEM')) or person_id = (select security.actor_id()));
create policy whoever_acts_tells on notices.notice for insert
    with check ((select security.actor_id()) is not null);
create policy oneself_has_read on notices.notice for update
    using ((select security.actor_has('SYSTEM')) or person_id = (select security.actor_id()));

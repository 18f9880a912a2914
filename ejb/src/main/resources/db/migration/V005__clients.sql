-- The companies whose work it is. Staff see only the clients they were given.
create schema clients;

create table clients.client (
    id         uuid        primary key,
    name       text        not null unique,
    created_at timestamptz not null,
    version    bigint      not null
);

alter table clients.client enable row level security;
alter table clients.client force row level security;
create policy own_clients on clients.client
    using ((select security.actor_has('SYSTEM', 'ADMIN', 'FINANCE', 'AUDITOR', 'ALL_CLIENTS'))
        or id in (select client_id from security.client_access
                   where holder_id = (select security.actor_id())));

-- For lists of other components.
create view clients.name with (security_invoker) as
select id as client_id, name
  from clients.client;

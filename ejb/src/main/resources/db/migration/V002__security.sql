-- Who acts in a transaction, who may sign in, and each person's key.
create schema security;

-- The actor of this transaction, "id|ROLE,ROLE", set by the application at every boundary.
-- With none set nothing is seen.
create function security.actor_id() returns uuid
    language sql stable parallel safe
    return nullif(split_part(current_setting('honorarium.actor', true), '|', 1), '')::uuid;

create function security.actor_has(variadic roles text[]) returns boolean
    language sql stable parallel safe
    return coalesce(
        string_to_array(split_part(current_setting('honorarium.actor', true), '|', 2), ',') && roles,
        false);

create table security.user_account (
    id              uuid        primary key,
    name            text        not null,
    password_hash   text        not null,
    must_change     boolean     not null,
    roles           text[]      not null,
    all_clients     boolean     not null default false,
    failed_attempts integer     not null default 0,
    locked_until    timestamptz,
    disabled_at     timestamptz,
    created_at      timestamptz not null,
    constraint one_person_one_name unique (name),
    constraint names_are_plain_and_small check (name ~ '^[a-z0-9][a-z0-9._@+-]{1,99}$'),
    constraint roles_are_known check (cardinality(roles) > 0
        and roles <@ array['ANNOTATOR', 'OPERATIONS', 'REVIEWER', 'FINANCE', 'ADMIN', 'AUDITOR']),
    constraint annotators_have_no_other_role
        check (not 'ANNOTATOR' = any (roles) or cardinality(roles) = 1)
);

-- A token acts as its holder: a person (the user's id) or a service (the token's own id).
create table security.api_token (
    id          uuid        primary key,
    holder_id   uuid        not null,
    name        text        not null,
    secret_hash bytea       not null unique,
    roles       text[]      not null,
    all_clients boolean     not null,
    created_by  uuid        not null,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    revoked_at  timestamptz
);
create index on security.api_token (holder_id);

create table security.client_access (
    holder_id uuid not null,
    client_id uuid not null,
    primary key (holder_id, client_id)
);

-- Destroying a person's key makes everything stored under it unreadable for ever.
create table security.person_key (
    person_id   uuid  primary key,
    wrapped_key bytea not null
);

-- Everybody reads and changes their own user, but what they may do is for others to say.
revoke delete, truncate on security.user_account from ${app};
alter table security.user_account enable row level security;
alter table security.user_account force row level security;
create policy overseers_and_oneself_read on security.user_account for select
    using ((select security.actor_has('SYSTEM', 'ADMIN', 'AUDITOR')) or id = (select security.actor_id()));
create policy administrators_add on security.user_account for insert
    with check ((select security.actor_has('SYSTEM', 'ADMIN')));
create policy administrators_and_oneself_change on security.user_account for update
    using ((select security.actor_has('SYSTEM', 'ADMIN')) or id = (select security.actor_id()));

create function security.refuse_own_promotion() returns trigger language plpgsql as $$
begin
    if not security.actor_has('SYSTEM', 'ADMIN') then
        raise exception 'only administrators change who somebody is and what they may do';
    end if;
    return new;
end $$;
create trigger nobody_promotes_themselves
    before update of id, name, roles, all_clients, disabled_at on security.user_account
    for each row execute function security.refuse_own_promotion();

-- A token never changes; it can only be made worthless, by its holder too.
revoke update, delete, truncate on security.api_token from ${app};
grant update (revoked_at) on security.api_token to ${app};
alter table security.api_token enable row level security;
alter table security.api_token force row level security;
create policy overseers_and_holders_read on security.api_token for select
    using ((select security.actor_has('SYSTEM', 'ADMIN', 'AUDITOR')) or holder_id = (select security.actor_id()));
create policy administrators_add on security.api_token for insert
    with check ((select security.actor_has('SYSTEM', 'ADMIN')));
create policy administrators_and_holders_revoke on security.api_token for update
    using ((select security.actor_has('SYSTEM', 'ADMIN')) or holder_id = (select security.actor_id()));

alter table security.client_access enable row level security;
alter table security.client_access force row level security;
create policy overseers_and_holders_read on security.client_access for select
    using ((select security.actor_has('SYSTEM', 'ADMIN', 'AUDITOR')) or holder_id = (select security.actor_id()));
create policy administrators_give on security.client_access
    using ((select security.actor_has('SYSTEM', 'ADMIN')));

-- A key never changes. Whoever makes a person makes the key; only administrators destroy one.
revoke update, truncate on security.person_key from ${app};
alter table security.person_key enable row level security;
alter table security.person_key force row level security;
create policy staff_and_oneself_read on security.person_key for select
    using ((select security.actor_has('SYSTEM', 'OPERATIONS', 'FINANCE', 'ADMIN', 'AUDITOR'))
        or person_id = (select security.actor_id()));
create policy staff_add on security.person_key for insert
    with check ((select security.actor_has('SYSTEM', 'OPERATIONS', 'FINANCE', 'ADMIN')));
create policy administrators_destroy on security.person_key for delete
    using ((select security.actor_has('SYSTEM', 'ADMIN')));

-- Who works here is no secret among staff: runs and payouts say who did what.
create policy staff_know_each_other on security.user_account for select
    using ((select security.actor_has('FINANCE', 'OPERATIONS', 'REVIEWER')) and not 'ANNOTATOR' = any (roles));
create policy staff_know_the_programs on security.api_token for select
    using ((select security.actor_has('FINANCE', 'OPERATIONS', 'REVIEWER')) and id = holder_id);

-- For lists of other components: who a person or a program is.
create view security.name with (security_invoker) as
select id, name
  from security.user_account
union all
select id, name
  from security.api_token
 where id = holder_id;

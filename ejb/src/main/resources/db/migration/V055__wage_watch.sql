-- Wage watch: what an hour of accepted work pays in each project and country by its median, against the least that it
-- should pay there.
create schema wages;

-- The least that an hour should pay in a country, in one currency; in versions, only added to. 0 ends it.
create table wages.floor (
    id           uuid        primary key,
    country      char(2)     not null constraint a_country_has_two_letters check (country ~ '^[A-Z]{2}$'),
    currency     char(3)     not null,
    version      integer     not null constraint versions_begin_with_one check (version >= 1),
    hourly_minor bigint      not null constraint a_floor_is_not_negative check (hourly_minor >= 0),
    set_by       uuid        not null,
    set_at       timestamptz not null,
    constraint one_version_after_the_other unique (country, currency, version)
);
revoke update, delete, truncate on wages.floor from ${app};
create trigger only_added_to before update or delete or truncate on wages.floor
    for each statement execute function ids.refuse_change();

create function wages.keep_the_order() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('wage floor of ' || new.country || ' in ' || new.currency, 0));
    if new.version <> 1 + coalesce((select max(version) from wages.floor f
                                     where f.country = new.country and f.currency = new.currency), 0) then
        raise exception 'version % does not follow the last one', new.version;
    end if;
    return new;
end $$;
create trigger keep_the_order before insert on wages.floor
    for each row execute function wages.keep_the_order();

alter table wages.floor enable row level security;
alter table wages.floor force row level security;
create policy the_rules_themselves on wages.floor for select to current_user using (true);
create policy staff_read on wages.floor for select
    using ((select security.actor_has('SYSTEM', 'OPERATIONS', 'ADMIN', 'FINANCE', 'AUDITOR')));
create policy operations_set on wages.floor for insert
    with check ((select security.actor_has('OPERATIONS', 'ADMIN')) and set_by = (select security.actor_id()));

-- What was found at the last look. A warning is given once for each floor that the median falls below.
create table wages.watched (
    project_id   uuid        not null references projects.project,
    country      char(2)     not null,
    currency     char(3)     not null,
    annotators   bigint      not null,
    annotations  bigint      not null,
    median_minor bigint      not null,
    floor_minor  bigint,
    warned_minor bigint      constraint nobody_is_warned_of_nothing
        check (warned_minor is null or (warned_minor = floor_minor and median_minor < floor_minor)),
    looked_at    timestamptz not null,
    primary key (project_id, country)
);
alter table wages.watched enable row level security;
alter table wages.watched force row level security;
create policy the_house on wages.watched using ((select security.actor_has('SYSTEM')));
create policy staff_of_the_client on wages.watched for select
    using ((select security.actor_has('OPERATIONS', 'FINANCE', 'ADMIN', 'AUDITOR'))
        and project_id in (select id from projects.project));

-- When the house looked; each hour once.
create table wages.look (
    hour timestamptz primary key
);
alter table wages.look enable row level security;
alter table wages.look force row level security;
create policy the_house on wages.look using ((select security.actor_has('SYSTEM')));

-- For warnings: who runs the projects of a client. Without a client: of all of them.
create view security.operations with (security_invoker) as
select u.id as user_id, a.client_id
  from security.client_access a
  join security.user_account u on u.id = a.holder_id
 where 'OPERATIONS' = any (u.roles) and u.disabled_at is null
union all
select u.id, null
  from security.user_account u
 where 'OPERATIONS' = any (u.roles) and u.all_clients and u.disabled_at is null;

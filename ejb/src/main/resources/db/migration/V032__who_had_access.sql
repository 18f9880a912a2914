-- From when until when staff had a client, and what the house did for whom: for reports to clients.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

alter table security.client_access add given_at timestamptz not null default now();

-- Accesses that ended: what was given goes here when it is taken away. Without a client: all of them.
create table security.past_access (
    holder_id uuid        not null,
    client_id uuid,
    given_at  timestamptz not null,
    taken_at  timestamptz not null
);
create index on security.past_access (client_id);
revoke insert, update, delete, truncate on security.past_access from ${app};
alter table security.past_access enable row level security;
alter table security.past_access force row level security;
create policy the_rules_themselves on security.past_access to current_user using (true);
create policy overseers_read on security.past_access for select
    using ((select security.actor_has('SYSTEM', 'ADMIN', 'AUDITOR')));

create function security.note_taken() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into security.past_access values (old.holder_id, old.client_id, old.given_at, now());
    return null;
end $$;
create trigger note_taken after delete on security.client_access
    for each row execute function security.note_taken();

create function security.note_narrowed() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into security.past_access values (old.id, null, old.created_at, now());
    return null;
end $$;
create trigger note_narrowed after update of all_clients on security.user_account
    for each row when (old.all_clients and not new.all_clients)
    execute function security.note_narrowed();

-- For reports: who had which client by which right. Without a client: all of them.
create view security.access with (security_invoker) as
select u.id as holder_id, a.client_id, 'GIVEN' as by_right, a.given_at, u.disabled_at as taken_at
  from security.client_access a
  join security.user_account u on u.id = a.holder_id
 where u.roles && array['OPERATIONS', 'REVIEWER']
union all
select u.id, null, 'ALL_CLIENTS', u.created_at, u.disabled_at
  from security.user_account u
 where u.all_clients and u.roles && array['OPERATIONS', 'REVIEWER']
union all
select u.id, null, 'AUDITOR', u.created_at, u.disabled_at
  from security.user_account u
 where 'AUDITOR' = any (u.roles)
union all
select t.id, a.client_id, 'GIVEN', a.given_at, least(t.revoked_at, t.expires_at)
  from security.client_access a
  join security.api_token t on t.id = a.holder_id and t.id = t.holder_id
union all
select t.id, null, 'ALL_CLIENTS', t.created_at, coalesce(t.revoked_at, t.expires_at)
  from security.api_token t
 where t.all_clients and t.id = t.holder_id
union all
select holder_id, client_id, case when client_id is null then 'ALL_CLIENTS' else 'GIVEN' end,
       given_at, taken_at
  from security.past_access;

-- For reports: who is a member of which project since when.
create view projects.membership with (security_invoker) as
select project_id, annotator_id, since
  from projects.member;

-- People, time and money of accepted work by groups of clients, for those who account for the house. A sum shows
-- nobody's content, so administrators may have it.
create schema confidentiality;
create policy the_rules_themselves on tasks.annotation to current_user using (true);
create policy the_rules_themselves on earnings.earning to current_user using (true);
create function confidentiality.figures(
        clients uuid[], groups integer[], first timestamptz, before timestamptz)
    returns table (group_number integer, currency text, people bigint, seconds bigint, amount_minor bigint)
    language sql stable security definer set search_path = pg_catalog as $$
    with done as (
        select g.number, e.currency, e.annotator_id, sum(e.amount_minor) as amount_minor,
               sum((select n.work_seconds from tasks.annotation n
                     where n.assignment_id = e.id order by n.version desc limit 1)) as seconds
          from earnings.earning e
          join projects.project p on p.id = e.project_id
          join unnest(clients, groups) g (client, number) on g.client = p.client_id
         where e.earned_at >= first and e.earned_at < before
           and security.actor_has('SYSTEM', 'ADMIN', 'AUDITOR', 'FINANCE')
         group by g.number, e.currency, e.annotator_id),
    people as (select number, count(distinct annotator_id) as people from done group by number)
    select number, d.currency::text, p.people, coalesce(sum(d.seconds), 0)::bigint, sum(d.amount_minor)::bigint
      from done d join people p using (number)
     group by number, d.currency, p.people
$$;

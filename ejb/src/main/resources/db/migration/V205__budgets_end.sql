-- A budget can end: from then on it stops nobody and counts nothing, what was claimed is paid as ever, and a new one
-- may begin at nothing.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

alter table pricing.budget add ended_at timestamptz;
grant update (ended_at) on pricing.budget to ${app};
drop index pricing.one_budget_a_project;
drop index pricing.one_budget_a_client_and_currency;
create unique index one_budget_a_project on pricing.budget (project_id)
    where project_id is not null and ended_at is null;
create unique index one_budget_a_client_and_currency on pricing.budget (client_id, currency)
    where project_id is null and ended_at is null;

create function pricing.ended_budgets_stay() returns trigger language plpgsql as $$
begin
    if old.ended_at is not null then
        raise exception 'budget % has ended', old.id;
    end if;
    if new.ended_at is not null and abs(extract(epoch from now() - new.ended_at)) > 300 then
        raise exception 'budget % ends now or not at all', old.id;
    end if;
    return new;
end $$;
create trigger ended_budgets_stay before update of amount_minor, warn_percent, set_by, set_at, warned_at, ended_at
    on pricing.budget for each row execute function pricing.ended_budgets_stay();

-- As before (V044), without what has ended.
create or replace function pricing.without_room(project uuid, amount bigint) returns uuid
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    b pricing.budget;
    since record;
    none uuid;
begin
    for b in
        select f.* from pricing.budget f join projects.project p on p.id = project
         where f.ended_at is null
           and (f.project_id = project
                or (f.project_id is null and f.client_id = p.client_id and f.currency = p.currency))
         order by f.id for no key update of f
    loop
        with moved as (delete from pricing.budget_move m where m.budget_id = b.id
                       returning m.reserved_minor, m.spent_minor)
        select coalesce(sum(reserved_minor), 0)::bigint as reserved, coalesce(sum(spent_minor), 0)::bigint as spent
          into since from moved;
        if since.reserved <> 0 or since.spent <> 0 then
            update pricing.budget
               set reserved_minor = reserved_minor + since.reserved, spent_minor = spent_minor + since.spent
             where id = b.id;
        end if;
        if none is null
           and b.reserved_minor + since.reserved + b.spent_minor + since.spent + amount > b.amount_minor then
            none := b.id;
        end if;
    end loop;
    return none;
end $$;

-- As before (V044), without what has ended.
create or replace function pricing.reserve() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    full_one uuid;
begin
    if not exists (select from pricing.budget) then
        return null;
    end if;
    full_one := pricing.without_room(new.project_id, new.maximum_minor);
    if full_one is not null then
        raise exception 'budget % has no room for %', full_one, new.assignment_id;
    end if;
    insert into pricing.reservation
    select new.assignment_id, f.id, new.maximum_minor
      from pricing.budget f join projects.project p on p.id = new.project_id
     where f.ended_at is null
       and (f.project_id = new.project_id
            or (f.project_id is null and f.client_id = p.client_id and f.currency = p.currency));
    update pricing.budget set reserved_minor = reserved_minor + new.maximum_minor
     where id in (select budget_id from pricing.reservation where assignment_id = new.assignment_id);
    return null;
end $$;

-- As before (V054), without what has ended.
create or replace function pricing.spend(project uuid, amount bigint) returns void
    language sql security definer set search_path = pg_catalog as $$
    insert into pricing.budget_move
    select f.id, 0, amount
      from pricing.budget f join projects.project p on p.id = project
     where f.ended_at is null
       and (f.project_id = project
            or (f.project_id is null and f.client_id = p.client_id and f.currency = p.currency))
$$;

-- As before (V202), without what has ended.
create or replace function pricing.spend_what_reserved_nothing() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
begin
    if not exists (select from pricing.budget where ended_at is null) then
        return null;
    end if;
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    insert into pricing.budget_move
    with paying as materialized (
        select p.id as project_id, f.id as budget_id
          from (select distinct project_id from added where kind = 'ANNOTATION') e
          join projects.project p on p.id = e.project_id
          join pricing.budget f
            on f.ended_at is null
           and (f.project_id = p.id
                or (f.project_id is null and f.client_id = p.client_id and f.currency = p.currency)))
    select b.budget_id, 0, sum(e.amount_minor)::bigint
      from paying b
      join added e on e.project_id = b.project_id and e.kind = 'ANNOTATION'
      left join lateral (select true as is_there from pricing.reservation r
                          where r.assignment_id = e.id and r.budget_id = b.budget_id offset 0) r on true
     where r.is_there is null
     group by b.budget_id;
    perform set_config('honorarium.actor', actor, true);
    return null;
end $$;

create or replace view pricing.budget_now with (security_invoker) as
select b.id, b.client_id, b.project_id, b.currency, b.amount_minor, b.warn_percent, b.set_by, b.set_at, b.warned_at,
       (b.reserved_minor + coalesce(m.reserved, 0))::bigint as reserved_minor,
       (b.spent_minor + coalesce(m.spent, 0))::bigint as spent_minor
  from pricing.budget b
  left join lateral (select sum(reserved_minor) as reserved, sum(spent_minor) as spent
                       from pricing.budget_move m where m.budget_id = b.id) m on true
 where b.ended_at is null;

-- Budgets of clients and of projects: a claim reserves the most that it can come to, acceptance spends what it came
-- to, a rejection, a return or an expiry gives it back. A claim for which there is no room is not made. What was
-- claimed is paid, whatever a budget says.
create table pricing.budget (
    id             uuid        primary key,
    client_id      uuid        not null references clients.client,
    project_id     uuid        references projects.project,
    currency       char(3)     not null,
    amount_minor   bigint      not null constraint a_budget_is_not_negative check (amount_minor >= 0),
    warn_percent   integer     not null constraint warned_before_the_end check (warn_percent between 1 and 100),
    set_by         uuid        not null,
    set_at         timestamptz not null,
    -- What was added up; what happened since stands in budget_move.
    reserved_minor bigint      not null default 0,
    spent_minor    bigint      not null default 0,
    warned_at      timestamptz
);
create unique index one_budget_a_project on pricing.budget (project_id) where project_id is not null;
create unique index one_budget_a_client_and_currency on pricing.budget (client_id, currency) where project_id is null;
revoke update, delete, truncate on pricing.budget from ${app};
grant update (amount_minor, warn_percent, set_by, set_at, warned_at) on pricing.budget to ${app};

-- What changed since it was added up: so whoever accepts or gives back never waits for whoever claims. Written by the
-- rules below only.
create table pricing.budget_move (
    budget_id      uuid   not null references pricing.budget,
    reserved_minor bigint not null,
    spent_minor    bigint not null
);
create index on pricing.budget_move (budget_id);
revoke insert, update, delete, truncate on pricing.budget_move from ${app};

-- What a claim has reserved. One row a budget; ended when the work is decided, returned or expired.
create table pricing.reservation (
    assignment_id uuid   not null references pricing.terms,
    budget_id     uuid   not null references pricing.budget,
    amount_minor  bigint not null,
    primary key (assignment_id, budget_id)
);
revoke insert, update, delete, truncate on pricing.reservation from ${app};

alter table pricing.budget enable row level security;
alter table pricing.budget force row level security;
create policy staff_of_the_client on pricing.budget
    using ((select security.actor_has('SYSTEM'))
        or ((select security.actor_has('OPERATIONS', 'ADMIN', 'FINANCE', 'AUDITOR'))
            and client_id in (select id from clients.client)));
create policy the_rules_themselves on pricing.budget to current_user using (true);
alter table pricing.budget_move enable row level security;
alter table pricing.budget_move force row level security;
create policy as_the_budget on pricing.budget_move for select
    using ((select security.actor_has('SYSTEM')) or budget_id in (select id from pricing.budget));
create policy the_rules_themselves on pricing.budget_move to current_user using (true);
alter table pricing.reservation enable row level security;
alter table pricing.reservation force row level security;
create policy as_the_budget on pricing.reservation for select
    using ((select security.actor_has('SYSTEM')) or budget_id in (select id from pricing.budget));
create policy the_rules_themselves on pricing.reservation to current_user using (true);

-- The budgets that pay for a project, in one order for everybody, held until the transaction ends and added up.
-- Says which one has no room for so much more; null if all have.
create function pricing.without_room(project uuid, amount bigint) returns uuid
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    b pricing.budget;
    since record;
    none uuid;
begin
    for b in
        select f.* from pricing.budget f join projects.project p on p.id = project
         where f.project_id = project
            or (f.project_id is null and f.client_id = p.client_id and f.currency = p.currency)
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

-- Every quote with terms reserves its most, whoever makes it.
create function pricing.reserve() returns trigger
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
     where f.project_id = new.project_id
        or (f.project_id is null and f.client_id = p.client_id and f.currency = p.currency);
    update pricing.budget set reserved_minor = reserved_minor + new.maximum_minor
     where id in (select budget_id from pricing.reservation where assignment_id = new.assignment_id);
    return null;
end $$;
create trigger reserve after insert on pricing.terms
    for each row execute function pricing.reserve();

-- What assignments do to what they have reserved. Accepted work is spent at its most; what it came to less, where
-- that was measured, comes back when it is settled.
-- Its plan is kept from its first use on, which may be on one row: so no nested loops over the rows of a night, and
-- what they have reserved is looked up one by one, however much of it there is.
create function pricing.move_budgets() returns trigger
    language plpgsql security definer set search_path = pg_catalog set enable_nestloop = off as $$
begin
    if not exists (select from pricing.reservation) then
        return null;
    end if;
    insert into pricing.budget_move
    select r.budget_id,
           sum(case when o.state in ('CLAIMED', 'SUBMITTED', 'REWORK')
                     and n.state not in ('CLAIMED', 'SUBMITTED', 'REWORK') then - r.amount_minor else 0 end)::bigint,
           sum(case when n.state = 'ACCEPTED' then r.amount_minor else 0 end)::bigint
      from old_rows o
      join new_rows n on n.id = o.id and n.state <> o.state
     cross join lateral (select * from pricing.reservation r where r.assignment_id = n.id offset 0) r
     where n.state in ('ACCEPTED', 'REJECTED', 'RETURNED', 'EXPIRED')
     group by r.budget_id;
    return null;
end $$;
create trigger move_budgets after update on tasks.assignment
    referencing old table as old_rows new table as new_rows
    for each statement execute function pricing.move_budgets();

create function pricing.give_back_what_was_not_worked() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into pricing.budget_move
    select r.budget_id, 0, new.amount_minor - r.amount_minor
      from pricing.reservation r where r.assignment_id = new.assignment_id;
    return null;
end $$;
create trigger give_back_what_was_not_worked after insert on pricing.settlement
    for each row execute function pricing.give_back_what_was_not_worked();

-- What there is to see.
create view pricing.budget_now with (security_invoker) as
select b.id, b.client_id, b.project_id, b.currency, b.amount_minor, b.warn_percent, b.set_by, b.set_at, b.warned_at,
       (b.reserved_minor + coalesce(m.reserved, 0))::bigint as reserved_minor,
       (b.spent_minor + coalesce(m.spent, 0))::bigint as spent_minor
  from pricing.budget b
  left join lateral (select sum(reserved_minor) as reserved, sum(spent_minor) as spent
                       from pricing.budget_move m where m.budget_id = b.id) m on true;

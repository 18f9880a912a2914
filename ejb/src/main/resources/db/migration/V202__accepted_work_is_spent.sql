-- A budget counts all work that is accepted and paid: what reserved nothing in it, such as work that came in as a
-- batch or was claimed before there was this budget, is spent when it is earned. It is never refused for a budget.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

-- What reserved is looked up one by one, by its key, and only where a budget pays for the project.
create function pricing.spend_what_reserved_nothing() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
begin
    if not exists (select from pricing.budget) then
        return null;
    end if;
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    insert into pricing.budget_move
    with paying as materialized (
        select p.id as project_id, f.id as budget_id
          from (select distinct project_id from added where kind = 'ANNOTATION') e
          join projects.project p on p.id = e.project_id
          join pricing.budget f
            on f.project_id = p.id
            or (f.project_id is null and f.client_id = p.client_id and f.currency = p.currency))
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
create trigger spend_what_reserved_nothing after insert on earnings.earning
    referencing new table as added
    for each statement execute function pricing.spend_what_reserved_nothing();

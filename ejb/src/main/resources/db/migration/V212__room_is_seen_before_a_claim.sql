-- Whoever may claim in a project is told before they do that its budget has no room for the price. Looks at what is
-- reserved and spent without holding it; the claim itself looks under the locks.
create function pricing.has_room(project uuid, amount bigint) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    me uuid := security.actor_id();
    room boolean;
begin
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    room := not exists (
        select from pricing.budget_now b
          join projects.project p on p.id = project
          join projects.worker w on w.project_id = p.id and w.annotator_id = me
         where (b.project_id = p.id
                or (b.project_id is null and b.client_id = p.client_id and b.currency = p.currency))
           and b.reserved_minor + b.spent_minor + amount > b.amount_minor);
    perform set_config('honorarium.actor', actor, true);
    return room;
end $$;

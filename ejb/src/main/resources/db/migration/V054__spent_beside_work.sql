-- What is given beside accepted work counts as spent, too: bonuses, corrections and paid hours. None of them is
-- refused for a budget: it only leaves less for claims.
create function pricing.spend(project uuid, amount bigint) returns void
    language sql security definer set search_path = pg_catalog as $$
    insert into pricing.budget_move
    select f.id, 0, amount
      from pricing.budget f join projects.project p on p.id = project
     where f.project_id = project
        or (f.project_id is null and f.client_id = p.client_id and f.currency = p.currency)
$$;
revoke execute on function pricing.spend(uuid, bigint) from public;

create function pricing.spend_beside_work() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform pricing.spend(new.project_id, new.amount_minor);
    return null;
end $$;
create trigger spend_beside_work after insert on earnings.adjustment
    for each row execute function pricing.spend_beside_work();
create trigger spend_beside_work after update on earnings.hours
    for each row when (new.state = 'APPROVED') execute function pricing.spend_beside_work();

-- What was claimed before a budget was set is spent by it when it is accepted (V202): so it is reserved from the first
-- moment on, and what is left is really left.
create function pricing.reserve_what_is_open() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    paid_by_it uuid[] := array(
        select p.id from projects.project p
         where p.id = new.project_id
            or (new.project_id is null and (p.client_id, p.currency) = (new.client_id, new.currency))
         order by p.id);
begin
    -- Whoever claims holds this lock shared to the end: every claim is counted below, or sees the budget.
    perform pg_advisory_xact_lock(hashtextextended('claim terms of ' || project, 0)) from unnest(paid_by_it) project;
    insert into pricing.reservation
    select t.assignment_id, new.id, t.maximum_minor
      from (select a.id from tasks.assignment a
             where a.id = any (array(
                       select w.assignment_id from tasks.in_work w where w.project_id = any (paid_by_it)
                       union all
                       select w.assignment_id from tasks.waiting w where w.project_id = any (paid_by_it)))
               and a.state in ('CLAIMED', 'SUBMITTED', 'REWORK')
             order by a.id for share) a
      join pricing.terms t on t.assignment_id = a.id;
    update pricing.budget
       set reserved_minor = (select coalesce(sum(r.amount_minor), 0) from pricing.reservation r where r.budget_id = new.id)
     where id = new.id;
    return null;
end $$;
create trigger reserve_what_is_open after insert on pricing.budget
    for each row execute function pricing.reserve_what_is_open();

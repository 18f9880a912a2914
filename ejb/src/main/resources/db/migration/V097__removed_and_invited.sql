-- Whoever is removed from a project, or from the house, loses the invitations to it that are open, in the same moment.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

create function staffing.withdraw_of_the_removed() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
begin
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    update staffing.invitation i set state = 'WITHDRAWN', answered_at = now(), reason = 'REMOVED'
     where i.annotator_id = new.annotator_id and (new.project_id is null or i.project_id = new.project_id)
       and i.state in ('WAITING', 'OFFERED');
    perform set_config('honorarium.actor', actor, true);
    return new;
end $$;
-- Before the annotator's row is held: whoever just accepts holds their invitation first, too.
create trigger the_removed_are_not_invited before insert on projects.removed
    for each row execute function staffing.withdraw_of_the_removed();

update staffing.invitation i set state = 'WITHDRAWN', answered_at = now(), reason = 'REMOVED'
 where i.state in ('WAITING', 'OFFERED')
   and exists (select from projects.removed r
                where r.annotator_id = i.annotator_id and (r.project_id is null or r.project_id = i.project_id));

-- For looking which places are free again.
create index waiting_for_a_place on staffing.invitation (call_id) where state = 'WAITING';

-- Who may decide about a new appeal, to be told of it; asked by whoever appeals, who does not see them otherwise.
create function appeals.deciders(which uuid) returns table (user_id uuid, project_name text)
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    me uuid := security.actor_id();
begin
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    return query
        select u.id, coalesce(n.name, '')
          from appeals.appeal p
          left join projects.name n on n.project_id = p.project_id
          join security.user_account u
            on u.roles && array['OPERATIONS', 'REVIEWER'] and u.disabled_at is null
           and (u.all_clients or (n.client_id is not null and exists (
                   select from security.client_access a where a.holder_id = u.id and a.client_id = n.client_id)))
         where p.id = which and p.annotator_id = me and p.outcome is null
           and u.id <> p.against and u.id is distinct from p.seconded_by;
    perform set_config('honorarium.actor', actor, true);
end $$;

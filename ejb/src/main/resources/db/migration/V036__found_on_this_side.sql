-- Whoever may not work for a client is not found for its projects, not invited, and does not see them.
alter policy open_to_annotators on projects.project
    using ((select security.actor_has('ANNOTATOR')) and id in (
            select requirements.open_to(
                case when security.actor_has('ANNOTATOR') then security.actor_id() end))
        and client_id <> all ((select barriers.barred_clients())::uuid[]));

alter policy the_invited_see on projects.project
    using ((select security.actor_has('ANNOTATOR')) and id in (
            select staffing.invited(case when security.actor_has('ANNOTATOR') then security.actor_id() end))
        and client_id <> all ((select barriers.barred_clients())::uuid[]));

-- As before (V022), behind barriers and in compartments.
create or replace function staffing.may_be_offered(project uuid, person uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    answer boolean;
begin
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    answer := not exists (select from projects.worker m
                           where m.project_id = project and m.annotator_id = person)
        and not exists (select from requirements.current c
                         where c.subject_id = project and not requirements.met(c.id, 0, person))
        and not exists (select from projects.name p
                         cross join lateral barriers.barred_person(p.client_id) b
                         where p.project_id = project and b.person_id = person)
        and projects.is_admitted(project, person, true);
    perform set_config('honorarium.actor', actor, true);
    return answer;
end $$;

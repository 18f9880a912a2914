-- Removing an annotator from a project, or from the house: with a reason and evidence that they read, and can be
-- appealed like a rejection. Whoever is removed claims nothing more and is not invited; what they have claimed they
-- may finish, what waits is reviewed, and what was earned stays theirs.

-- Who may get no work at the moment, of a project or of the house at all. Written by the rules below only.
create table projects.removed (
    annotator_id uuid not null references annotators.annotator,
    project_id   uuid references projects.project,
    constraint removed_once unique nulls not distinct (annotator_id, project_id)
);
revoke insert, update, delete, truncate on projects.removed from ${app};
alter table projects.removed enable row level security;
alter table projects.removed force row level security;
create policy the_rules_themselves on projects.removed to current_user using (true);
create policy staff_on_this_side_and_oneself on projects.removed for select
    using ((select security.actor_has('SYSTEM'))
        or annotator_id = (select security.actor_id())
        or ((select security.actor_has('OPERATIONS', 'REVIEWER', 'FINANCE', 'ADMIN', 'AUDITOR'))
            and (project_id is null or project_id <> all ((select projects.barred_projects())::uuid[]))));

-- For other components, as before (V020): who works on what. Members stay members, for what they have done.
create or replace view projects.worker with (security_invoker) as
select project_id, annotator_id, since
  from projects.member m
 where not exists (select from projects.removed r
                    where r.annotator_id = m.annotator_id and (r.project_id is null or r.project_id = m.project_id));

-- For searches: whom nobody should invite.
create view projects.not_wanted with (security_invoker) as
select annotator_id, project_id
  from projects.removed;

-- As before (V036), and not removed.
create or replace function staffing.may_be_offered(project uuid, person uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    answer boolean;
begin
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    answer := not exists (select from projects.worker m
                           where m.project_id = project and m.annotator_id = person)
        and not exists (select from projects.not_wanted x
                         where x.annotator_id = person and (x.project_id is null or x.project_id = project))
        and not exists (select from requirements.current c
                         where c.subject_id = project and not requirements.met(c.id, 0, person))
        and not exists (select from projects.name p
                         cross join lateral barriers.barred_person(p.client_id) b
                         where p.project_id = project and b.person_id = person)
        and projects.is_admitted(project, person, true);
    perform set_config('honorarium.actor', actor, true);
    return answer;
end $$;

-- The projects from which the actor was removed. Their guidelines are read only with a task in hand.
create function projects.left_projects() returns uuid[]
    language sql stable security definer set search_path = pg_catalog as $$
    select array(select m.project_id from projects.member m
                   join projects.removed r on r.annotator_id = m.annotator_id
                    and (r.project_id is null or r.project_id = m.project_id)
                  where m.annotator_id = security.actor_id() and security.actor_has('ANNOTATOR'))
$$;
drop policy as_the_open_project on projects.guideline;
create policy as_the_open_project on projects.guideline
    using ((select security.actor_has('SYSTEM'))
        or ((select not security.actor_has('FINANCE', 'ADMIN'))
            and project_id in (select id from projects.project)
            and project_id <> all ((select projects.closed_projects())::uuid[])
            and project_id <> all ((select projects.left_projects())::uuid[])));

create table appeals.removal (
    id            uuid        primary key,
    annotator_id  uuid        not null references annotators.annotator,
    project_id    uuid        references projects.project,
    reason        text        not null constraint a_removal_has_a_reason check (length(reason) between 20 and 4000),
    evidence      text        not null constraint a_removal_has_evidence check (length(evidence) between 20 and 4000),
    assignments   uuid[]      not null,
    removed_by    uuid        not null constraint nobody_removes_themselves check (removed_by <> annotator_id),
    removed_at    timestamptz not null,
    ended_at      timestamptz,
    ended_by      uuid,
    ended_because text        constraint an_end_has_a_reason check (length(ended_because) between 1 and 4000),
    constraint an_end_is_whole check (
        (ended_by is null) = (ended_because is null) and (ended_at is not null or ended_by is null))
);
create unique index removed_once on appeals.removal (annotator_id, project_id) nulls not distinct
    where ended_at is null;
create index on appeals.removal (project_id, removed_at);
revoke update, delete, truncate on appeals.removal from ${app};
grant update (ended_at, ended_by, ended_because) on appeals.removal to ${app};

create function appeals.keep_the_removal() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if new.ended_at is not null or abs(extract(epoch from now() - new.removed_at)) > 300 then
        raise exception 'removal % counts from now on', new.id;
    end if;
    if new.project_id is null and not security.actor_has('ALL_CLIENTS') then
        raise exception 'from the house removes who works for all clients';
    end if;
    if new.project_id is not null and not exists (
            select from projects.member m
             where m.project_id = new.project_id and m.annotator_id = new.annotator_id) then
        raise exception 'annotator % is no member of project %', new.annotator_id, new.project_id;
    end if;
    if exists (select from unnest(new.assignments) as shown (id)
                where not exists (select from tasks.assignment a
                                   where a.id = shown.id and a.annotator_id = new.annotator_id
                                     and (new.project_id is null or a.project_id = new.project_id))) then
        raise exception 'removal % shows work of somebody else, or of another project', new.id;
    end if;
    insert into projects.removed values (new.annotator_id, new.project_id);
    return new;
end $$;
create trigger keep_the_removal before insert on appeals.removal
    for each row execute function appeals.keep_the_removal();

create function appeals.end_the_removal() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if old.ended_at is not null or new.ended_at is null then
        raise exception 'removal % ends once', old.id;
    end if;
    if new.ended_by <> security.actor_id() or (new.ended_by is null and not security.actor_has('SYSTEM')) then
        raise exception 'removal % is ended by whoever says so, or by time', old.id;
    end if;
    if exists (select from appeals.appeal where id = old.id and outcome is null) then
        raise exception 'removal % waits for the decision about its appeal', old.id;
    end if;
    delete from projects.removed r
     where r.annotator_id = new.annotator_id and r.project_id is not distinct from new.project_id;
    return new;
end $$;
create trigger end_the_removal before update on appeals.removal
    for each row execute function appeals.end_the_removal();

alter table appeals.removal enable row level security;
alter table appeals.removal force row level security;
create policy the_rules_themselves on appeals.removal for select to current_user using (true);
create policy oneself_and_staff on appeals.removal for select
    using ((select security.actor_has('SYSTEM'))
        or annotator_id = (select security.actor_id())
        or ((select security.actor_has('OPERATIONS', 'REVIEWER', 'AUDITOR'))
            and (project_id is null
                or (project_id in (select id from projects.project)
                    and project_id <> all ((select projects.closed_projects())::uuid[])))));
create policy operations_remove on appeals.removal for insert
    with check ((select security.actor_has('OPERATIONS')) and removed_by = (select security.actor_id())
        and (project_id is null
            or (project_id in (select id from projects.project)
                and project_id <> all ((select projects.closed_projects())::uuid[]))));
create policy staff_and_time_end on appeals.removal for update
    using ((select security.actor_has('SYSTEM'))
        or ((select security.actor_has('OPERATIONS', 'REVIEWER'))
            and (project_id in (select id from projects.project)
                    and project_id <> all ((select projects.closed_projects())::uuid[])
                or (project_id is null and (select security.actor_has('ALL_CLIENTS'))))));

-- Removals are appealed, too.
alter table appeals.appeal drop constraint kind_is_known;
alter table appeals.appeal add constraint kind_is_known check (kind in ('REJECTION', 'REMOVAL'));
alter table appeals.appeal alter project_id drop not null;
alter table appeals.appeal add constraint only_a_removal_is_about_no_project check (
    project_id is not null or kind = 'REMOVAL');

-- As before (V070), and removals that count.
create or replace function appeals.keep_the_appeal() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    w record;
begin
    if new.kind = 'REJECTION' then
        select a.annotator_id, a.project_id, r.decided_by as against, r.until into w
          from tasks.assignment a
          join quality.appealable r on r.assignment_id = a.id
         where a.id = new.id and a.state = 'REJECTED';
    else
        select r.annotator_id, r.project_id, r.removed_by as against, r.removed_at + interval '168 hours' as until into w
          from appeals.removal r
         where r.id = new.id and r.ended_at is null;
    end if;
    if not found or (w.annotator_id, w.against) <> (new.annotator_id, new.against)
            or w.project_id is distinct from new.project_id then
        raise exception 'appeal % is about nothing that was decided against annotator %', new.id, new.annotator_id;
    end if;
    if new.made_at > w.until then
        raise exception 'appeal % was to be made until %', new.id, w.until;
    end if;
    if new.outcome is not null or abs(extract(epoch from now() - new.made_at)) > 300 then
        raise exception 'appeal % is made now, and decided afterwards', new.id;
    end if;
    return new;
end $$;

-- At commit: who was removed wrongly is removed no more.
create function appeals.overturned_is_ended() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not exists (select from appeals.removal where id = new.id and ended_at is not null) then
        raise exception 'appeal % is overturned, and its removal has not ended', new.id;
    end if;
    return null;
end $$;
create constraint trigger overturned_is_ended after update on appeals.appeal
    deferrable initially deferred
    for each row when (new.outcome = 'OVERTURNED' and new.kind = 'REMOVAL')
    execute function appeals.overturned_is_ended();

drop policy own_appeals_and_own_clients on appeals.appeal;
create policy own_appeals_and_own_clients on appeals.appeal for select
    using ((select security.actor_has('SYSTEM'))
        or annotator_id = (select security.actor_id())
        or ((select security.actor_has('OPERATIONS', 'REVIEWER', 'AUDITOR'))
            and (project_id is null
                or (project_id in (select id from projects.project)
                    and project_id <> all ((select projects.closed_projects())::uuid[])))));
drop policy staff_and_time_decide on appeals.appeal;
create policy staff_and_time_decide on appeals.appeal for update
    using ((select security.actor_has('SYSTEM'))
        or ((select security.actor_has('OPERATIONS', 'REVIEWER'))
            and (project_id in (select id from projects.project)
                    and project_id <> all ((select projects.closed_projects())::uuid[])
                or (project_id is null and (select security.actor_has('ALL_CLIENTS'))))));

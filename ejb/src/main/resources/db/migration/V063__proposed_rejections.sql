-- More than twenty rejections of one annotator by one reviewer in a day wait for a second person.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

-- Whoever confirmed it as the second; decided_by is whoever rejects.
alter table quality.rejection add confirmed_by uuid
    constraint a_second_person_is_another check (confirmed_by <> decided_by and confirmed_by <> annotator_id);
create index made_here on quality.rejection (decided_by, annotator_id, decided_at) where source = 'HERE';

create table quality.proposal (
    assignment_id     uuid        not null,
    version           integer     not null,
    category          text        not null,
    section           text        not null,
    reason            text        not null,
    guideline_version integer     not null,
    project_id        uuid        not null,
    annotator_id      uuid        not null,
    proposed_by       uuid        not null constraint nobody_rejects_their_own_work check (proposed_by <> annotator_id),
    proposed_at       timestamptz not null,
    due_before        timestamptz not null,
    decision          text        constraint decision_is_known check (decision in ('CONFIRMED', 'DISMISSED')),
    decided_by        uuid        constraint a_second_person_is_another
        check (decided_by <> proposed_by and decided_by <> annotator_id),
    decided_at        timestamptz,
    remark            text        constraint a_dismissal_says_why check ((remark is not null) = (decision = 'DISMISSED')),
    primary key (assignment_id, version),
    foreign key (assignment_id, version) references tasks.annotation,
    constraint a_decision_is_whole check (
        (decision is null) = (decided_by is null) and (decision is null) = (decided_at is null))
);
create index undecided on quality.proposal (project_id) where decision is null;
revoke update, delete, truncate on quality.proposal from ${app};
grant update (decision, decided_by, decided_at, remark) on quality.proposal to ${app};
create trigger is_of_waiting_work before insert on quality.proposal
    for each row execute function quality.is_of_waiting_work();
create function quality.decided_once() returns trigger language plpgsql as $$
begin
    if old.decision is not null then
        raise exception 'the proposal about % is decided', old.assignment_id;
    end if;
    return new;
end $$;
create trigger decided_once before update on quality.proposal
    for each row execute function quality.decided_once();

alter table quality.proposal enable row level security;
alter table quality.proposal force row level security;
create policy the_rules_themselves on quality.proposal for select to current_user using (true);
create policy staff_of_the_open_project on quality.proposal for select
    using ((select security.actor_has('SYSTEM'))
        or ((select security.actor_has('OPERATIONS', 'REVIEWER', 'AUDITOR'))
            and project_id in (select id from projects.project)
            and project_id <> all ((select projects.closed_projects())::uuid[])));
create policy reviewers_propose on quality.proposal for insert
    with check ((select security.actor_has('OPERATIONS', 'REVIEWER')) and proposed_by = (select security.actor_id())
        and decision is null and project_id in (select id from projects.project)
        and project_id <> all ((select projects.closed_projects())::uuid[]));
create policy another_decides on quality.proposal for update
    using ((select security.actor_has('OPERATIONS', 'REVIEWER')) and project_id in (select id from projects.project)
        and project_id <> all ((select projects.closed_projects())::uuid[]))
    with check (decided_by = (select security.actor_id()));

-- As before (V060), and no more than twenty in a day without a second person.
create or replace function quality.keep_the_rejection() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    work record;
    cited boolean;
begin
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    select a.state, a.annotator_id, a.project_id into work from tasks.assignment a where a.id = new.assignment_id;
    cited := exists (select from projects.guideline g
                      where g.project_id = new.project_id and g.version = new.guideline_version
                        and position(lower(new.section) in lower(g.text)) > 0);
    perform set_config('honorarium.actor', actor, true);
    if work.state is distinct from 'SUBMITTED'
            or (work.annotator_id, work.project_id) <> (new.annotator_id, new.project_id) then
        raise exception 'rejection % is not of work that waits', new.assignment_id;
    end if;
    if not cited then
        raise exception 'rejection % cites nothing that the guideline says', new.assignment_id;
    end if;
    if abs(extract(epoch from now() - new.decided_at)) > 300 then
        raise exception 'rejection % is of another time', new.assignment_id;
    end if;
    if new.confirmed_by is not null then
        if not exists (select from quality.proposal p
                        where p.assignment_id = new.assignment_id and p.decision = 'CONFIRMED'
                          and (p.proposed_by, p.decided_by, p.reason) = (new.decided_by, new.confirmed_by, new.reason)) then
            raise exception 'rejection % was not proposed', new.assignment_id;
        end if;
        return new;
    end if;
    perform pg_advisory_xact_lock(
        hashtextextended('rejections of ' || new.annotator_id || ' by ' || new.decided_by, 0));
    if (select count(*) from quality.rejection r
         where r.decided_by = new.decided_by and r.annotator_id = new.annotator_id and r.source = 'HERE'
           and r.confirmed_by is null and r.decided_at > new.decided_at - interval '1 day') >= 20 then
        raise exception 'more than twenty rejections of % by % in a day', new.annotator_id, new.decided_by;
    end if;
    return new;
end $$;

drop policy deciders_reject on quality.rejection;
create policy deciders_reject on quality.rejection for insert
    with check ((select security.actor_has('SYSTEM'))
        or ((select security.actor_has('OPERATIONS', 'REVIEWER'))
            and source = 'HERE' and coalesce(confirmed_by, decided_by) = (select security.actor_id())
            and exists (select from tasks.assignment a
                         where a.id = assignment_id
                           and a.project_id <> all ((select projects.closed_projects())::uuid[]))));

-- As before (V061), and the time to review only becomes longer for a proposal, and then only so far.
create or replace function quality.decided_by_somebody_else() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    wrong record;
begin
    select n.id, n.annotator_id, n.state into wrong
      from new_rows n join old_rows o on o.id = n.id
     where o.state = 'SUBMITTED' and n.state in ('ACCEPTED', 'REJECTED', 'REWORK')
       and (n.annotator_id = security.actor_id()
            or (n.state = 'REJECTED'
                and not exists (select from quality.rejection r
                                 where r.assignment_id = n.id and r.source = 'HERE'))
            or (n.state = 'REWORK'
                and not exists (select from quality.rework k
                                 where k.assignment_id = n.id
                                   and k.version = (select max(v.version) from tasks.annotation v
                                                     where v.assignment_id = n.id))));
    if found and wrong.annotator_id = security.actor_id() then
        raise exception 'annotator % decides about their own work %', wrong.annotator_id, wrong.id;
    elsif found then
        raise exception 'work % becomes % without saying why', wrong.id, wrong.state;
    end if;
    select n.id into wrong
      from new_rows n join old_rows o on o.id = n.id
     where o.state = 'SUBMITTED' and n.state = 'SUBMITTED'
       and (o.review_due_at, o.submitted_at) is distinct from (n.review_due_at, n.submitted_at)
       and not exists (select from quality.proposal p
                        where p.assignment_id = n.id and n.submitted_at = o.submitted_at
                          and (n.review_due_at = p.due_before
                               or (p.decision is null and n.review_due_at <= greatest(p.due_before, least(
                                       p.proposed_at + interval '72 hours', n.submitted_at + interval '504 hours')))));
    if found then
        raise exception 'the time to review % stays as it is', wrong.id;
    end if;
    return null;
end $$;

-- Who only annotates decides nothing, as the rules about claims say (V045): their submissions need no second look.
drop trigger decided_by_somebody_else on tasks.assignment;
create trigger decided_by_somebody_else after update on tasks.assignment
    referencing old table as old_rows new table as new_rows
    for each statement when (security.actor_has('OPERATIONS', 'REVIEWER') or not security.actor_has('SYSTEM', 'ANNOTATOR'))
    execute function quality.decided_by_somebody_else();

-- For other components: what waits for a second person now.
create view quality.proposed with (security_invoker) as
select p.assignment_id, p.version, p.project_id, p.annotator_id, p.category, p.section, p.reason,
       p.guideline_version, p.proposed_by, p.proposed_at
  from quality.proposal p
  join tasks.assignment a on a.id = p.assignment_id
 where p.decision is null and a.state = 'SUBMITTED'
   and p.version = (select max(n.version) from tasks.annotation n where n.assignment_id = p.assignment_id);

create or replace view quality.rejected with (security_invoker) as
select assignment_id, reason, decided_at, source, category, section, guideline_version, decided_by, confirmed_by
  from quality.rejection;

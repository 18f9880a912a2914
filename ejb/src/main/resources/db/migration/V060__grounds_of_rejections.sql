-- Rejections made here cite the guideline, have a category, and say enough to learn from. Those that come with
-- files stay as they came.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

-- Without foreign keys, which would look at every row of a file: the trigger below looks at those made here.
alter table quality.rejection
    add source text not null default 'ELSEWHERE' constraint source_is_known check (source in ('HERE', 'ELSEWHERE')),
    add category text constraint category_is_known check (category in (
        'WRONG', 'INCOMPLETE', 'OFF_GUIDELINE', 'CARELESS', 'MACHINE_MADE', 'COPIED', 'UNUSABLE')),
    add section text constraint a_section_is_short check (length(section) between 1 and 200),
    add guideline_version integer,
    add project_id uuid,
    add annotator_id uuid,
    add constraint a_rejection_made_here_has_grounds check (source <> 'HERE' or (
        category is not null and section is not null and guideline_version is not null
        and project_id is not null and annotator_id is not null
        and length(btrim(regexp_replace(reason, '\s+', ' ', 'g'))) between 100 and 5000)),
    add constraint nobody_rejects_their_own_work check (decided_by <> annotator_id);
revoke update, delete, truncate on quality.rejection from ${app};
create trigger only_added_to before update or delete or truncate on quality.rejection
    for each statement execute function ids.refuse_change();

-- The row comes first and the state after it, in one transaction.
create function quality.keep_the_rejection() returns trigger
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
    return new;
end $$;
create trigger keep_the_rejection before insert on quality.rejection
    for each row when (new.source = 'HERE') execute function quality.keep_the_rejection();

-- At commit: what has a rejection made here was rejected.
create function quality.rejected_is_decided() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not exists (select from tasks.assignment a
                    where a.id = new.assignment_id and a.state in ('REJECTED', 'ACCEPTED')) then
        raise exception 'work % has a rejection and is not rejected', new.assignment_id;
    end if;
    return null;
end $$;
create constraint trigger rejected_is_decided after insert on quality.rejection
    deferrable initially deferred
    for each row when (new.source = 'HERE') execute function quality.rejected_is_decided();

-- Nobody decides about their own work, and nothing is rejected here without grounds. What files and nights decide
-- is looked at where it comes in.
create function quality.decided_by_somebody_else() returns trigger
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
                                 where r.assignment_id = n.id and r.source = 'HERE')));
    if not found then
        return null;
    end if;
    if wrong.annotator_id = security.actor_id() then
        raise exception 'annotator % decides about their own work %', wrong.annotator_id, wrong.id;
    end if;
    raise exception 'work % is rejected without grounds', wrong.id;
end $$;
create trigger decided_by_somebody_else after update on tasks.assignment
    referencing old table as old_rows new table as new_rows
    for each statement when (not security.actor_has('SYSTEM'))
    execute function quality.decided_by_somebody_else();

-- Annotators keep why their work was rejected; staff see it where they may see the work.
drop policy as_the_assignment on quality.rejection;
create policy the_rules_themselves on quality.rejection for select to current_user using (true);
create policy as_the_assignment on quality.rejection for select
    using ((select security.actor_has('SYSTEM'))
        or exists (select from tasks.assignment a
                    where a.id = assignment_id
                      and (a.annotator_id = (select security.actor_id())
                           or a.project_id <> all ((select projects.closed_projects())::uuid[]))));
create policy deciders_reject on quality.rejection for insert
    with check ((select security.actor_has('SYSTEM'))
        or ((select security.actor_has('OPERATIONS', 'REVIEWER'))
            and source = 'HERE' and decided_by = (select security.actor_id())
            and exists (select from tasks.assignment a
                         where a.id = assignment_id
                           and a.project_id <> all ((select projects.closed_projects())::uuid[]))));

create or replace view quality.rejected with (security_invoker) as
select assignment_id, reason, decided_at, source, category, section, guideline_version, decided_by
  from quality.rejection;

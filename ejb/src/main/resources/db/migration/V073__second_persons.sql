-- Who was the second person of a rejection does not decide about its appeal either; and what a rejection cites is
-- shown with it.
create or replace view quality.appealable with (security_invoker) as
select assignment_id, reason, decided_by, decided_at, recorded_at + interval '168 hours' as until,
       category, section, confirmed_by
  from quality.rejection;

alter table appeals.appeal add seconded_by uuid
    constraint the_second_person_decides_nothing_either check (decided_by <> seconded_by);

-- As before (V072), and who was the second person is known.
create or replace function appeals.keep_the_appeal() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    w record;
begin
    if new.kind = 'REJECTION' then
        select a.annotator_id, a.project_id, r.decided_by as against, r.confirmed_by as seconded_by, r.until into w
          from tasks.assignment a
          join quality.appealable r on r.assignment_id = a.id
         where a.id = new.id and a.state = 'REJECTED';
    else
        select r.annotator_id, r.project_id, r.removed_by as against, null::uuid as seconded_by,
               r.removed_at + interval '168 hours' as until into w
          from appeals.removal r
         where r.id = new.id and r.ended_at is null;
    end if;
    if not found or (w.annotator_id, w.against) <> (new.annotator_id, new.against)
            or (w.project_id, w.seconded_by) is distinct from (new.project_id, new.seconded_by) then
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

-- Whether a member is removed stands with the membership, so that whoever looks who works on a project, with every
-- claim, looks no further than before there were removals.
alter table projects.member add removed boolean not null default false;
revoke update on projects.member from ${app};

create function projects.mark_removed() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    who uuid := case tg_op when 'DELETE' then old.annotator_id else new.annotator_id end;
begin
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    update projects.member m
       set removed = exists (select from projects.removed r
                              where r.annotator_id = m.annotator_id
                                and (r.project_id is null or r.project_id = m.project_id))
     where m.annotator_id = who;
    perform set_config('honorarium.actor', actor, true);
    return null;
end $$;
create trigger mark_removed after insert or delete on projects.removed
    for each row execute function projects.mark_removed();

-- Whoever is removed from the house becomes a member of nothing that counts.
create function projects.mark_new_members() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
begin
    if not exists (select from projects.removed) then
        return null;
    end if;
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    update projects.member m set removed = true
      from new_rows n
      join projects.removed r on r.annotator_id = n.annotator_id
                             and (r.project_id is null or r.project_id = n.project_id)
     where (m.project_id, m.annotator_id) = (n.project_id, n.annotator_id);
    perform set_config('honorarium.actor', actor, true);
    return null;
end $$;
create trigger mark_new_members after insert on projects.member
    referencing new table as new_rows
    for each statement execute function projects.mark_new_members();

set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';
update projects.member m set removed = true
  from projects.removed r
 where r.annotator_id = m.annotator_id and (r.project_id is null or r.project_id = m.project_id);

create or replace view projects.worker with (security_invoker) as
select project_id, annotator_id, since
  from projects.member
 where not removed;

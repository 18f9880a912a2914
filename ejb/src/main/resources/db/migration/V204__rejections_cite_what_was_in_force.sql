-- A rejection cites the guideline by which was worked: the last one that was published when the work was submitted, or
-- the first, where the work came before it. A rule that was written afterwards condemns nobody.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

-- As before (V063), with the version.
create or replace function quality.keep_the_rejection() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    work record;
    cited boolean;
    in_force integer;
begin
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    select a.state, a.annotator_id, a.project_id, a.submitted_at into work from tasks.assignment a where a.id = new.assignment_id;
    in_force := (select g.version from projects.guideline g
                  where g.project_id = work.project_id
                  order by g.published_at <= work.submitted_at desc,
                           case when g.published_at <= work.submitted_at then - g.version else g.version end
                  limit 1);
    cited := exists (select from projects.guideline g
                      where g.project_id = new.project_id and g.version = new.guideline_version
                        and position(lower(new.section) in lower(g.text)) > 0);
    perform set_config('honorarium.actor', actor, true);
    if work.state is distinct from 'SUBMITTED'
            or (work.annotator_id, work.project_id) <> (new.annotator_id, new.project_id) then
        raise exception 'rejection % is not of work that waits', new.assignment_id;
    end if;
    if new.guideline_version is distinct from in_force then
        raise exception 'rejection % cites version % of the guideline, not %, by which it was worked',
            new.assignment_id, new.guideline_version, in_force;
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

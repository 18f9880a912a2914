-- A rate that was to start too late by mistake is repaired by the next version, which may start before it: of a day
-- that has not come, the latest version counts.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

-- As before (V053), whenever the last one starts.
create or replace function earnings.keep_the_rate() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    last earnings.hourly_rate;
begin
    perform pg_advisory_xact_lock(hashtextextended(
        'hourly rate of ' || new.annotator_id || ' in ' || new.project_id, 0));
    select * into last from earnings.hourly_rate
     where project_id = new.project_id and annotator_id = new.annotator_id order by version desc limit 1;
    if new.version <> coalesce(last.version, 0) + 1 then
        raise exception 'rate % does not follow the last one', new.version;
    end if;
    if new.starts_on < earnings.latest_day() + (case when last.id is null then -31 else 1 end) then
        raise exception 'rate % cannot start on %', new.version, new.starts_on;
    end if;
    if not exists (select from projects.project p where p.id = new.project_id and p.currency = new.currency) then
        raise exception 'rate % is not in the currency of its project', new.version;
    end if;
    return new;
end $$;

-- As before (V311): of many people who are changed at once each is compared with what they were, and not with all others.
create or replace function payouts.keep_what_was_released_to() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
begin
    -- Who changes people does not see their payouts.
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    if exists (select from payouts.run where state = 'RELEASED') then
        insert into annotators.as_released (release_id, annotator_id, country, personal)
        select p.run_id, b.id, b.country, b.personal
          from (select id, country, personal from before except select id, country, personal from after) b
         cross join lateral (
               select p.run_id from payouts.payout p
                where p.annotator_id = b.id and p.state = 'RELEASED'
                  and p.run_id = any (array(select r.id from payouts.run r where r.state = 'RELEASED')) offset 0) p
        on conflict do nothing;
    end if;
    perform set_config('honorarium.actor', actor, true);
    return null;
end $$;

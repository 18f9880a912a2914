-- A payment file says of a payee what stood of them at the release: a name, a town or a country that changes before the file
-- is written counts from the next night on. Whoever changes people keeps what was released to them.
create table annotators.as_released (
    release_id   uuid    not null,
    annotator_id uuid    not null references annotators.annotator,
    country      char(2) not null,
    personal     bytea   not null,
    primary key (release_id, annotator_id)
);
comment on table annotators.as_released is
    'of whom something was changed between the release of a run and its files: what it was at the release, sealed as ever';
revoke insert, update, delete, truncate on annotators.as_released from ${app};
create trigger only_added_to before update or delete or truncate on annotators.as_released
    for each statement execute function ids.refuse_change();
alter table annotators.as_released enable row level security;
alter table annotators.as_released force row level security;
create policy the_rules_themselves on annotators.as_released to current_user using (true) with check (true);
create policy files_read on annotators.as_released for select to ${app}
    using ((select security.actor_has('SYSTEM', 'FINANCE')));

-- It comes after holds_wait_for_releases: a release that goes on at the same time has ended by then.
create function payouts.keep_what_was_released_to() returns trigger
    language plpgsql security definer set search_path = pg_catalog
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    actor text := current_setting('honorarium.actor', true);
begin
    -- Who changes people does not see their payouts.
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    insert into annotators.as_released (release_id, annotator_id, country, personal)
    select r.id, b.id, b.country, b.personal
      from payouts.run r
     cross join before b
      join after a on a.id = b.id
     where r.state = 'RELEASED' and (a.country, a.personal) is distinct from (b.country, b.personal)
       and exists (select from payouts.payout p
                    where p.run_id = r.id and p.annotator_id = b.id and p.state = 'RELEASED')
    on conflict do nothing;
    perform set_config('honorarium.actor', actor, true);
    return null;
end $$;
create trigger keep_what_was_released_to after update on annotators.annotator
    referencing old table as before new table as after
    for each statement execute function payouts.keep_what_was_released_to();

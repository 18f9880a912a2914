-- Who is held reads by whom: by finance, by operations, by themselves, or by the house.
alter table holds.hold add column put_as text
    constraint a_party_is_known check (put_as in ('HOUSE', 'FINANCE', 'OPERATIONS', 'ONESELF'));
comment on column holds.hold.put_as is 'unknown of holds that are older than this column';

create function holds.party() returns text language sql stable as $$
    select case when security.actor_has('SYSTEM') then 'HOUSE'
                when security.actor_has('FINANCE') then 'FINANCE'
                when security.actor_has('OPERATIONS') then 'OPERATIONS'
                when security.actor_has('ANNOTATOR') then 'ONESELF' end
$$;
alter table holds.hold alter column put_as set default holds.party();

-- What somebody puts on the bank's word, the house puts.
create policy in_nobody_elses_name on holds.hold as restrictive for insert
    with check (put_as is not distinct from (select holds.party()) or put_as = 'HOUSE' and kind = 'ACCOUNT_RETURNED');

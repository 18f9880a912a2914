-- Pay settings, who proposed and who confirmed them, and ends of tax rules are sealed like the rest; and of kinds of lines
-- that came to be sealed later, a later day holds everything that is older.
create policy closed_days_take_nothing on payers.proposal as restrictive for insert to ${app}
    with check (proposed_at >= (select seals.open_since()));
create policy closed_days_decide_nothing on payers.proposal as restrictive for update to ${app} using (true)
    with check (decided_at >= (select seals.open_since()));
create index on payers.proposal (decided_at) where decided_at is not null;

-- Who ended a tax rule, and when: of earlier ends the audit record says it.
alter table tax.rule
    add ended_by uuid,
    add ended_at timestamptz,
    add constraint an_end_is_whole check (
        (ended_by is null) = (ended_at is null) and (ended_at is null or ends_on is not null));
grant update (ended_by, ended_at) on tax.rule to ${app};

set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';
alter table tax.rule disable trigger keep_the_rule;
update tax.rule r
   set ended_by = e.actor_id, ended_at = e.recorded_at
  from (select t.id, coalesce(a.actor_id, t.set_by) as actor_id, coalesce(a.recorded_at, t.set_at) as recorded_at
          from tax.rule t
          left join lateral (select x.actor_id, x.recorded_at from audit.record x
                              where x.subject_id = t.id and x.action = 'tax/rule-ended'
                              order by x.recorded_at, x.id limit 1) a on true
         where t.ends_on is not null) e
 where r.id = e.id;
alter table tax.rule enable trigger keep_the_rule;
create index on tax.rule (ended_at) where ended_at is not null;

create policy closed_days_end_nothing on tax.rule as restrictive for update to ${app} using (true)
    with check (ended_at >= (select seals.open_since()));

-- Whoever ends a rule says so of themselves, once and now.
create function tax.end_in_ones_own_name() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if (tg_op = 'INSERT' and new.ends_on is not null) or (tg_op = 'UPDATE' and (
            new.ended_by is distinct from security.actor_id() or new.ended_at is null
            or abs(extract(epoch from clock_timestamp() - new.ended_at)) > 300)) then
        raise exception 'tax rule % is ended now, by whoever ends it', new.id;
    end if;
    return new;
end $$;
create trigger said_by_whoever_ends_it before insert or update on tax.rule
    for each row execute function tax.end_in_ones_own_name();

-- Whether a part holds everything that is older, too: the first one of a kind of lines that was not sealed from the first
-- day on.
alter table seals.part add older boolean not null default false;

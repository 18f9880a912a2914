-- Names of account holders are compared with the lists like persons' names: when a list is loaded, and before each payout;
-- what stood then is kept; and a run that pays somebody whose name came to be like one on a list is not released.
create view annotators.named_account with (security_invoker) as
select id as bank_account_id, annotator_id
  from annotators.bank_account
 where replaced_at is null and kind in ('JP_ORDINARY', 'JP_CHECKING');
create index names_its_holder on annotators.bank_account (annotator_id)
    where replaced_at is null and kind in ('JP_ORDINARY', 'JP_CHECKING');

-- The print of the holder's name of an account. What an account says never changes.
create table sanctions.holder_print (
    bank_account_id uuid        primary key references annotators.bank_account,
    annotator_id    uuid        not null references annotators.annotator,
    print           bytea       not null,
    made_at         timestamptz not null
);
create index on sanctions.holder_print (print);

-- Which loads of lists those from first to last had been compared with when a night decided whom it pays.
create table sanctions.screening (
    id          uuid        primary key,
    first_id    uuid        not null,
    last_id     uuid        not null,
    versions    uuid[]      not null constraint it_compares_with_something check (cardinality(versions) > 0),
    screened_at timestamptz not null
);
create index on sanctions.screening using brin (screened_at);

revoke update, delete, truncate on sanctions.holder_print, sanctions.screening from ${app};
create trigger only_added_to before update or delete or truncate on sanctions.holder_print
    for each statement execute function ids.refuse_change();
create trigger only_added_to before update or delete or truncate on sanctions.screening
    for each statement execute function ids.refuse_change();
do $$
declare
    t text;
begin
    foreach t in array array['holder_print', 'screening'] loop
        execute format('alter table sanctions.%I enable row level security', t);
        execute format('alter table sanctions.%I force row level security', t);
        execute format('create policy finance_reads on sanctions.%I for select using ('
            || '(select security.actor_has(''SYSTEM'', ''FINANCE'', ''AUDITOR'', ''ADMIN'')))', t);
        execute format('create policy finance_and_the_house_write on sanctions.%I for insert with check ('
            || '(select security.actor_has(''SYSTEM'', ''FINANCE'')))', t);
    end loop;
end $$;

-- A payout of a run to somebody whom a match holds that came after the night had decided.
create function payouts.pays_a_match(run uuid) returns uuid
    language sql stable as $$
    select p.id
      from payouts.run r
     cross join lateral (
           select y.annotator_id from sanctions.matched y
           union
           select h.annotator_id from holds.in_force h
            where h.kind = 'SANCTIONS_MATCH' and (h.payer_id is null or h.payer_id = r.payer_id)) m
     cross join lateral (
           select p.id from payouts.payout p
            where p.run_id = r.id and p.annotator_id = m.annotator_id and p.state in ('RESERVED', 'RELEASED') offset 0) p
     where r.id = pays_a_match.run
     order by p.id
     limit 1
$$;

create function payouts.release_nobody_matched() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    matched uuid;
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('sanctions', 0));
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    matched := payouts.pays_a_match(new.id);
    perform set_config('honorarium.actor', actor, true);
    if matched is not null then
        raise exception 'run % pays somebody who is like somebody on a list, and nobody looked: payout %', new.id, matched;
    end if;
    return new;
end $$;
create trigger release_nobody_matched before update on payouts.run
    for each row when (new.state = 'RELEASED' and old.state <> 'RELEASED')
    execute function payouts.release_nobody_matched();

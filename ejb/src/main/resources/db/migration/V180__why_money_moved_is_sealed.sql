-- Why money moved is sealed like the money: debts, tax, rates, holds, decisions of nights, statements. Closed days take nothing of it.
create policy closed_days_take_nothing on debts.debt as restrictive for insert to ${app}
    with check (proposed_at >= (select seals.open_since()));
create policy closed_days_decide_nothing on debts.debt as restrictive for update to ${app} using (true)
    with check (decided_at >= (select seals.open_since()));
create policy closed_days_take_nothing on debts.forgiving as restrictive for insert to ${app}
    with check (forgiven_at >= (select seals.open_since()));
create policy closed_days_take_nothing on debts.recovery as restrictive for insert to ${app}
    with check (taken_at >= (select seals.open_since()));
create policy closed_days_put_nothing_back on debts.recovery as restrictive for update to ${app} using (true)
    with check (put_back_at >= (select seals.open_since()));
create policy closed_days_take_nothing on tax.rule as restrictive for insert to ${app}
    with check (set_at >= (select seals.open_since()));
create policy closed_days_take_nothing on tax.withholding as restrictive for insert to ${app}
    with check (taken_at >= (select seals.open_since()));
create policy closed_days_put_nothing_back on tax.withholding as restrictive for update to ${app} using (true)
    with check (put_back_at >= (select seals.open_since()));
create policy closed_days_take_nothing on exchange.rate as restrictive for insert to ${app}
    with check (loaded_at >= (select seals.open_since()));
create policy closed_days_take_nothing on holds.hold as restrictive for insert to ${app}
    with check (put_at >= (select seals.open_since()));
create policy closed_days_lift_nothing on holds.hold as restrictive for update to ${app} using (true)
    with check (lifted_at >= (select seals.open_since()));
create policy closed_days_take_nothing on statements.statement as restrictive for insert to ${app}
    with check (made_at >= (select seals.open_since()));

-- A night ends once, and not in a closed day. Its decisions belong to the day on which it ends.
create function payouts.end_in_an_open_day() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if new.ended_at is distinct from old.ended_at
            and (old.state <> 'RUNNING' or new.ended_at < seals.open_since()) then
        raise exception 'run % ends once, in a day that is not closed', old.id;
    end if;
    return new;
end $$;
create trigger end_in_an_open_day before update on payouts.run
    for each row execute function payouts.end_in_an_open_day();

-- What was recorded on a day is found without reading the years before (V140).
create index on debts.recovery using brin (taken_at) with (autosummarize = on);
create index on debts.recovery (put_back_at) where put_back_at is not null;
create index on debts.debt (proposed_at);
create index on debts.debt (decided_at) where decided_at is not null;
create index on debts.forgiving (forgiven_at);
create index on tax.withholding using brin (taken_at) with (autosummarize = on);
create index on tax.withholding (put_back_at) where put_back_at is not null;
create index on exchange.rate (loaded_at);
create index on holds.hold (lifted_at) where lifted_at is not null;
create index on payouts.run (ended_at);
create index on statements.statement using brin (made_at) with (autosummarize = on);

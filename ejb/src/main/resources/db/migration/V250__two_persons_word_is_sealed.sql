-- What two persons set of a payer, which exchange rates waited for a second person and who confirmed them is sealed like the
-- rest: closed days take nothing of it. The next day that is sealed holds what is older.
create policy closed_days_take_nothing on payers.setting_change as restrictive for insert to ${app}
    with check (proposed_at >= (select seals.open_since()));
create policy closed_days_decide_nothing on payers.setting_change as restrictive for update to ${app} using (true)
    with check (decided_at >= (select seals.open_since()));
create policy closed_days_take_nothing on exchange.confirmation as restrictive for insert to ${app}
    with check (confirmed_at >= (select seals.open_since()));

-- What was recorded on a day is found without reading the years before (V140).
create index on payers.setting_change (decided_at) where decided_at is not null;
create index on exchange.confirmation (confirmed_at);
create index on exchange.rate (loaded_at) where waits;

-- What was handed to banks and what they answered is sealed, too: closed days take nothing of it.
create policy closed_days_take_nothing on banking.handover as restrictive for insert to ${app}
    with check (decided_at >= (select seals.open_since()));
create policy closed_days_take_nothing on banking.answer as restrictive for insert to ${app}
    with check (received_at >= (select seals.open_since()));

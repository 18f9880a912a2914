-- All servers of a database keep the same register of what left the house: nothing leaves, and nothing is released, by a
-- server that keeps another one.
create table departures.register (
    id       uuid        primary key,
    known_at timestamptz not null
);
create unique index a_house_has_one_register on departures.register ((true));
revoke update, delete, truncate on departures.register from ${app};
alter table departures.register enable row level security;
alter table departures.register force row level security;
create policy the_rules_themselves on departures.register for select to current_user using (true);
create policy finance_sees on departures.register for select
    using ((select security.actor_has('SYSTEM', 'FINANCE', 'AUDITOR')));
create policy the_first_server_names_it on departures.register for insert
    with check ((select security.actor_has('SYSTEM', 'FINANCE', 'AUDITOR')));

-- In which register an entry stands, as the server says that wrote it.
alter table departures.departure
    add register_id uuid references departures.register,
    add constraint what_leaves_stands_in_the_register check (register_id is not null) not valid;

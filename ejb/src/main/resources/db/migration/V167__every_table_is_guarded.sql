-- Tables that had no row security of their own: what left the house, the seals of days, and how payers take debts back.
do $$
declare
    t text;
begin
    foreach t in array array['departures.departure', 'departures.restoration', 'departures.missing',
                             'departures.missing_payment', 'seals.day', 'seals.part', 'seals.block',
                             'debts.terms'] loop
        execute format('alter table %s enable row level security', t);
        execute format('alter table %s force row level security', t);
        execute format('create policy the_rules_themselves on %s to current_user using (true) with check (true)', t);
    end loop;
    foreach t in array array['departure', 'restoration', 'missing', 'missing_payment'] loop
        execute format('create policy finance_sees on departures.%I for select using '
            || '((select security.actor_has(''SYSTEM'', ''FINANCE'', ''AUDITOR'')))', t);
        execute format('create policy whoever_finds_it_notes_it on departures.%I for insert with check '
            || '((select security.actor_has(''SYSTEM'', ''FINANCE'', ''AUDITOR'')))', t);
    end loop;
    foreach t in array array['day', 'part', 'block'] loop
        execute format('create policy who_proves_sees on seals.%I for select using '
            || '((select security.actor_has(''SYSTEM'', ''FINANCE'', ''ADMIN'', ''AUDITOR'')))', t);
        execute format('create policy the_house_seals on seals.%I for insert with check '
            || '((select security.actor_has(''SYSTEM'')))', t);
    end loop;
end $$;

-- The system changes nothing of these two: their triggers say so, aloud.
create policy finance_ends on departures.restoration for update
    using ((select security.actor_has('SYSTEM', 'FINANCE')));
create policy finance_settles on departures.missing for update
    using ((select security.actor_has('SYSTEM', 'FINANCE')));
create policy the_house_seals_what_is_closed on seals.day for update
    using ((select security.actor_has('SYSTEM')));

create policy everybody_sees_terms on debts.terms for select
    using ((select security.actor_id()) is not null);
create policy finance_sets on debts.terms for insert
    with check ((select security.actor_has('FINANCE')) and changed_by = (select security.actor_id()));
create policy finance_changes on debts.terms for update
    using ((select security.actor_has('FINANCE')))
    with check (changed_by = (select security.actor_id()));

-- A day is closed when it is over (V140), and nobody says so ahead of time.
create function seals.not_ahead_of_time() returns trigger language plpgsql as $$
begin
    if new.closed_at > clock_timestamp() then
        raise exception 'day % is closed at %, which is yet to come', new.day, new.closed_at;
    end if;
    return new;
end $$;
create trigger not_ahead_of_time before insert on seals.day
    for each row execute function seals.not_ahead_of_time();

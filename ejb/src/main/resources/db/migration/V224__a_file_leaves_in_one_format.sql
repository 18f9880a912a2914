-- A payment file leaves in one format that moves money: what a bank carried out as one, another would carry out again.
-- Another one leaves only after two persons said that the first was not carried out. The plain table is a reading copy.
create table departures.other_format (
    file_id      uuid        not null references files.payment_file,
    format       text        not null constraint a_reading_copy_needs_no_leave check (format <> 'CSV'),
    reason       text        not null
        constraint a_reason_says_something check (length(btrim(reason)) between 1 and 2000),
    proposed_by  uuid        not null,
    proposed_at  timestamptz not null,
    confirmed_by uuid        constraint somebody_else_confirms check (confirmed_by <> proposed_by),
    confirmed_at timestamptz,
    primary key (file_id, format),
    constraint a_confirmation_is_whole check ((confirmed_by is null) = (confirmed_at is null))
);
revoke update, delete, truncate on departures.other_format from ${app};
grant update (reason, proposed_by, proposed_at, confirmed_by, confirmed_at) on departures.other_format to ${app};
alter table departures.other_format enable row level security;
alter table departures.other_format force row level security;
create policy the_rules_themselves on departures.other_format to current_user using (true) with check (true);
create policy finance_sees on departures.other_format for select
    using ((select security.actor_has('SYSTEM', 'FINANCE', 'AUDITOR')));
create policy finance_proposes on departures.other_format for insert
    with check ((select security.actor_has('FINANCE')) and not (select security.actor_has('SERVICE'))
        and proposed_by = (select security.actor_id()) and confirmed_by is null);
create policy finance_confirms on departures.other_format for update
    using ((select security.actor_has('FINANCE')) and not (select security.actor_has('SERVICE')));

create function departures.other_format_by_two() returns trigger language plpgsql as $$
begin
    if old.confirmed_by is not null
            or (new.confirmed_by is null and new.proposed_by is distinct from security.actor_id())
            or (new.confirmed_by is not null
                and (new.confirmed_by is distinct from security.actor_id()
                     or (new.reason, new.proposed_by, new.proposed_at) is distinct from
                        (old.reason, old.proposed_by, old.proposed_at))) then
        raise exception 'another format of file % is proposed by one person and confirmed by another, once', old.file_id;
    end if;
    return new;
end $$;
create trigger other_format_by_two before update on departures.other_format
    for each row execute function departures.other_format_by_two();

-- The format that moves money in which a file left last, if it was another one: of this database, or before a restore.
create function departures.left_as(file uuid, but text) returns table (format text, left_at timestamptz)
    language sql stable security definer set search_path = pg_catalog as $$
    select l.format, l.left_at
      from (select d.format, d.left_at from departures.departure d where d.file_id = left_as.file
            union all
            select m.format, m.left_at
              from files.written w
              join departures.missing m on (m.run_id, m.currency, m.payments, m.total_minor)
                                         = (w.run_id, w.currency, w.payments, w.total_minor)
             where w.file_id = left_as.file and w.format = left_as.but) l
     where l.format not in ('CSV', left_as.but) and left_as.but <> 'CSV'
     order by l.left_at desc
     limit 1
$$;

create function departures.one_format_moves_money() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    before text;
begin
    if new.format = 'CSV' then
        return new;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('departures of ' || new.file_id, 0));
    before := (select l.format from departures.left_as(new.file_id, new.format) l);
    if before is not null and not exists (
            select from departures.other_format o
             where o.file_id = new.file_id and o.format = new.format and o.confirmed_by is not null) then
        raise exception 'file % left as % and does not leave as % too', new.file_id, before, new.format;
    end if;
    return new;
end $$;
create trigger one_format_moves_money before insert on departures.departure
    for each row execute function departures.one_format_moves_money();

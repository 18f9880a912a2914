-- What left the house: which payment files were given out, as a register outside of the database says, too; and after
-- a restore, what left since, before anything is released again.

-- For departures: payouts by what a bank knows of them, which is what is paid, where that is less than was earned.
do $$
declare
    less boolean := exists (select from pg_attribute where attrelid = 'payouts.payout'::regclass
                               and attname = 'paid_minor' and not attisdropped);
begin
    execute format('create view payouts.identified with (security_invoker) as '
        || 'select id as payout_id, run_id, %s as currency, end_to_end_id, %s as amount_minor, state from payouts.payout',
        case when less then 'paid_currency' else 'currency' end,
        case when less then 'paid_minor' else 'amount_minor' end);
end $$;

-- For departures: payment files with what is in them.
create view files.written with (security_invoker) as
select f.id as file_id, f.run_id, f.payer_id, f.message_id, f.currency, f.payments, f.total_minor, r.format, r.sha256
  from files.payment_file f join files.rendition r on r.file_id = f.id;
create view files.content with (security_invoker) as
select f.file_id, f.number, p.end_to_end_id, p.amount_minor
  from files.payment f join payouts.identified p on p.payout_id = f.payout_id;

create schema departures;

-- One entry of the register a payment file and format; the register's own file has the number for its name.
create table departures.departure (
    number       bigint      primary key,
    file_id      uuid        not null references files.payment_file,
    format       text        not null,
    sha256       text        not null,
    entry_sha256 text        not null,
    left_at      timestamptz not null,
    constraint a_file_leaves_once_a_format unique (file_id, format)
);

-- The database is older than the register, or somebody said that it was restored.
create table departures.restoration (
    id         uuid        primary key,
    noticed_at timestamptz not null,
    mark       text        not null,
    ended_at   timestamptz,
    ended_by   uuid,
    finding    text        constraint an_end_says_what_the_bank_says check (length(btrim(finding)) between 1 and 2000),
    constraint an_end_is_whole check (
        (ended_at is null) = (ended_by is null) and (ended_at is null) = (finding is null))
);
create unique index one_restoration_after_the_other on departures.restoration ((true)) where ended_at is null;

-- What left the house and the restored database knows nothing of: found again when its night was done again, or
-- settled by two people.
create table departures.missing (
    restoration_id uuid        not null references departures.restoration,
    number         bigint      not null,
    left_at        timestamptz not null,
    payer_id       uuid        not null,
    run_id         uuid        not null,
    message_id     text        not null,
    format         text        not null,
    sha256         text        not null,
    currency       char(3)     not null,
    payments       bigint      not null,
    total_minor    bigint      not null,
    reason         text        constraint a_reason_says_something check (length(btrim(reason)) between 1 and 2000),
    proposed_by    uuid,
    proposed_at    timestamptz,
    confirmed_by   uuid        constraint somebody_else_confirms check (confirmed_by <> proposed_by),
    confirmed_at   timestamptz,
    primary key (restoration_id, number),
    constraint a_proposal_is_whole check (
        (reason is null) = (proposed_by is null) and (reason is null) = (proposed_at is null)),
    constraint what_is_confirmed_was_proposed check (
        (confirmed_by is null) = (confirmed_at is null) and (confirmed_by is null or proposed_by is not null))
);
create index on departures.missing (run_id);
create table departures.missing_payment (
    restoration_id uuid   not null,
    number         bigint not null,
    end_to_end_id  text   not null,
    amount_minor   bigint not null,
    primary key (restoration_id, number, end_to_end_id),
    foreign key (restoration_id, number) references departures.missing
);
create index on departures.missing_payment (end_to_end_id);

revoke update, delete, truncate on all tables in schema departures from ${app};
grant update (ended_at, ended_by, finding) on departures.restoration to ${app};
grant update (reason, proposed_by, proposed_at, confirmed_by, confirmed_at) on departures.missing to ${app};
create trigger only_added_to before update or delete or truncate on departures.departure
    for each statement execute function ids.refuse_change();
create trigger only_added_to before update or delete or truncate on departures.missing_payment
    for each statement execute function ids.refuse_change();

-- The books know it: a file of that run lists the same payments, whatever its name is.
create function departures.is_matched(which uuid, entry bigint) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    select exists (
        select from departures.missing m
          join files.written f on f.run_id = m.run_id
         where m.restoration_id = which and m.number = entry
           and (f.currency, f.payments, f.total_minor) = (m.currency, m.payments, m.total_minor)
           and not exists (
               select from departures.missing_payment p
                where p.restoration_id = which and p.number = entry
                  and not exists (select from files.content c
                                   where c.file_id = f.file_id
                                     and (c.end_to_end_id, c.amount_minor) = (p.end_to_end_id, p.amount_minor))))
$$;

-- Why a run cannot be released because of a restore; empty if it can. While a restoration is open, only a night that
-- was done again can be, if it pays exactly what left the house. What two people settled otherwise never leaves again.
create function departures.refusal(run uuid) returns text
    language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    open uuid := (select id from departures.restoration where ended_at is null);
begin
    if exists (select from departures.missing m
                 join departures.missing_payment p on (p.restoration_id, p.number) = (m.restoration_id, m.number)
                 join payouts.identified i on i.end_to_end_id = p.end_to_end_id
                where m.confirmed_by is not null and i.run_id = refusal.run and i.state <> 'CANCELLED') then
        return 'LEFT_BEFORE';
    end if;
    if open is null then
        return '';
    end if;
    if not exists (select from departures.missing m where m.restoration_id = open and m.run_id = refusal.run) then
        return 'NOT_MATCHED';
    end if;
    if exists (select from departures.missing m
                 join departures.missing_payment p on (p.restoration_id, p.number) = (m.restoration_id, m.number)
                where m.restoration_id = open and m.run_id = refusal.run and m.confirmed_by is null
                  and not exists (select from payouts.identified i
                                   where i.run_id = refusal.run and i.state <> 'CANCELLED'
                                     and (i.end_to_end_id, i.amount_minor, i.currency)
                                         = (p.end_to_end_id, p.amount_minor, m.currency)))
       or exists (select from payouts.identified i
                   where i.run_id = refusal.run and i.state <> 'CANCELLED'
                     and i.currency in (select m.currency from departures.missing m
                                         where m.restoration_id = open and m.run_id = refusal.run)
                     and not exists (select from departures.missing_payment p
                                      where p.restoration_id = open and p.end_to_end_id = i.end_to_end_id)) then
        return 'DIFFERENT';
    end if;
    return '';
end $$;

create function departures.hold_releases() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if departures.refusal(new.id) <> '' then
        raise exception 'run % is not released: the database was restored, and what left the house since is not matched (%)',
            new.id, departures.refusal(new.id);
    end if;
    return new;
end $$;
create trigger hold_releases before update on payouts.run
    for each row when (new.state = 'RELEASED' and old.state <> 'RELEASED')
    execute function departures.hold_releases();

-- It ends once, by finance, when everything is matched or was settled by two people.
create function departures.end_once() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if old.ended_at is not null then
        raise exception 'restoration % has ended', old.id;
    end if;
    if not security.actor_has('FINANCE') or new.ended_by <> security.actor_id() then
        raise exception 'restoration % is ended by finance', old.id;
    end if;
    if exists (select from departures.missing m
                where m.restoration_id = old.id and m.confirmed_by is null
                  and not departures.is_matched(m.restoration_id, m.number)) then
        raise exception 'restoration % is not over: something that left the house is not matched', old.id;
    end if;
    return new;
end $$;
create trigger end_once before update on departures.restoration
    for each row execute function departures.end_once();

create function departures.settle_in_two() returns trigger language plpgsql as $$
begin
    if old.confirmed_by is not null
            or not security.actor_has('FINANCE')
            or (new.confirmed_by is null and new.proposed_by <> security.actor_id())
            or (new.confirmed_by is not null
                and (new.confirmed_by <> security.actor_id()
                     or (new.reason, new.proposed_by, new.proposed_at)
                        is distinct from (old.reason, old.proposed_by, old.proposed_at))) then
        raise exception 'departure % is settled by one person of finance and confirmed by another', old.number;
    end if;
    return new;
end $$;
create trigger settle_in_two before update on departures.missing
    for each row execute function departures.settle_in_two();

-- Tamper evidence: what was recorded on a day is sealed when the day is over, and nothing enters it any more.
create schema seals;

-- Days of UTC, one after the other. The first one also holds everything from before there were seals.
-- closed: from then on the application records nothing in it. settles: whoever acts since before then may still
-- not know that, and is waited for. sealed: its root is known, and stands in the next day's.
create table seals.day (
    day          date        primary key,
    closed_at    timestamptz not null
        constraint a_day_is_closed_when_it_is_over check (closed_at >= (day + 1)::timestamp at time zone 'UTC'),
    settles_from timestamptz,
    sealed_at    timestamptz,
    lines        bigint,
    before       text,
    root         text,
    constraint a_seal_is_whole check (
        (sealed_at is null) = (lines is null) and (sealed_at is null) = (before is null)
        and (sealed_at is null) = (root is null) and (sealed_at is null or settles_from is not null)),
    constraint a_root_is_a_sha256 check (root ~ '^[0-9a-f]{64}$')
);

-- One kind of lines of a day, in blocks in the order of their keys. prints: each line's key and the beginning of
-- its SHA-256, deflated; the block's SHA-256 is over them, the part's over its blocks, the root over the parts.
create table seals.part (
    day    date   not null references seals.day,
    source text   not null,
    lines  bigint not null,
    sha256 text   not null constraint a_part_is_a_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    primary key (day, source)
);
create table seals.block (
    day       date    not null,
    source    text    not null,
    number    integer not null,
    first_key text    not null,
    last_key  text    not null,
    lines     integer not null constraint a_block_has_lines check (lines > 0),
    sha256    text    not null constraint a_block_is_a_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    prints    bytea   not null,
    primary key (day, source, number),
    foreign key (day, source) references seals.part deferrable initially deferred
);
alter table seals.block alter column prints set storage external;

revoke update, delete, truncate on all tables in schema seals from ${app};
grant update (settles_from, sealed_at, lines, before, root) on seals.day to ${app};
create trigger only_added_to before update or delete or truncate on seals.part
    for each statement execute function ids.refuse_change();
create trigger only_added_to before update or delete or truncate on seals.block
    for each statement execute function ids.refuse_change();
create trigger only_added_to before delete or truncate on seals.day
    for each statement execute function ids.refuse_change();

create function seals.keep_the_chain() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    last seals.day;
begin
    if tg_op = 'UPDATE' then
        if old.sealed_at is not null or (old.day, old.closed_at) <> (new.day, new.closed_at)
                or (old.settles_from is not null and old.settles_from <> new.settles_from) then
            raise exception 'the seals of day % are never changed', old.day;
        end if;
    else
        select * into last from seals.day order by day desc limit 1;
        if new.day not between last.day and last.day + 1 then
            raise exception 'day % does not follow %', new.day, last.day;
        end if;
        if new.sealed_at is not null or new.settles_from is not null then
            raise exception 'day % is closed first, and sealed afterwards', new.day;
        end if;
    end if;
    if new.sealed_at is not null and new.before is distinct from coalesce(
            (select root from seals.day where day = new.day - 1), repeat('0', 64)) then
        raise exception 'day % does not stand on the root of the day before', new.day;
    end if;
    return new;
end $$;
create trigger keep_the_chain before insert or update on seals.day
    for each row execute function seals.keep_the_chain();

-- From when on something can be recorded.
create function seals.open_since() returns timestamptz
    language sql stable security definer set search_path = pg_catalog as $$
    select coalesce((max(day) + 1)::timestamp at time zone 'UTC', '-infinity'::timestamptz) from seals.day
$$;

-- When an annotation came in says this database and nobody else: when it was submitted may be long ago.
alter table tasks.annotation add recorded_at timestamptz not null default now();
revoke insert on tasks.annotation from ${app};
grant insert (assignment_id, version, answer, work_seconds, submitted_at, machine, machine_version)
    on tasks.annotation to ${app};

-- Closed days take nothing. A policy, whose question is asked once a statement, and no trigger: these are the tables
-- of imports and nights. Of lines and renditions their payouts and files say when.
alter table ledger.transfer enable row level security;
create policy everybody on ledger.transfer using (true);
create policy closed_days_take_nothing on audit.record as restrictive for insert to ${app}
    with check (recorded_at >= (select seals.open_since()));
create policy closed_days_take_nothing on ledger.transfer as restrictive for insert to ${app}
    with check (recorded_at >= (select seals.open_since()));
create policy closed_days_take_nothing on earnings.earning as restrictive for insert to ${app}
    with check (recorded_at >= (select seals.open_since()));
create policy closed_days_take_nothing on earnings.adjustment as restrictive for insert to ${app}
    with check (given_at >= (select seals.open_since()));
create policy closed_days_take_nothing on payouts.payout as restrictive for insert to ${app}
    with check (reserved_at >= (select seals.open_since()));
create policy closed_days_take_nothing on files.payment_file as restrictive for insert to ${app}
    with check (written_at >= (select seals.open_since()));
create policy closed_days_take_nothing on tasks.annotation as restrictive for insert to ${app}
    with check (recorded_at >= (select seals.open_since()));
create policy closed_days_take_nothing on quality.rejection as restrictive for insert to ${app}
    with check (recorded_at >= (select seals.open_since()));
create policy closed_days_take_nothing on quality.rework as restrictive for insert to ${app}
    with check (asked_at >= (select seals.open_since()));
create policy closed_days_take_nothing on quality.fix as restrictive for insert to ${app}
    with check (fixed_at >= (select seals.open_since()));

-- What was recorded on a day is found without reading the years before, and adding to these indexes costs nothing:
-- they know ranges of pages only, which fill in the order of time.
create index on audit.record using brin (recorded_at) with (autosummarize = on);
create index on ledger.transfer using brin (recorded_at) with (autosummarize = on);
create index on earnings.earning using brin (recorded_at) with (autosummarize = on);
create index on payouts.payout using brin (reserved_at) with (autosummarize = on);
create index on tasks.annotation using brin (recorded_at) with (autosummarize = on);
create index on quality.rejection using brin (recorded_at) with (autosummarize = on);

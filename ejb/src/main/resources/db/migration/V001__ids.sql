-- Ids in the database: the same night done again gives the same ids, and a time finds its partition.
alter default privileges grant usage on schemas to ${app};
alter default privileges grant select, insert, update, delete on tables to ${app};

create schema ids;

-- Version 7 shape: time-ordered, and derived from what it names, never random.
-- floor, not round: rounding up would cross into the next month's partition.
create function ids.derived(at timestamptz, key text) returns uuid
    language sql immutable strict parallel safe
    return (lpad(to_hex(floor(extract(epoch from at) * 1000)::bigint), 12, '0')
        || '7' || substr(md5(key), 14, 3)
        || translate(substr(md5(key), 17, 1), '0123456789abcdef', '89ab89ab89ab89ab')
        || substr(md5(key), 18))::uuid;

-- Version 4 shape, which a UETR must have, and still derived.
create function ids.uetr(key text) returns uuid
    language sql immutable strict parallel safe
    return overlay(
        overlay(md5(key) placing '4' from 13)
        placing translate(substr(md5(key), 17, 1), '0123456789abcdef', '89ab89ab89ab89ab')
        from 17)::uuid;

-- The lowest version 7 id of an instant: the bound of a partition.
create function ids.lowest(at timestamptz) returns uuid
    language sql immutable strict parallel safe
    return (lpad(to_hex(floor(extract(epoch from at) * 1000)::bigint), 12, '0')
        || '70008000000000000000')::uuid;

-- One partition a month, until two years from now; ids from before 2026 share the first. Called again at
-- every start (afterMigrate), so there are always enough and never many: what cannot be found by its id is
-- looked for in each of them. No default partition: it would block detaching an old month while people work.
-- Rows go in and out through the parent, with its triggers and its row security, and in no other way.
create procedure ids.create_monthly_partitions(parent regclass) language plpgsql as $$
declare
    month timestamp := '2026-01-01';
    low text := 'minvalue';
    high text;
    partition text;
begin
    while month < now() at time zone 'UTC' + interval '2 years' loop
        high := quote_literal(ids.lowest((month + interval '1 month') at time zone 'UTC'));
        partition := parent || '_' || to_char(month, 'YYYYMM');
        if to_regclass(partition) is null then
            execute format('create table %s partition of %s for values from (%s) to (%s)',
                partition, parent, low, high);
            execute format('revoke all on table %s from ${app}', partition);
        end if;
        low := high;
        month := month + interval '1 month';
    end loop;
end $$;

-- What is only added to.
create function ids.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '%.% is only added to', tg_table_schema, tg_table_name;
end $$;

-- A register's account counts at once only for somebody who comes new with it, and so is owed nothing yet. Whoever was known
-- before may be owed something: their first account, too, waits like any change, or one person of operations alone would say
-- where that money goes.
create function annotators.stays_as_long_known() returns trigger language plpgsql as $$
begin
    raise exception 'annotator % is known since %, and stays so', old.id, old.created_at;
end $$;
create trigger stays_as_long_known before update on annotators.annotator
    for each row when (old.created_at is distinct from new.created_at)
    execute function annotators.stays_as_long_known();

-- As before (V222), and whose it is came with it.
create or replace function annotators.first_or_changed() returns trigger
    language plpgsql security definer set search_path = pg_catalog
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    wrong uuid;
begin
    if exists (select from new_rows n where n.origin = 'REGISTER') then
        perform pg_advisory_xact_lock(hashtextextended('annotators/register', 0));
    end if;
    select n.id into wrong
      from new_rows n
      join annotators.bank_account b on b.annotator_id = n.annotator_id and b.id <> n.id
     where n.origin = 'REGISTER' limit 1;
    if found then
        raise exception 'account % is not the first one, and must be confirmed', wrong;
    end if;
    select n.id into wrong
      from new_rows n
      join annotators.annotator a on a.id = n.annotator_id
     where n.origin = 'REGISTER' and a.created_at <> n.since limit 1;
    if found then
        raise exception 'account % is of somebody who was known before, and must be confirmed', wrong;
    end if;
    select n.id into wrong
      from new_rows n
     where abs(extract(epoch from clock_timestamp() - n.since)) > 300
        or n.origin <> 'REGISTER' and n.confirmed_at is not null limit 1;
    if found then
        raise exception 'account % is changed now and confirmed later', wrong;
    end if;
    return null;
end $$;

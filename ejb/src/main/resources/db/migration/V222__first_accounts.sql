-- A register's account counts at once only for somebody who never had one: for another currency, too, it waits like any
-- other change. Who brings two first accounts of somebody at once brings the second one after the first.
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
     where n.origin <> 'REGISTER'
       and (n.confirmed_at is not null or abs(extract(epoch from clock_timestamp() - n.since)) > 300) limit 1;
    if found then
        raise exception 'account % is changed now and confirmed later', wrong;
    end if;
    return null;
end $$;

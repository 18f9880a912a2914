-- Banks outside Japan need the town of a payee in Latin letters. Who has none that can be written so is held, and told what
-- to give; no file says a false town in its place.
alter table annotators.annotator add column town_latin boolean;
comment on column annotators.annotator.town_latin is
    'whether banks can read the town, which is sealed; unknown until the house has looked at those who came before it';
create index town_unknown on annotators.annotator (id) where town_latin is null;
create index town_not_latin on annotators.annotator (id) where town_latin is false;

-- For payouts: accounts whose bank needs a town that it could read.
create view annotators.without_latin_town with (security_invoker) as
select a.id as annotator_id, b.id as bank_account_id
  from annotators.annotator a
  join annotators.bank_account b on b.annotator_id = a.id
 where a.town_latin is false and b.kind in ('IBAN', 'US_CHECKING', 'US_SAVINGS');

-- One reason more why a night does not pay somebody.
do $$
declare
    known text;
begin
    select string_agg(quote_literal(m.found[1]), ', ') into known
      from pg_constraint c
     cross join lateral regexp_matches(pg_get_constraintdef(c.oid), '''([A-Z_]+)''', 'g') m (found)
     where c.conrelid = 'payouts.decision'::regclass and c.conname = 'reason_is_known';
    alter table payouts.decision drop constraint reason_is_known;
    execute format('alter table payouts.decision add constraint reason_is_known check (reason in (%s, ''TOWN_NOT_LATIN''))',
        known);
end $$;

-- Whatever a night decides: nothing is promised to an account that no file could name rightly.
create function payouts.towns_can_be_read() returns trigger
    language plpgsql security definer set search_path = pg_catalog
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    wrong uuid;
begin
    select a.id into wrong
      from added a
     cross join lateral (select from annotators.without_latin_town t
                          where t.annotator_id = a.annotator_id and t.bank_account_id = a.bank_account_id offset 0) t
     limit 1;
    if found then
        raise exception 'payout % is to somebody whose town no bank could read', wrong;
    end if;
    return null;
end $$;
create trigger towns_can_be_read after insert on payouts.payout
    referencing new table as added for each statement execute function payouts.towns_can_be_read();

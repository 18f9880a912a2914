-- What comes back is one attempt of a prenote and no other: found by the whole trace number, the originating bank's and the
-- entry's, in a file that was written by then. Prenotes of a payer are numbered through all its files, so that an answer to
-- an old one, however late or often it comes, says nothing of a newer one.
create function files.prenote_odfi(file uuid) returns text
    language sql stable cost 1000 set search_path = pg_catalog as $$
    select encode(substring(c.bytes from 175 for 8), 'escape')
      from files.prenote_chunk c
     where c.file_id = prenote_odfi.file and c.number = 0
$$;
comment on function files.prenote_odfi(uuid) is 'which bank a file of prenotes names as the originating one, as files.odfi';

-- As before (V265), with the day on which it was written, and by which bank it went.
create or replace view files.asked with (security_invoker) as
select p.payer_id, p.bank_account_id, p.file_id, p.number, right(replace(p.bank_account_id::text, '-', ''), 15) as identification,
       p.attempt, files.fedwire_day(f.written_at) as written_on, files.prenote_odfi(p.file_id) as odfi
  from files.prenote p join files.prenote_file f on f.id = p.file_id;

create function files.numbers_tell_attempts_apart() returns trigger
    language plpgsql security definer set search_path = pg_catalog
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    wrong record;
begin
    select a.bank_account_id, a.number into wrong
      from added a
     where a.attempt > 1
       and exists (select from files.prenote p
                    where p.payer_id = a.payer_id and p.bank_account_id = a.bank_account_id
                      and p.attempt < a.attempt and p.number = a.number);
    if found then
        raise exception 'account % was asked about before by number %', wrong.bank_account_id, wrong.number;
    end if;
    return null;
end $$;
create trigger numbers_tell_attempts_apart after insert on files.prenote
    referencing new table as added for each statement execute function files.numbers_tell_attempts_apart();

create function banking.a_trace_is_of_an_earlier_prenote() returns trigger
    language plpgsql security definer set search_path = pg_catalog
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    wrong record;
begin
    select a.place, a.trace into wrong
      from added a
     where a.prenote_account_id is not null
       and not exists (select from files.asked q
                        where q.payer_id = a.payer_id and q.bank_account_id = a.prenote_account_id
                          and q.attempt = a.prenote_attempt and q.written_on <= a.on_date
                          and lower(a.trace) = q.odfi || lpad(q.number::text, 7, '0') || '/' || q.identification);
    if found then
        raise exception '%: trace number % is not of this prenote, or its file was written later', wrong.place, wrong.trace;
    end if;
    return null;
end $$;
create trigger a_trace_is_of_an_earlier_prenote after insert on banking.line
    referencing new table as added for each statement execute function banking.a_trace_is_of_an_earlier_prenote();

-- A trace number is of an entry that we wrote, whole: eight digits of the originating bank and the entry's number, in a file
-- that was written before the bank says something about it. Entries of all files have the same numbers.
create policy the_rules_themselves on files.chunk for select to current_user using (true);

-- Which bank a NACHA file names as the originating one, as its first batch header says (columns 80 to 87 of the second line);
-- null of a file that was not written as NACHA.
create function files.odfi(file uuid) returns text
    language sql stable cost 1000 set search_path = pg_catalog as $$
    select encode(substring(c.bytes from 175 for 8), 'escape')
      from files.chunk c
     where c.file_id = odfi.file and c.format = 'NACHA' and c.number = 0
$$;

-- The day on which a file was written, as banks in the United States count days.
create function files.fedwire_day(moment timestamptz) returns date
    language sql stable set search_path = pg_catalog as $$
    select (moment at time zone 'America/New_York')::date
$$;

create function banking.a_trace_is_of_an_earlier_file() returns trigger
    language plpgsql security definer set search_path = pg_catalog
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    wrong record;
begin
    select a.place, a.trace into wrong
      from added a
     where a.matched_by = 'TRACE' and a.payout_id is not null
       and not exists (select from files.payment p join files.payment_file f on f.id = p.file_id
                        where p.payout_id = a.payout_id and f.payer_id = a.payer_id
                          and files.fedwire_day(f.written_at) <= a.on_date
                          and left(a.trace, 15) = files.odfi(f.id) || lpad(p.number::text, 7, '0'));
    if found then
        raise exception '%: trace number % is not of this payout''s entry, or its file was written later',
            wrong.place, wrong.trace;
    end if;
    return null;
end $$;
create trigger a_trace_is_of_an_earlier_file after insert on banking.line
    referencing new table as added for each statement execute function banking.a_trace_is_of_an_earlier_file();

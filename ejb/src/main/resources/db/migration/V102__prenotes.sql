-- Prenotes: entries without money that ask whether new accounts in the United States are right, before money goes there.
create table files.prenote_file (
    id                   uuid        primary key,
    payer_id             uuid        not null references payers.payer,
    name                 text        not null,
    created_on           date        not null,
    modifier             text        not null
        constraint a_modifier_is_a_letter_after_that_of_payments check (modifier ~ '^[B-Z]$'),
    effective_entry_date date        not null
        constraint a_prenote_is_effective_later check (effective_entry_date > created_on),
    entries              bigint      not null constraint a_prenote_file_asks_something check (entries > 0),
    sha256               text        not null,
    size                 bigint      not null,
    written_by           uuid        not null,
    written_at           timestamptz not null,
    constraint one_modifier_a_payer_and_day unique (payer_id, created_on, modifier)
);

create table files.prenote_chunk (
    file_id uuid    not null references files.prenote_file deferrable initially deferred,
    number  integer not null,
    bytes   bytea   not null,
    primary key (file_id, number)
);
alter table files.prenote_chunk alter column bytes set storage external;

-- A payer asks about an account once.
create table files.prenote (
    payer_id        uuid   not null references payers.payer,
    bank_account_id uuid   not null references annotators.bank_account,
    file_id         uuid   not null references files.prenote_file deferrable initially deferred,
    number          bigint not null,
    primary key (payer_id, bank_account_id),
    constraint one_number_a_prenote_file unique (file_id, number)
);

-- Only accounts in the United States are asked about, and only for the payer of the file.
create function files.keep_the_prenotes() returns trigger
    language plpgsql security definer set search_path = pg_catalog
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    wrong record;
begin
    select a.bank_account_id, b.kind into wrong
      from added a join annotators.bank_account b on b.id = a.bank_account_id
     where b.kind not in ('US_CHECKING', 'US_SAVINGS');
    if found then
        raise exception 'account % of kind % takes no prenote', wrong.bank_account_id, wrong.kind;
    end if;
    return null;
end $$;
create trigger keep_the_prenotes after insert on files.prenote
    referencing new table as added for each statement execute function files.keep_the_prenotes();

-- At commit: a file is about accounts of its own payer, as many as it says.
create function files.prenotes_are_whole() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if new.entries <> (select count(*) from files.prenote p
                        where p.file_id = new.id and p.payer_id = new.payer_id)
       or new.entries <> (select count(*) from files.prenote p where p.file_id = new.id) then
        raise exception 'prenote file % is not about % accounts of its payer', new.id, new.entries;
    end if;
    return null;
end $$;
create constraint trigger prenotes_are_whole after insert on files.prenote_file
    deferrable initially deferred for each row execute function files.prenotes_are_whole();

do $$
declare
    t text;
begin
    foreach t in array array['prenote_file', 'prenote_chunk', 'prenote'] loop
        execute format('revoke update, delete, truncate on files.%I from ${app}', t);
        execute format('create trigger only_added_to before update or delete or truncate on files.%I '
            || 'for each statement execute function ids.refuse_change()', t);
        execute format('alter table files.%I enable row level security', t);
        execute format('alter table files.%I force row level security', t);
        execute format('create policy the_rules_themselves on files.%I for select to current_user using (true)', t);
        execute format('create policy finance_reads on files.%I for select using '
            || '((select security.actor_has(''SYSTEM'', ''FINANCE'', ''AUDITOR'')))', t);
    end loop;
end $$;
create policy finance_writes on files.prenote_file for insert
    with check ((select security.actor_has('FINANCE')) and written_by = (select security.actor_id()));
create policy finance_writes on files.prenote_chunk for insert
    with check ((select security.actor_has('FINANCE')));
create policy finance_writes on files.prenote for insert
    with check ((select security.actor_has('FINANCE')));

-- For payment files: accounts to which a payer's money waits and to which it never paid.
create view payouts.first_destination with (security_invoker) as
select w.payer_id, w.annotator_id, w.currency, d.bank_account_id
  from (select distinct payer_id, annotator_id, currency from payouts.open_item) w
  join annotators.destination d on (d.annotator_id, d.currency) = (w.annotator_id, w.currency)
 where not exists (select from payouts.payout p
                    where p.annotator_id = w.annotator_id and p.payer_id = w.payer_id
                      and p.bank_account_id = d.bank_account_id and p.state <> 'CANCELLED');

-- Where a payer asks first, nothing goes to a new account in the United States before its prenote was given to the bank and
-- three bank days have passed: whoever would be paid there waits, and reads why and until when. What comes back is held.
alter table files.usage add column prenotes boolean not null default false
    constraint only_accounts_in_dollars_are_asked_about check (not prenotes or currency = 'USD');

-- Payees see until when they wait, and so whether their payer asks first; how files are written is no secret.
drop policy staff_read on files.usage;
create policy whoever_is_here_reads on files.usage for select to ${app}
    using ((select security.actor_id()) is not null);
create policy the_rules_themselves on files.usage for select to current_user using (true);

create function files.asking_needs_an_agreement() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not exists (select from files.ach_originator a where a.payer_id = new.payer_id) then
        raise exception 'payer % has no agreement about NACHA files and can ask about no account', new.payer_id;
    end if;
    return new;
end $$;
create trigger asking_needs_an_agreement before insert on files.usage
    for each row when (new.prenotes) execute function files.asking_needs_an_agreement();

-- For payouts: which payers ask first.
create view files.asks_first with (security_invoker) as
select u.payer_id
  from (select distinct on (payer_id) payer_id, prenotes
          from files.usage where currency = 'USD' order by payer_id, version desc) u
 where u.prenotes;

-- That a file of prenotes was given to the bank, and from when on its accounts are paid to.
create table files.prenote_handover (
    file_id    uuid        primary key references files.prenote_file,
    sent_by    uuid        not null,
    sent_at    timestamptz not null,
    settles_on date        not null,
    clear_on   date        not null,
    clear_at   timestamptz not null generated always as (clear_on::timestamp at time zone 'America/New_York') stored
);
comment on column files.prenote_handover.settles_on is 'when the payees'' banks have it';
revoke update, delete, truncate on files.prenote_handover from ${app};
create trigger only_added_to before update or delete or truncate on files.prenote_handover
    for each statement execute function ids.refuse_change();
alter table files.prenote_handover enable row level security;
alter table files.prenote_handover force row level security;
create policy the_rules_themselves on files.prenote_handover for select to current_user using (true);
create policy finance_reads on files.prenote_handover for select to ${app}
    using ((select security.actor_has('SYSTEM', 'FINANCE', 'AUDITOR')));
create policy finance_hands_over on files.prenote_handover for insert to ${app}
    with check ((select security.actor_has('FINANCE')) and sent_by = (select security.actor_id()));

-- Nobody gives a file to the bank in the past, and three days from Monday to Friday pass in any case; which of them the
-- banks are closed on the application knows.
create function files.three_days_pass() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if abs(extract(epoch from clock_timestamp() - new.sent_at)) > 300 then
        raise exception 'prenote file % is given to the bank at another time', new.file_id;
    end if;
    if new.settles_on <= (new.sent_at at time zone 'America/New_York')::date
            or new.settles_on < (select f.effective_entry_date from files.prenote_file f where f.id = new.file_id)
            or 3 > (select count(*)
                      from generate_series(new.settles_on::timestamp + interval '1 day', new.clear_on::timestamp,
                                           interval '1 day') d
                     where extract(isodow from d) < 6) then
        raise exception 'prenote file % is not three bank days old on %', new.file_id, new.clear_on;
    end if;
    return new;
end $$;
create trigger three_days_pass before insert on files.prenote_handover
    for each row execute function files.three_days_pass();

-- From when on a payer that asks first may pay to an account: null for at once, infinity as long as nobody asked. Whether
-- it paid there before is looked for among somebody's last payouts, so that the cost does not grow with the years; an
-- account that is not among them is asked about like a new one.
create function files.first_credit_from(payer uuid, annotator uuid, account uuid) returns timestamptz
    language plpgsql stable security definer set search_path = pg_catalog
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    clear timestamptz;
begin
    if not exists (select from annotators.bank_account b
                    where b.id = account and b.kind in ('US_CHECKING', 'US_SAVINGS')) then
        return null;
    end if;
    select coalesce(h.clear_at, 'infinity') into clear
      from files.prenote p left join files.prenote_handover h on h.file_id = p.file_id
     where p.payer_id = payer and p.bank_account_id = account;
    if clear <= now() then
        return null;
    end if;
    if exists (select from (select w.payer_id, w.bank_account_id from payouts.went_to w
                             where w.annotator_id = annotator order by w.payout_id desc limit 400) w
                where w.payer_id = payer and w.bank_account_id = account) then
        return null;
    end if;
    return coalesce(clear, 'infinity');
end $$;
revoke execute on function files.first_credit_from(uuid, uuid, uuid) from public;
grant execute on function files.first_credit_from(uuid, uuid, uuid) to ${app};

-- For payment files: accounts to which a payer really paid.
create view payouts.went_to with (security_invoker) as
select id as payout_id, payer_id, annotator_id, bank_account_id
  from payouts.payout
 where state not in ('RESERVED', 'CANCELLED', 'NOT_ATTEMPTED');

-- For payment files: accounts in dollars to which a payer's money waits and to which it never paid, also where it is
-- earned in another currency.
create view payouts.awaits_first_credit with (security_invoker) as
select w.payer_id, w.annotator_id, d.bank_account_id
  from (select distinct payer_id, annotator_id from payouts.open_item) w
  join annotators.destination d on d.annotator_id = w.annotator_id and d.currency = 'USD'
 where not exists (select from payouts.went_to p
                    where p.annotator_id = w.annotator_id and p.payer_id = w.payer_id
                      and p.bank_account_id = d.bank_account_id);
drop view payouts.first_destination;

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
    execute format('alter table payouts.decision add constraint reason_is_known check (reason in (%s, ''PRENOTE''))',
        known);
end $$;

-- Whatever a night decides: nothing is promised to an account that is still asked about.
create function payouts.first_credits_wait() returns trigger
    language plpgsql security definer set search_path = pg_catalog
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    wrong uuid;
begin
    if not exists (select from (select distinct a.payer_id from added a) r
                     join files.asks_first y on y.payer_id = r.payer_id) then
        return null;
    end if;
    select a.id into wrong
      from added a join files.asks_first y on y.payer_id = a.payer_id
     where files.first_credit_from(a.payer_id, a.annotator_id, a.bank_account_id) > now()
     limit 1;
    if found then
        raise exception 'payout % would be the first to an account that is still asked about', wrong;
    end if;
    return null;
end $$;
create trigger first_credits_wait after insert on payouts.payout
    referencing new table as added for each statement execute function payouts.first_credits_wait();

-- What banks say about prenotes: a line of an answer is about one, or about a payment.
create index on files.prenote (payer_id, right(replace(bank_account_id::text, '-', ''), 15));
create view files.asked with (security_invoker) as
select payer_id, bank_account_id, file_id, number, right(replace(bank_account_id::text, '-', ''), 15) as identification
  from files.prenote;

alter table banking.line add column prenote_account_id uuid;
alter table banking.line add constraint a_prenote_is_one_of_its_payer
    foreign key (payer_id, prenote_account_id) references files.prenote (payer_id, bank_account_id);
alter table banking.line drop constraint what_matches_has_its_payment;
alter table banking.line add constraint what_matches_has_its_payment check (
    outcome = 'DIFFERENCE' or num_nonnulls(payout_id, file_id, prenote_account_id) > 0);
alter table banking.line add constraint a_prenote_moves_nothing check (
    prenote_account_id is null
    or outcome = 'MATCHED' and payout_id is null and file_id is null and says in ('RETURNED', 'CHANGED'));
create index answers_to_prenotes on banking.line (payer_id, prenote_account_id) where prenote_account_id is not null;

-- For payment files: what banks said about prenotes.
create view banking.said_of_prenote with (security_invoker) as
select l.payer_id, l.prenote_account_id as bank_account_id, l.says, l.reason_code, l.id as line_id, a.received_at
  from banking.line l join banking.answer a on a.id = l.answer_id
 where l.prenote_account_id is not null;

-- Whoever looks at an account sees whose it is.
create or replace view annotators.account_shown with (security_invoker) as
select id as bank_account_id, masked, annotator_id
  from annotators.bank_account;

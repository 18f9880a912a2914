-- A prenote that came back asks about nothing any more: once the owner has confirmed the account, the payer asks about it
-- again, and nothing goes there before three bank days have passed without an answer.
alter table banking.line drop constraint a_prenote_is_one_of_its_payer;
alter table files.prenote drop constraint prenote_pkey;
alter table files.prenote add column attempt integer not null default 1
    constraint attempts_are_counted check (attempt > 0);
alter table files.prenote alter column attempt drop default;
alter table files.prenote add constraint prenote_pkey primary key (payer_id, bank_account_id, attempt);

alter table banking.line add column prenote_attempt integer;
alter table banking.line no force row level security;
alter table banking.line disable trigger user;
update banking.line set prenote_attempt = 1 where prenote_account_id is not null;
alter table banking.line enable trigger user;
alter table banking.line force row level security;
alter table banking.line add constraint a_prenote_is_one_of_its_payer
    foreign key (payer_id, prenote_account_id, prenote_attempt)
    references files.prenote (payer_id, bank_account_id, attempt);
alter table banking.line add constraint a_prenote_has_its_attempt
    check ((prenote_account_id is null) = (prenote_attempt is null));

create or replace view files.asked with (security_invoker) as
select payer_id, bank_account_id, file_id, number, right(replace(bank_account_id::text, '-', ''), 15) as identification,
       attempt
  from files.prenote;

create or replace view banking.said_of_prenote with (security_invoker) as
select l.payer_id, l.prenote_account_id as bank_account_id, l.says, l.reason_code, l.id as line_id, a.received_at,
       l.prenote_attempt as attempt
  from banking.line l join banking.answer a on a.id = l.answer_id
 where l.prenote_account_id is not null;

-- For payment files: prenotes that came back.
create view banking.prenote_back with (security_invoker) as
select payer_id, prenote_account_id as bank_account_id, prenote_attempt as attempt
  from banking.line
 where prenote_account_id is not null and says = 'RETURNED';

-- As before (V242), but nobody asks about an account whose owner has not yet said what is to become of it.
create or replace view payouts.awaits_first_credit with (security_invoker) as
select w.payer_id, w.annotator_id, d.bank_account_id
  from (select distinct payer_id, annotator_id from payouts.open_item) w
  join annotators.destination d on d.annotator_id = w.annotator_id and d.currency = 'USD'
 where not exists (select from payouts.went_to p
                    where p.annotator_id = w.annotator_id and p.payer_id = w.payer_id
                      and p.bank_account_id = d.bank_account_id)
   and not exists (select from holds.in_force h
                    where h.annotator_id = w.annotator_id and h.bank_account_id = d.bank_account_id);

-- A payer asks about an account once, and again only when what it asked before came back.
create function files.asked_again_when_it_came_back() returns trigger
    language plpgsql security definer set search_path = pg_catalog
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    wrong uuid;
begin
    select a.bank_account_id into wrong
      from added a
     where a.attempt > 1
       and not exists (select from banking.prenote_back b
                        where b.payer_id = a.payer_id and b.bank_account_id = a.bank_account_id
                          and b.attempt = a.attempt - 1);
    if found then
        raise exception 'account % is asked about again, though nothing came back', wrong;
    end if;
    return null;
end $$;
create trigger asked_again_when_it_came_back after insert on files.prenote
    referencing new table as added for each statement execute function files.asked_again_when_it_came_back();

-- As before (V242), where the last prenote counts, and none that came back.
create or replace function files.first_credit_from(payer uuid, annotator uuid, account uuid) returns timestamptz
    language plpgsql stable security definer set search_path = pg_catalog
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    clear timestamptz;
begin
    if not exists (select from annotators.bank_account b
                    where b.id = account and b.kind in ('US_CHECKING', 'US_SAVINGS')) then
        return null;
    end if;
    select h.clear_at into clear
      from (select p.file_id, p.attempt from files.prenote p
             where p.payer_id = payer and p.bank_account_id = account
             order by p.attempt desc limit 1) p
      join files.prenote_handover h on h.file_id = p.file_id
     where not exists (select from banking.prenote_back b
                        where b.payer_id = payer and b.bank_account_id = account and b.attempt = p.attempt);
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

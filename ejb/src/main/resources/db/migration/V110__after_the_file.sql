-- What becomes of payouts after their file: sent, settled, rejected, returned, unknown; and the bank in the books.
alter table ledger.account drop constraint type_is_known;
alter table ledger.account add constraint type_is_known check (type in (
    'ANNOTATOR_PAYABLE', 'ANNOTATION_COST', 'TEST_COST', 'ADJUSTMENT_COST', 'HOURS_COST', 'PAYOUT_CLEARING', 'BANK'));

-- What the bank has not answered yet, and nothing else: it stays small, and costs the night nothing.
create index at_the_bank on payouts.payout (payer_id, currency, amount_minor)
    where state in ('FILED', 'SENT', 'UNKNOWN');

-- What the bank said about a payout has its transfer in the books, once, and what is not paid is open again. Looked
-- at whole, after each statement; transfers of today only are read, however many there were before.
create function payouts.answers_are_booked() returns trigger
    language plpgsql security definer set search_path = pg_catalog
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
    set max_parallel_workers_per_gather = 0 as $$
declare
    wrong record;
begin
    select n.id, n.state into wrong
      from after_it n
     where n.state in ('SETTLED', 'REJECTED', 'RETURNED', 'NOT_ATTEMPTED')
       and not exists (select from ledger.transfer t
                        where t.subject_id = n.id and t.code = 'PAYOUT_' || n.state
                          and t.amount_minor = n.amount_minor and t.currency = n.currency
                          and t.id > ids.lowest(now() - interval '2 days')
                          and t.id < ids.lowest(now() + interval '1 day'));
    if found then
        raise exception 'payout % is % and the books do not say so', wrong.id, wrong.state;
    end if;
    return null;
end $$;
create trigger answers_are_booked after update on payouts.payout
    referencing new table as after_it
    for each statement execute function payouts.answers_are_booked();

-- At commit: what is not paid is open again.
create function payouts.unpaid_is_open_again() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if exists (select from payouts.payout_line l where l.payout_id = new.id and l.reopened_at is null) then
        raise exception 'payout % is % and its items are not open again', new.id, new.state;
    end if;
    return null;
end $$;
create constraint trigger unpaid_is_open_again after update on payouts.payout
    deferrable initially deferred for each row
    when (old.state <> new.state and new.state in ('CANCELLED', 'REJECTED', 'RETURNED', 'NOT_ATTEMPTED'))
    execute function payouts.unpaid_is_open_again();

-- For banking: what payouts pay and where they stand.
create view payouts.answerable with (security_invoker) as
select id as payout_id, run_id, payer_id, annotator_id, amount_minor, currency, end_to_end_id, uetr, state,
       bank_account_id
  from payouts.payout;

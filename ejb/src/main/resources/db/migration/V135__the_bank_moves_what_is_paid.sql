-- The bank moves what is paid, which is less than was earned, or in another currency; what is taken has a place of its own.
drop index payouts.at_the_bank;
create index at_the_bank on payouts.payout (
        payer_id,
        (case when state in ('RESERVED', 'CANCELLED') then currency else paid_currency end),
        (case when state in ('RESERVED', 'CANCELLED') then amount_minor else paid_minor end))
    where state in ('FILED', 'SENT', 'UNKNOWN');
drop index payouts.unanswered_files;
create index unanswered_files on payouts.payout (run_id, paid_currency) where state in ('SENT', 'UNKNOWN');

-- As before (V110), in what is paid.
create or replace function payouts.answers_are_booked() returns trigger
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
                          and t.amount_minor = n.paid_minor and t.currency = n.paid_currency
                          and t.id > ids.lowest(now() - interval '2 days'));
    if found then
        raise exception 'payout % is % and the books do not say so', wrong.id, wrong.state;
    end if;
    return null;
end $$;

-- At commit: what is not paid takes nothing.
create function payouts.unpaid_takes_nothing() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if exists (select from debts.recovery r where r.payout_id = new.id and r.put_back_at is null)
            or exists (select from tax.withholding w where w.payout_id = new.id and w.put_back_at is null) then
        raise exception 'payout % is % and what it took is not put back', new.id, new.state;
    end if;
    return null;
end $$;
create constraint trigger unpaid_takes_nothing after update on payouts.payout
    deferrable initially deferred for each row
    when (old.state <> new.state and new.debts_minor + new.tax_minor > 0
        and new.state in ('CANCELLED', 'REJECTED', 'RETURNED', 'NOT_ATTEMPTED'))
    execute function payouts.unpaid_takes_nothing();

-- For banking: what payouts pay and where they stand. Until it is released all of a payout is promised; from then on
-- it is about what the bank pays.
create or replace view payouts.answerable with (security_invoker) as
select id as payout_id, run_id, payer_id, annotator_id,
       case when state in ('RESERVED', 'CANCELLED') then amount_minor else paid_minor end as amount_minor,
       case when state in ('RESERVED', 'CANCELLED') then currency else paid_currency end as currency,
       end_to_end_id, uetr, state, bank_account_id
  from payouts.payout;

-- For banking: as before (V113), and what payouts took for debts, exchange and tax.
create or replace view ledger.movement with (security_invoker) as
select a.book_id, case when a.type in ('PAYOUT_CLEARING', 'BANK') then a.type else 'TAKEN' end as type,
       a.currency, t.amount_minor as credited_minor, t.recorded_at
  from ledger.transfer t join ledger.account a on a.id = t.credit_account_id
 where a.type in ('PAYOUT_CLEARING', 'BANK', 'LIQUIDITY', 'TAX_PAYABLE')
    or (a.type = 'ANNOTATOR_RECEIVABLE' and t.code in ('DEBT_RECOVERED', 'DEBT_PUT_BACK'))
union all
select a.book_id, case when a.type in ('PAYOUT_CLEARING', 'BANK') then a.type else 'TAKEN' end,
       a.currency, -t.amount_minor, t.recorded_at
  from ledger.transfer t join ledger.account a on a.id = t.debit_account_id
 where a.type in ('PAYOUT_CLEARING', 'BANK', 'LIQUIDITY', 'TAX_PAYABLE')
    or (a.type = 'ANNOTATOR_RECEIVABLE' and t.code in ('DEBT_RECOVERED', 'DEBT_PUT_BACK'));

alter table banking.reconciliation
    add column taken_minor        bigint not null default 0,
    add column closed_taken_minor bigint not null default 0,
    drop constraint what_is_proved_has_every_cent_in_one_place,
    add constraint what_is_proved_has_every_cent_in_one_place check (differences > 0 or (
        earned_minor = settled_minor + reserved_minor + on_its_way_minor + unknown_minor
            + returned_minor + held_minor + payable_minor + taken_minor
        and owed_minor = reserved_minor + returned_minor + held_minor + payable_minor
        and clearing_minor = on_its_way_minor + unknown_minor
        and bank_minor = settled_minor));

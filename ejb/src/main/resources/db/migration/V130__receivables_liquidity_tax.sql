-- What annotators owe after a clawback, money that changes its currency and tax that is withheld get accounts of their own.
do $$
declare
    known text;
begin
    -- Whatever is known by now stays known.
    select string_agg(quote_literal(m.found[1]), ', ') into known
      from pg_constraint c
     cross join lateral regexp_matches(pg_get_constraintdef(c.oid), '''([A-Z_]+)''', 'g') m (found)
     where c.conrelid = 'ledger.account'::regclass and c.conname = 'type_is_known';
    alter table ledger.account drop constraint type_is_known;
    execute format('alter table ledger.account add constraint type_is_known check (type in (%s, '
        || '''ANNOTATOR_RECEIVABLE'', ''LIQUIDITY'', ''TAX_PAYABLE''))', known);
end $$;

alter table ledger.account drop constraint only_accounts_that_can_refuse_keep_a_balance;
alter table ledger.account add constraint only_accounts_that_can_refuse_keep_a_balance check (
    type in ('ANNOTATOR_PAYABLE', 'ANNOTATOR_RECEIVABLE')
    or (debits_minor = 0 and credits_minor = 0 and reserved_minor = 0));
alter table ledger.account drop constraint annotators_are_owed_never_owing;
alter table ledger.account add constraint annotators_are_owed_never_owing check (
    type = 'ANNOTATOR_RECEIVABLE' or credits_minor >= debits_minor + reserved_minor);
alter table ledger.account add constraint a_debt_is_never_overpaid check (
    type <> 'ANNOTATOR_RECEIVABLE' or (debits_minor >= credits_minor and reserved_minor = 0));

-- As before (V010), and what annotators owe keeps its balance, too.
create or replace function ledger.carry_to_balances() returns trigger
    language plpgsql security definer set search_path = pg_catalog
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
    set max_parallel_workers_per_gather = 0 as $$
begin
    update ledger.account a
       set debits_minor = a.debits_minor + m.debits, credits_minor = a.credits_minor + m.credits
      from (select account_id, sum(debits)::bigint as debits, sum(credits)::bigint as credits
              from (select debit_account_id as account_id, amount_minor as debits, 0 as credits from added
                    union all
                    select credit_account_id, 0, amount_minor from added) moves
             group by account_id) m
     where a.id = m.account_id and a.type in ('ANNOTATOR_PAYABLE', 'ANNOTATOR_RECEIVABLE');
    return null;
end $$;

-- For payouts and debts: what each holder owes in a book and currency.
create view ledger.receivable with (security_invoker) as
select book_id, holder_id, currency, debits_minor - credits_minor as owing_minor
  from ledger.account
 where type = 'ANNOTATOR_RECEIVABLE';

-- Taking a test can be paid: a second kind of earning, and an account for what tests cost.
alter table ledger.account drop constraint type_is_known;
alter table ledger.account add constraint type_is_known
    check (type in ('ANNOTATOR_PAYABLE', 'ANNOTATION_COST', 'TEST_COST', 'PAYOUT_CLEARING'));

alter table earnings.earning drop constraint kind_is_known;
alter table earnings.earning add constraint kind_is_known check (kind in ('ANNOTATION', 'TEST'));

-- As before (V011), but only what annotations earn was quoted.
create or replace function earnings.prove_added() returns trigger
    language plpgsql security definer set search_path = pg_catalog
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
    set max_parallel_workers_per_gather = 0 as $$
declare
    wrong record;
begin
    select e.id, e.amount_minor, q.amount_minor as quoted into wrong
      from added e left join pricing.quote q on q.id = e.id
     where e.kind = 'ANNOTATION'
       and (q.id is null or q.amount_minor <> e.amount_minor or q.currency <> e.currency);
    if found then
        raise exception 'earning % of % is not what was quoted: %', wrong.id, wrong.amount_minor, wrong.quoted;
    end if;
    select s.transfer_id, s.amount, t.amount_minor into wrong
      from (select transfer_id, annotator_id, payer_id, currency, sum(amount_minor) as amount
              from added group by transfer_id, annotator_id, payer_id, currency) s
      left join lateral (select * from ledger.transfer t where t.id = s.transfer_id offset 0) t on true
      left join ledger.account a on a.id = t.credit_account_id
     where t.id is null or t.amount_minor <> s.amount
        or (a.type, a.book_id, a.holder_id, a.currency)
            is distinct from ('ANNOTATOR_PAYABLE', s.payer_id, s.annotator_id, s.currency);
    if found then
        raise exception 'the earnings of transfer % add up to %, not %', wrong.transfer_id, wrong.amount, wrong.amount_minor;
    end if;
    return null;
end $$;

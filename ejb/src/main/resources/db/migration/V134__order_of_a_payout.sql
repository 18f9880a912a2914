-- The order of a payout: open items, less debts, exchanged where it is paid in another currency, less tax; what is left is paid.
-- A payout's lines still add up to its amount, in the currency in which it was earned, and that amount is what is reserved.
alter table payouts.decision
    add column debts_minor       bigint  not null default 0 check (debts_minor between 0 and amount_minor),
    add column rate_id           uuid,
    add column exchanged_minor   bigint,
    add column exchanged_currency char(3),
    add column tax_minor         bigint  not null default 0 check (tax_minor >= 0),
    add constraint an_exchange_has_its_rate check (
        (rate_id is null) = (exchanged_minor is null) and (rate_id is null) = (exchanged_currency is null));

do $$
declare
    known text;
begin
    -- Whatever is known by now stays known.
    select string_agg(quote_literal(m.found[1]), ', ') into known
      from pg_constraint c
     cross join lateral regexp_matches(pg_get_constraintdef(c.oid), '''([A-Z_]+)''', 'g') m (found)
     where c.conrelid = 'payouts.decision'::regclass and c.conname = 'reason_is_known';
    alter table payouts.decision drop constraint reason_is_known;
    execute format('alter table payouts.decision add constraint reason_is_known check (reason in (%s, ''RATE_TOO_OLD''))',
        known);
end $$;

alter table payouts.payout
    add column debts_minor       bigint  not null default 0 check (debts_minor between 0 and amount_minor),
    add column rate_id           uuid,
    add column exchanged_minor   bigint,
    add column exchanged_currency char(3),
    add column tax_minor         bigint  not null default 0 check (tax_minor >= 0),
    add constraint an_exchange_has_its_rate check (
        (rate_id is null) = (exchanged_minor is null) and (rate_id is null) = (exchanged_currency is null));
alter table payouts.payout
    add column paid_minor    bigint  not null generated always as
        (coalesce(exchanged_minor, amount_minor - debts_minor) - tax_minor) stored
        constraint something_is_left_to_pay check (paid_minor > 0),
    add column paid_currency char(3) not null generated always as (coalesce(exchanged_currency, currency)) stored;

-- As before (V013), and never what was taken of it, or at which rate.
create or replace function payouts.keep_the_way() returns trigger language plpgsql as $$
begin
    if (old.id, old.run_id, old.annotator_id, old.payer_id, old.amount_minor, old.currency,
            old.bank_account_id, old.end_to_end_id, old.uetr,
            old.debts_minor, old.rate_id, old.exchanged_minor, old.exchanged_currency, old.tax_minor)
        is distinct from (new.id, new.run_id, new.annotator_id, new.payer_id, new.amount_minor, new.currency,
            new.bank_account_id, new.end_to_end_id, new.uetr,
            new.debts_minor, new.rate_id, new.exchanged_minor, new.exchanged_currency, new.tax_minor) then
        raise exception 'payout % never changes what it pays', old.id;
    end if;
    if old.state <> new.state and (old.state, new.state) not in (
            ('RESERVED', 'RELEASED'), ('RESERVED', 'CANCELLED'), ('RELEASED', 'FILED'),
            ('FILED', 'SENT'), ('FILED', 'NOT_ATTEMPTED'), ('SENT', 'SETTLED'), ('SENT', 'REJECTED'),
            ('SENT', 'UNKNOWN'), ('UNKNOWN', 'SETTLED'), ('UNKNOWN', 'REJECTED'), ('SETTLED', 'RETURNED')) then
        raise exception 'payout % cannot go from % to %', old.id, old.state, new.state;
    end if;
    return new;
end $$;

-- As before (V013), and what a payout says it takes for debts and tax is what was taken, and what it exchanges
-- is what its rate says. Only payouts that do so are looked at again: a foreign key would look at all.
create or replace function payouts.one_place_for_lines() returns trigger
    language plpgsql security definer set search_path = pg_catalog
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
    set max_parallel_workers_per_gather = 0 as $$
declare
    wrong record;
begin
    select a.earning_id into wrong
      from added a join payouts.open_item o on o.earning_id = a.earning_id;
    if found then
        raise exception 'earning % still waits and cannot be in a payout', wrong.earning_id;
    end if;
    select s.payout_id, s.amount, p.amount_minor into wrong
      from (select payout_id, sum(amount_minor) as amount from added group by payout_id) s
      join payouts.payout p on p.id = s.payout_id
     where p.amount_minor <> s.amount;
    if found then
        raise exception 'the lines of payout % add up to %, not %', wrong.payout_id, wrong.amount, wrong.amount_minor;
    end if;
    select p.id, p.debts_minor, p.tax_minor, t.debts, w.tax into wrong
      from (select distinct payout_id from added) s
      join payouts.payout p on p.id = s.payout_id and p.debts_minor + p.tax_minor > 0
     cross join lateral (select coalesce(sum(r.amount_minor), 0) as debts
                           from debts.recovery r join debts.debt d on d.id = r.debt_id
                          where r.payout_id = p.id and r.put_back_at is null
                            and (d.payer_id, d.annotator_id, d.currency)
                                = (p.payer_id, p.annotator_id, p.currency)) t
     cross join lateral (select coalesce(sum(x.amount_minor), 0) as tax
                           from tax.withholding x
                          where x.payout_id = p.id and x.put_back_at is null
                            and (x.annotator_id, x.currency) = (p.annotator_id, p.paid_currency)) w
     where (p.debts_minor, p.tax_minor) <> (t.debts, w.tax);
    if found then
        raise exception 'payout % takes % and %, and of debts and tax it took % and %',
            wrong.id, wrong.debts_minor, wrong.tax_minor, wrong.debts, wrong.tax;
    end if;
    select p.id, p.exchanged_minor into wrong
      from (select distinct payout_id from added) s
      join payouts.payout p on p.id = s.payout_id and p.rate_id is not null
      left join exchange.rate r on r.id = p.rate_id
            and (r.from_currency, r.to_currency) = (p.currency, p.exchanged_currency)
     where r.id is null
        or p.exchanged_minor <> exchange.changed(p.amount_minor - p.debts_minor, r.rate, r.from_digits, r.to_digits);
    if found then
        raise exception 'payout % exchanges into %, which its rate does not say', wrong.id, wrong.exchanged_minor;
    end if;
    return null;
end $$;

-- For payment files: what a run has released, in the order in which files list it, as the bank pays it.
create or replace view payouts.released with (security_invoker) as
select p.run_id, p.paid_currency as currency, p.end_to_end_id, p.id as payout_id, p.uetr,
       p.paid_minor as amount_minor, p.bank_account_id, p.payer_id
  from payouts.payout p
 where p.state = 'RELEASED';
drop index payouts.payout_run_id_currency_end_to_end_id_idx;
create index on payouts.payout (run_id, paid_currency, end_to_end_id);

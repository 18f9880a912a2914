-- Payees who chose PayPal are paid by a file of their own, and a payer's files may be written for Wise as well.
alter table files.usage add column wise boolean not null default false;

alter table files.payment_file add column rail text not null default 'BANK'
    constraint rail_is_known check (rail in ('BANK', 'PAYPAL'));
alter table files.payment_file drop constraint one_file_a_run_and_currency;
alter table files.payment_file add constraint one_file_a_run_and_currency_and_rail
    unique (run_id, currency, rail);

-- Two formats more than there were until now.
do $$
declare
    known text := (select pg_get_expr(conbin, conrelid) from pg_constraint
                    where conrelid = 'files.rendition'::regclass and conname = 'format_is_known');
begin
    alter table files.rendition drop constraint format_is_known;
    execute format('alter table files.rendition add constraint format_is_known
        check (%s or format in (''WISE_CSV'', ''PAYPAL_CSV''))', known);
end $$;

-- What goes through a bank cannot go through PayPal, nor the other way round.
create function files.one_rail() returns trigger
    language plpgsql security definer set search_path = pg_catalog
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    wrong record;
begin
    select a.payout_id, b.kind, f.rail into wrong
      from added a
      join files.payment_file f on f.id = a.file_id
      join payouts.payout p on p.id = a.payout_id
      join annotators.bank_account b on b.id = p.bank_account_id
     where (b.kind = 'PAYPAL') <> (f.rail = 'PAYPAL');
    if found then
        raise exception 'payout % to an account % is in a file of %', wrong.payout_id, wrong.kind, wrong.rail;
    end if;
    return null;
end $$;
create trigger one_rail after insert on files.payment
    referencing new table as added for each statement execute function files.one_rail();

-- The general ledger: accounts, the transfers between them, and what is reserved. It knows no business.
create schema ledger;

-- book: the legal entity whose books these are. holder: whose account it is in them.
-- Only accounts that can refuse keep a balance; the house's own are summed from their transfers.
create table ledger.account (
    id             uuid    primary key,
    type           text    not null constraint type_is_known
        check (type in ('ANNOTATOR_PAYABLE', 'ANNOTATION_COST', 'PAYOUT_CLEARING')),
    book_id        uuid    not null,
    holder_id      uuid    not null,
    currency       char(3) not null,
    debits_minor   bigint  not null default 0 check (debits_minor >= 0),
    credits_minor  bigint  not null default 0 check (credits_minor >= 0),
    reserved_minor bigint  not null default 0 check (reserved_minor >= 0),
    constraint one_account_a_holder_and_currency unique (book_id, holder_id, currency, type),
    constraint annotators_are_owed_never_owing check (credits_minor >= debits_minor + reserved_minor),
    constraint only_accounts_that_can_refuse_keep_a_balance check (
        type = 'ANNOTATOR_PAYABLE' or (debits_minor = 0 and credits_minor = 0 and reserved_minor = 0)),
    constraint currency_belongs_to_the_key unique (id, currency)
);
revoke update, delete, truncate on ledger.account from ${app};
-- Locking a row needs the right to update one column; the key never changes (trigger below).
grant update (holder_id) on ledger.account to ${app};

create function ledger.keep_the_account() returns trigger language plpgsql as $$
begin
    if (old.id, old.type, old.book_id, old.holder_id, old.currency)
            is distinct from (new.id, new.type, new.book_id, new.holder_id, new.currency) then
        raise exception 'account % never changes hands', old.id;
    end if;
    return new;
end $$;
create trigger keep_the_account before update on ledger.account
    for each row execute function ledger.keep_the_account();

create function ledger.open_empty() returns trigger language plpgsql as $$
begin
    if new.debits_minor <> 0 or new.credits_minor <> 0 or new.reserved_minor <> 0 then
        raise exception 'account % is opened empty', new.id;
    end if;
    return new;
end $$;
create trigger open_empty before insert on ledger.account
    for each row execute function ledger.open_empty();

create table ledger.transfer (
    id                uuid        primary key,
    debit_account_id  uuid        not null,
    credit_account_id uuid        not null,
    amount_minor      bigint      not null constraint a_transfer_is_positive check (amount_minor > 0),
    currency          char(3)     not null,
    code              text        not null,
    subject_id        uuid        not null,
    event_at          timestamptz not null,
    recorded_at       timestamptz not null,
    constraint an_account_cannot_pay_itself check (debit_account_id <> credit_account_id),
    constraint debit_in_one_currency foreign key (debit_account_id, currency)
        references ledger.account (id, currency),
    constraint credit_in_one_currency foreign key (credit_account_id, currency)
        references ledger.account (id, currency)
) partition by range (id);
call ids.create_monthly_partitions('ledger.transfer');
create index on ledger.transfer (debit_account_id, id);
create index on ledger.transfer (credit_account_id, id);
create index on ledger.transfer (subject_id);
revoke update, delete, truncate on all tables in schema ledger from ${app};
grant update (holder_id) on ledger.account to ${app};
create trigger only_added_to before update or delete or truncate on ledger.transfer
    for each statement execute function ids.refuse_change();

-- A balance is the sum of its transfers because nothing else can write it.
-- Keys are looked up one by one, however many there are and whatever the statistics say: the cost must
-- not grow with the years before, and a function's plan is kept from its first use on.
create function ledger.carry_to_balances() returns trigger
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
     where a.id = m.account_id and a.type = 'ANNOTATOR_PAYABLE';
    return null;
end $$;
create trigger carry_to_balances after insert on ledger.transfer
    referencing new table as added
    for each statement execute function ledger.carry_to_balances();

-- Owed and already promised to a payout: neither paid nor free. Taken away when it is paid or called off.
create table ledger.reservation (
    id           uuid   primary key,
    account_id   uuid   not null references ledger.account,
    amount_minor bigint not null constraint a_reservation_is_positive check (amount_minor > 0)
);
create index on ledger.reservation (account_id);
revoke update, truncate on ledger.reservation from ${app};

create function ledger.carry_to_reserved() returns trigger
    language plpgsql security definer set search_path = pg_catalog
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
    set max_parallel_workers_per_gather = 0 as $$
begin
    if tg_op = 'INSERT' then
        update ledger.account a set reserved_minor = a.reserved_minor + m.amount
          from (select account_id, sum(amount_minor)::bigint as amount from moved group by account_id) m
         where a.id = m.account_id;
    else
        update ledger.account a set reserved_minor = a.reserved_minor - m.amount
          from (select account_id, sum(amount_minor)::bigint as amount from moved group by account_id) m
         where a.id = m.account_id;
    end if;
    return null;
end $$;
create trigger carry_reserved after insert on ledger.reservation
    referencing new table as moved for each statement execute function ledger.carry_to_reserved();
create trigger carry_released after delete on ledger.reservation
    referencing old table as moved for each statement execute function ledger.carry_to_reserved();

alter table ledger.account enable row level security;
alter table ledger.account force row level security;
create policy finance_and_oneself on ledger.account
    using ((select security.actor_has('SYSTEM', 'FINANCE', 'AUDITOR', 'OPERATIONS', 'REVIEWER'))
        or holder_id = (select security.actor_id()));

-- For payouts: what each holder is owed in a book and currency, and how much of it is not promised yet.
create view ledger.payable with (security_invoker) as
select book_id, holder_id, currency, credits_minor - debits_minor as owed_minor,
       credits_minor - debits_minor - reserved_minor as free_minor
  from ledger.account
 where type = 'ANNOTATOR_PAYABLE';

-- Every night it is proved where each cent is: settled, on its way, unknown, returned, held or payable.
-- What was written down some days ago is carried from one night to the next, so that only the last days are read: they
-- are found by when they were written down (earnings by the view of V107, and with transfers by the indexes of V140).
create index on banking.settlement (settled_at);
create index on banking.reversal (reversed_at);
create index opened_again on payouts.payout_line (earning_id) where reopened_at is not null;

-- For banking: what moved on the house's own accounts; credits are positive.
create view ledger.movement with (security_invoker) as
select a.book_id, a.type, a.currency, t.amount_minor as credited_minor, t.recorded_at
  from ledger.transfer t join ledger.account a on a.id = t.credit_account_id
 where a.type in ('PAYOUT_CLEARING', 'BANK')
union all
select a.book_id, a.type, a.currency, -t.amount_minor, t.recorded_at
  from ledger.transfer t join ledger.account a on a.id = t.debit_account_id
 where a.type in ('PAYOUT_CLEARING', 'BANK');

-- For banking: what waits, and why; one row an earning.
create view payouts.waiting_item with (security_invoker) as
select o.earning_id, o.annotator_id, o.payer_id, o.currency, o.amount_minor, o.earned_at,
       exists (select from payouts.payout_line l join payouts.payout p on p.id = l.payout_id
                where l.earning_id = o.earning_id and l.reopened_at is not null
                  and p.state in ('REJECTED', 'RETURNED')) as is_returned
  from payouts.open_item o;
create view payouts.held_by_run with (security_invoker) as
select r.id as run_id, r.payer_id, r.business_date, r.cut_off, d.annotator_id, d.currency
  from payouts.run r join payouts.decision d on d.run_id = r.id and d.outcome = 'HOLD';
create view payouts.night with (security_invoker) as
select id as run_id, payer_id, business_date, state
  from payouts.run;

-- closed_until: what was written down before is summed up and never read again; transactions do not take that long.
create table banking.reconciliation (
    id                   uuid        primary key,
    payer_id             uuid        not null references payers.payer,
    currency             char(3)     not null,
    business_date        date        not null,
    nightly              boolean     not null,
    made_by              uuid        not null,
    made_at              timestamptz not null,
    closed_until         timestamptz not null,
    closed_earned_minor  bigint      not null,
    closed_settled_minor bigint      not null,
    closed_clearing_minor bigint     not null,
    closed_bank_minor    bigint      not null,
    earned_minor         bigint      not null,
    settled_minor        bigint      not null,
    reserved_minor       bigint      not null,
    on_its_way_minor     bigint      not null,
    unknown_minor        bigint      not null,
    returned_minor       bigint      not null,
    held_minor           bigint      not null,
    payable_minor        bigint      not null,
    owed_minor           bigint      not null,
    clearing_minor       bigint      not null,
    bank_minor           bigint      not null,
    differences          bigint      not null,
    constraint what_is_proved_has_every_cent_in_one_place check (differences > 0 or (
        earned_minor = settled_minor + reserved_minor + on_its_way_minor + unknown_minor
            + returned_minor + held_minor + payable_minor
        and owed_minor = reserved_minor + returned_minor + held_minor + payable_minor
        and clearing_minor = on_its_way_minor + unknown_minor
        and bank_minor = settled_minor))
);
create unique index one_reconciliation_a_night on banking.reconciliation (payer_id, business_date, currency)
    where nightly;
create index on banking.reconciliation (payer_id, made_at);

create table banking.difference (
    reconciliation_id uuid    not null references banking.reconciliation,
    number            integer not null,
    kind              text    not null,
    subject_id        uuid    not null,
    detail            text    not null,
    primary key (reconciliation_id, number)
);

do $$
declare
    t text;
begin
    foreach t in array array['reconciliation', 'difference'] loop
        execute format('revoke update, delete, truncate on banking.%I from ${app}', t);
        execute format('create trigger only_added_to before update or delete or truncate on banking.%I '
            || 'for each statement execute function ids.refuse_change()', t);
        execute format('alter table banking.%I enable row level security', t);
        execute format('alter table banking.%I force row level security', t);
        execute format('create policy finance on banking.%I using '
            || '((select security.actor_has(''SYSTEM'', ''FINANCE'', ''AUDITOR'')))', t);
    end loop;
end $$;

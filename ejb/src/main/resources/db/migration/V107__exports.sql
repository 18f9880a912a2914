-- What finance takes out for its books: the journal under the bookkeeper's account numbers, runs and earnings.
create schema exports;

-- The bookkeeper's chart, per payer, in versions; a version never changes.
create table exports.account_map (
    payer_id uuid        not null references payers.payer,
    version  bigint      not null,
    made_by  uuid        not null,
    made_at  timestamptz not null,
    primary key (payer_id, version)
);

-- code: only for transfers with this code, or empty for all others of the account type.
create table exports.map_line (
    payer_id     uuid   not null,
    version      bigint not null,
    account_type text   not null,
    code         text   not null,
    number       text   not null
        constraint a_number_is_short_and_plain check (number ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,29}$'),
    name         text   not null constraint an_account_has_a_name check (length(name) between 1 and 100),
    primary key (payer_id, version, account_type, code),
    foreign key (payer_id, version) references exports.account_map
);
revoke update, delete, truncate on all tables in schema exports from ${app};
create trigger only_added_to before update or delete or truncate on exports.account_map
    for each statement execute function ids.refuse_change();
create trigger only_added_to before update or delete or truncate on exports.map_line
    for each statement execute function ids.refuse_change();

create function exports.next_version() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    known bigint;
begin
    select coalesce(max(m.version), 0) into known from exports.account_map m where m.payer_id = new.payer_id;
    if new.version <> known + 1 then
        raise exception 'version % of the accounts of payer % is not the next after %',
            new.version, new.payer_id, known;
    end if;
    return new;
end $$;
create trigger next_version before insert on exports.account_map
    for each row execute function exports.next_version();

-- A version is whole when it is made: nobody adds to it later.
create function exports.only_to_the_new_version() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not exists (select from exports.account_map m
                    where (m.payer_id, m.version) = (new.payer_id, new.version)
                      and m.xmin = pg_current_xact_id()::xid) then
        raise exception 'version % of the accounts of payer % was made before', new.version, new.payer_id;
    end if;
    return new;
end $$;
create trigger only_to_the_new_version before insert on exports.map_line
    for each row execute function exports.only_to_the_new_version();

alter table exports.account_map enable row level security;
alter table exports.account_map force row level security;
create policy finance_reads on exports.account_map for select
    using ((select security.actor_has('SYSTEM', 'FINANCE', 'AUDITOR')));
create policy finance_adds on exports.account_map for insert
    with check ((select security.actor_has('FINANCE')) and made_by = (select security.actor_id()));
alter table exports.map_line enable row level security;
alter table exports.map_line force row level security;
create policy finance_reads on exports.map_line for select
    using ((select security.actor_has('SYSTEM', 'FINANCE', 'AUDITOR')));
create policy finance_adds on exports.map_line for insert
    with check ((select security.actor_has('FINANCE')));

-- For the journal: a day is what was recorded on it, so that a day that is over never changes.
create view ledger.entry with (security_invoker) as
select t.id as transfer_id, d.book_id, t.code, d.type as debit, c.type as credit, t.amount_minor, t.currency,
       t.recorded_at
  from ledger.transfer t
  join ledger.account d on d.id = t.debit_account_id
  join ledger.account c on c.id = t.credit_account_id;

-- For exports: what was earned, with its kind and when it was written down.
create view earnings.export_line with (security_invoker) as
select id as earning_id, kind, annotator_id, payer_id, project_id, amount_minor, currency, earned_at, recorded_at
  from earnings.earning;

-- For exports: in which payout an earning is.
create view payouts.paid_line with (security_invoker) as
select l.earning_id, p.end_to_end_id, p.state
  from payouts.payout_line l
  join payouts.payout p on p.id = l.payout_id
 where l.reopened_at is null;

-- For exports: what a run pays and holds in each currency.
create view payouts.run_figure with (security_invoker) as
select r.id as run_id, r.payer_id, r.business_date, r.state, r.started_by, r.started_at, r.released_by,
       r.released_at, f.currency, f.payouts, f.paid_minor, f.holds, f.held_minor
  from payouts.run r
  left join lateral (
        select currency, sum(payouts)::bigint as payouts, sum(paid_minor)::bigint as paid_minor,
               sum(holds)::bigint as holds, sum(held_minor)::bigint as held_minor
          from (select p.currency, count(*) as payouts, sum(p.amount_minor) as paid_minor, 0 as holds,
                       0 as held_minor
                  from payouts.payout p
                 where p.run_id = r.id and p.state <> 'CANCELLED'
                 group by p.currency
                union all
                select d.currency, 0, 0, count(*), coalesce(sum(d.amount_minor), 0)
                  from payouts.decision d
                 where d.run_id = r.id and d.outcome = 'HOLD'
                 group by d.currency) parts
         group by currency) f on true;

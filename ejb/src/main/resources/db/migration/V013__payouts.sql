-- Open items, nightly runs in portions, decisions, payouts and their lines.
create schema payouts;

create table payouts.run (
    id            uuid        primary key,
    payer_id      uuid        not null references payers.payer,
    business_date date        not null,
    cut_off       timestamptz not null,
    state         text        not null
        constraint state_is_known check (state in ('RUNNING', 'RESERVED', 'UNPROVED', 'RELEASED', 'FILED')),
    started_by    uuid        not null,
    started_at    timestamptz not null,
    ended_at      timestamptz,
    released_by   uuid,
    released_at   timestamptz,
    constraint one_run_a_payer_and_business_date unique (payer_id, business_date),
    constraint nobody_releases_a_run_they_started check (released_by <> started_by),
    constraint a_release_has_a_person_and_a_time check (
        (state in ('RELEASED', 'FILED')) = (released_by is not null and released_at is not null))
);
revoke delete, truncate on payouts.run from ${app};

-- Which steps and portions are done: the truth that a killed night goes on from.
create table payouts.step (
    run_id     uuid        not null references payouts.run,
    name       text        not null
        constraint step_is_known check (name in ('ACCEPT', 'DECIDE', 'RESERVE', 'PROVE')),
    planned_at timestamptz,
    done_at    timestamptz,
    primary key (run_id, name)
);

-- Payees from first to last, both included. A portion that failed on its data is split in two.
create table payouts.portion (
    run_id          uuid        not null references payouts.run,
    step            text        not null,
    number          bigint      not null,
    first_annotator uuid        not null,
    last_annotator  uuid        not null,
    payees          integer     not null,
    done_at         timestamptz,
    split_at        timestamptz,
    primary key (run_id, step, number)
);
create index on payouts.portion (run_id, step, number) where done_at is null and split_at is null;

-- A payee whose figures do not add up tonight: held, and an alarm for finance.
create table payouts.difference (
    run_id       uuid        not null references payouts.run,
    annotator_id uuid        not null,
    step         text        not null,
    detail       text        not null,
    noticed_at   timestamptz not null,
    primary key (run_id, annotator_id)
);

-- An earning waiting to be paid. The earning's id is the key: it waits once.
create table payouts.open_item (
    earning_id   uuid        primary key,
    annotator_id uuid        not null,
    payer_id     uuid        not null,
    currency     char(3)     not null,
    amount_minor bigint      not null,
    earned_at    timestamptz not null
);
create index on payouts.open_item (payer_id, annotator_id, currency);
revoke update, truncate on payouts.open_item from ${app};

-- What the night decided about one annotator's open items in one currency.
create table payouts.decision (
    run_id          uuid    not null references payouts.run,
    annotator_id    uuid    not null,
    currency        char(3) not null,
    amount_minor    bigint,
    items           bigint  not null,
    outcome         text    not null,
    reason          text,
    bank_account_id uuid,
    primary key (run_id, annotator_id, currency),
    constraint outcome_is_known check (outcome in ('PAY', 'HOLD')),
    constraint reason_is_known check (reason in ('DIFFERENCE', 'NO_ACCOUNT', 'BELOW_MINIMUM')),
    constraint a_hold_has_a_reason_and_a_payout_an_account check (
        case outcome when 'HOLD' then reason is not null
             else reason is null and bank_account_id is not null and amount_minor > 0 end)
);
create index on payouts.decision (annotator_id, run_id);
create index on payouts.decision (run_id, reason, annotator_id);
revoke update, truncate on payouts.decision from ${app};

create table payouts.payout (
    id              uuid        primary key,
    run_id          uuid        not null references payouts.run,
    annotator_id    uuid        not null,
    payer_id        uuid        not null,
    amount_minor    bigint      not null constraint a_payout_is_positive check (amount_minor > 0),
    currency        char(3)     not null,
    items           bigint      not null,
    bank_account_id uuid        not null references annotators.bank_account,
    end_to_end_id   text        not null constraint an_end_to_end_id_is_never_used_again unique,
    uetr            uuid        not null unique,
    state           text        not null constraint state_is_known check (state in (
        'RESERVED', 'RELEASED', 'FILED', 'SENT', 'SETTLED', 'REJECTED', 'UNKNOWN', 'CANCELLED',
        'NOT_ATTEMPTED', 'RETURNED')),
    reserved_at     timestamptz not null,
    changed_at      timestamptz not null,
    cancel_reason   text,
    constraint one_payout_a_run_annotator_and_currency unique (run_id, annotator_id, currency),
    constraint a_cancellation_has_a_reason check ((state = 'CANCELLED') = (cancel_reason is not null))
);
create index on payouts.payout (annotator_id, id);
revoke delete, truncate on payouts.payout from ${app};

create function payouts.keep_the_way() returns trigger language plpgsql as $$
begin
    if (old.id, old.run_id, old.annotator_id, old.payer_id, old.amount_minor, old.currency,
            old.bank_account_id, old.end_to_end_id, old.uetr)
        is distinct from (new.id, new.run_id, new.annotator_id, new.payer_id, new.amount_minor, new.currency,
            new.bank_account_id, new.end_to_end_id, new.uetr) then
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
create trigger keep_the_way before update on payouts.payout
    for each row execute function payouts.keep_the_way();

-- What a payout is made of. A line whose item went back stays, and says when.
create table payouts.payout_line (
    payout_id    uuid        not null references payouts.payout,
    earning_id   uuid        not null,
    amount_minor bigint      not null,
    earned_at    timestamptz not null,
    reopened_at  timestamptz,
    primary key (payout_id, earning_id)
);
create unique index an_earning_is_paid_once on payouts.payout_line (earning_id) where reopened_at is null;
revoke update, delete, truncate on payouts.payout_line from ${app};
grant update (reopened_at) on payouts.payout_line to ${app};

-- An earning is in one place: waiting, or in one payout. Both tables look at the other after each
-- statement; the two unique keys make two transactions at once wait for each other.
-- Keys are looked up one by one, however many there are and whatever the statistics say: the cost must
-- not grow with the years before, and a function's plan is kept from its first use on. In a partitioned
-- table "lateral ... offset 0" does that: the planner does not know that it leads to one partition.
create function payouts.one_place_for_items() returns trigger
    language plpgsql security definer set search_path = pg_catalog
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
    set max_parallel_workers_per_gather = 0 as $$
declare
    wrong record;
begin
    select a.earning_id into wrong
      from added a join payouts.payout_line l on l.earning_id = a.earning_id and l.reopened_at is null;
    if found then
        raise exception 'earning % is in a payout and cannot wait as well', wrong.earning_id;
    end if;
    select a.earning_id into wrong
      from added a
      left join lateral (select * from earnings.earning e where e.id = a.earning_id offset 0) e on true
     where e.id is null
        or (e.annotator_id, e.payer_id, e.currency, e.amount_minor)
            <> (a.annotator_id, a.payer_id, a.currency, a.amount_minor);
    if found then
        raise exception 'open item % is not what was earned', wrong.earning_id;
    end if;
    return null;
end $$;
create trigger one_place after insert on payouts.open_item
    referencing new table as added for each statement execute function payouts.one_place_for_items();

create function payouts.one_place_for_lines() returns trigger
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
    return null;
end $$;
create trigger one_place after insert on payouts.payout_line
    referencing new table as added for each statement execute function payouts.one_place_for_lines();

-- A line is reopened once, never closed again.
create function payouts.reopen_once() returns trigger language plpgsql as $$
begin
    if old.reopened_at is not null then
        raise exception 'line % of payout % was reopened before', old.earning_id, old.payout_id;
    end if;
    return new;
end $$;
create trigger reopen_once before update on payouts.payout_line
    for each row execute function payouts.reopen_once();

alter table payouts.open_item enable row level security;
alter table payouts.open_item force row level security;
create policy finance_and_oneself on payouts.open_item
    using ((select security.actor_has('SYSTEM', 'FINANCE', 'AUDITOR', 'OPERATIONS', 'REVIEWER'))
        or annotator_id = (select security.actor_id()));
alter table payouts.decision enable row level security;
alter table payouts.decision force row level security;
create policy finance_and_oneself on payouts.decision
    using ((select security.actor_has('SYSTEM', 'FINANCE', 'AUDITOR'))
        or annotator_id = (select security.actor_id()));
alter table payouts.payout enable row level security;
alter table payouts.payout force row level security;
create policy finance_and_oneself on payouts.payout
    using ((select security.actor_has('SYSTEM', 'FINANCE', 'AUDITOR'))
        or annotator_id = (select security.actor_id()));
alter table payouts.payout_line enable row level security;
alter table payouts.payout_line force row level security;
create policy as_the_payout on payouts.payout_line
    using ((select security.actor_has('SYSTEM', 'FINANCE', 'AUDITOR'))
        or payout_id in (select id from payouts.payout));

-- For payment files: what a run has released, in the order in which files list it.
create view payouts.released with (security_invoker) as
select p.run_id, p.currency, p.end_to_end_id, p.id as payout_id, p.uetr, p.amount_minor, p.bank_account_id,
       p.payer_id
  from payouts.payout p
 where p.state = 'RELEASED';
create index on payouts.payout (run_id, currency, end_to_end_id);

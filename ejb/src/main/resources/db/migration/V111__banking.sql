-- What was handed to the bank, what the bank answered line by line, and what persons decided where the two differ.
create schema banking;

-- What became of a payment file: handed to the bank, or never.
create table banking.handover (
    file_id     uuid        primary key references files.payment_file,
    run_id      uuid        not null,
    payer_id    uuid        not null,
    currency    char(3)     not null,
    outcome     text        not null constraint outcome_is_known check (outcome in ('SENT', 'NOT_ATTEMPTED')),
    decided_by  uuid        not null,
    decided_at  timestamptz not null,
    proposal_id uuid        constraint two_persons_say_that_nothing_was_sent
        check ((outcome = 'NOT_ATTEMPTED') = (proposal_id is not null)),
    constraint one_handover_a_run_and_currency unique (run_id, currency)
);

-- A file that came from the bank, kept whole.
create table banking.answer (
    id          uuid        primary key,
    payer_id    uuid        not null references payers.payer,
    kind        text        not null constraint kind_is_known
        check (kind in ('PAIN_002', 'CAMT_053', 'CAMT_054', 'NACHA', 'CSV')),
    file_name   text        not null,
    sha256      text        not null,
    size        bigint      not null,
    lines       bigint      not null,
    received_by uuid        not null,
    received_at timestamptz not null,
    constraint the_same_file_is_read_once unique (payer_id, sha256)
);
create table banking.answer_chunk (
    answer_id uuid    not null references banking.answer,
    number    integer not null,
    bytes     bytea   not null,
    primary key (answer_id, number)
);
alter table banking.answer_chunk alter column bytes set storage external;

-- What it says, line by line, and how each line ended.
create table banking.line (
    id             uuid    primary key,
    answer_id      uuid    not null references banking.answer deferrable initially deferred,
    payer_id       uuid    not null,
    number         bigint  not null,
    place          text    not null,
    says           text    not null constraint saying_is_known
        check (says in ('ACCEPTED', 'SETTLED', 'REJECTED', 'RETURNED', 'CHANGED', 'OTHER')),
    end_to_end_id  text    not null default '',
    trace          text    not null default '',
    message_id     text    not null default '',
    bank_reference text    not null default '',
    amount_minor   bigint,
    currency       char(3),
    on_date        date,
    reason_code    text    not null default '',
    reason         text    not null default '',
    payout_id      uuid    references payouts.payout,
    file_id        uuid    references files.payment_file,
    matched_by     text    constraint way_is_known
        check (matched_by in ('END_TO_END_ID', 'TRACE', 'MESSAGE_ID', 'AMOUNT_AND_DATE', 'PERSON')),
    outcome        text    not null constraint outcome_is_known
        check (outcome in ('MATCHED', 'REJECTED', 'RETURNED', 'DIFFERENCE')),
    difference     text,
    proposal_id    uuid,
    resolved_at    timestamptz,
    constraint one_number_an_answer unique (answer_id, number),
    constraint a_difference_says_what_differs check ((outcome = 'DIFFERENCE') = (difference is not null)),
    constraint what_matches_has_its_payment check (
        outcome = 'DIFFERENCE' or payout_id is not null or file_id is not null),
    constraint only_a_difference_is_resolved check (
        (resolved_at is null) = (proposal_id is null) and (resolved_at is null or outcome = 'DIFFERENCE'))
);
create index open_differences on banking.line (payer_id, id) where outcome = 'DIFFERENCE' and resolved_at is null;
create index on banking.line (payout_id) where payout_id is not null;

-- What one person proposes and another decides: that a file was never handed over, or what a payout came to.
create table banking.proposal (
    id          uuid        primary key,
    payer_id    uuid        not null,
    kind        text        not null constraint kind_is_known
        check (kind in ('NOT_ATTEMPTED', 'SETTLED', 'REJECTED', 'RETURNED', 'NO_PAYOUT')),
    file_id     uuid        references files.payment_file,
    line_id     uuid        references banking.line,
    payout_id   uuid        references payouts.payout,
    reason      text        not null constraint a_proposal_has_a_reason check (length(reason) between 1 and 1000),
    proposed_by uuid        not null,
    proposed_at timestamptz not null,
    decided_by  uuid        constraint somebody_else_decides check (decided_by <> proposed_by),
    decided_at  timestamptz,
    confirmed   boolean,
    constraint a_decision_has_its_person_and_time check (
        (decided_at is null) = (decided_by is null) and (decided_at is null) = (confirmed is null)),
    constraint it_says_about_what check (
        case kind when 'NOT_ATTEMPTED' then file_id is not null and line_id is null and payout_id is null
                  when 'NO_PAYOUT' then line_id is not null and file_id is null and payout_id is null
                  else payout_id is not null and file_id is null end)
);
create unique index one_proposal_at_a_time_about_a_file on banking.proposal (file_id) where decided_at is null;
create unique index one_proposal_at_a_time_about_a_line on banking.proposal (line_id) where decided_at is null;
create unique index one_proposal_at_a_time_about_a_payout on banking.proposal (payout_id) where decided_at is null;
alter table banking.handover add foreign key (proposal_id) references banking.proposal;
alter table banking.line add foreign key (proposal_id) references banking.proposal;

create function banking.decide_once() returns trigger language plpgsql as $$
begin
    if old.decided_at is not null then
        raise exception 'proposal % was decided before', old.id;
    end if;
    return new;
end $$;
create trigger decide_once before update on banking.proposal
    for each row execute function banking.decide_once();

-- Proof of what payouts came to: a line of the bank, or what two persons decided. A payout settles once, and what it
-- came to comes back once.
create table banking.settlement (
    payout_id   uuid        constraint no_payout_settles_twice primary key references payouts.payout,
    line_id     uuid        references banking.line,
    proposal_id uuid        references banking.proposal,
    settled_at  timestamptz not null,
    constraint a_settlement_is_proved_by_one_thing check (num_nonnulls(line_id, proposal_id) = 1)
);
create table banking.reversal (
    payout_id   uuid        constraint no_payout_comes_back_twice primary key references payouts.payout,
    line_id     uuid        references banking.line,
    proposal_id uuid        references banking.proposal,
    reason_code text        not null,
    reversed_at timestamptz not null,
    constraint a_reversal_is_proved_by_one_thing check (num_nonnulls(line_id, proposal_id) = 1)
);

-- At commit: no payout is settled, rejected or returned without its proof.
create function banking.an_answer_is_proved() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if new.state = 'SETTLED' and not exists (select from banking.settlement s where s.payout_id = new.id)
            or new.state in ('REJECTED', 'RETURNED')
                and not exists (select from banking.reversal r where r.payout_id = new.id) then
        raise exception 'payout % is % and nothing proves it', new.id, new.state;
    end if;
    return null;
end $$;
create constraint trigger an_answer_is_proved after update on payouts.payout
    deferrable initially deferred for each row
    when (old.state <> new.state and new.state in ('SETTLED', 'REJECTED', 'RETURNED'))
    execute function banking.an_answer_is_proved();

-- At commit, the other way round: what is proved has come about.
create function banking.what_is_proved_is_so() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not exists (select from payouts.payout p
                    where p.id = new.payout_id
                      and p.state in ('RETURNED', case tg_table_name when 'settlement' then 'SETTLED' else 'REJECTED' end)) then
        raise exception 'payout % has a % and is not what it says', new.payout_id, tg_table_name;
    end if;
    return null;
end $$;
create constraint trigger what_is_proved_is_so after insert on banking.settlement
    deferrable initially deferred for each row execute function banking.what_is_proved_is_so();
create constraint trigger what_is_proved_is_so after insert on banking.reversal
    deferrable initially deferred for each row execute function banking.what_is_proved_is_so();

-- Proof by persons needs two of them, who confirmed just this.
create function banking.persons_agreed() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not exists (select from banking.proposal p where p.id = new.proposal_id and p.confirmed) then
        raise exception 'proposal % is not confirmed', new.proposal_id;
    end if;
    return null;
end $$;
create constraint trigger persons_agreed after insert on banking.settlement
    deferrable initially deferred for each row when (new.proposal_id is not null)
    execute function banking.persons_agreed();
create constraint trigger persons_agreed after insert on banking.reversal
    deferrable initially deferred for each row when (new.proposal_id is not null)
    execute function banking.persons_agreed();
create constraint trigger persons_agreed after insert on banking.handover
    deferrable initially deferred for each row when (new.proposal_id is not null)
    execute function banking.persons_agreed();
create constraint trigger persons_agreed after update on banking.line
    deferrable initially deferred for each row when (new.proposal_id is not null)
    execute function banking.persons_agreed();

-- What somebody asked the bank about a payout that it keeps silent about.
create table banking.inquiry (
    id        uuid        primary key,
    payout_id uuid        not null references payouts.payout,
    note      text        not null constraint a_note_says_something check (length(note) between 1 and 1000),
    asked_by  uuid        not null,
    asked_at  timestamptz not null
);
create index on banking.inquiry (payout_id);

revoke update, delete, truncate on all tables in schema banking from ${app};
grant update (decided_by, decided_at, confirmed) on banking.proposal to ${app};
grant update (proposal_id, resolved_at) on banking.line to ${app};

do $$
declare
    t text;
begin
    foreach t in array array['handover', 'answer', 'answer_chunk', 'line', 'proposal', 'settlement', 'reversal',
                             'inquiry'] loop
        execute format('alter table banking.%I enable row level security', t);
        execute format('alter table banking.%I force row level security', t);
        execute format('create policy finance on banking.%I using '
            || '((select security.actor_has(''SYSTEM'', ''FINANCE'', ''AUDITOR'')))', t);
    end loop;
    foreach t in array array['handover', 'answer', 'answer_chunk', 'settlement', 'reversal', 'inquiry'] loop
        execute format('create trigger only_added_to before update or delete or truncate on banking.%I '
            || 'for each statement execute function ids.refuse_change()', t);
    end loop;
end $$;

-- For lists: payment files as they can be handed over.
create view files.handed with (security_invoker) as
select id as file_id, run_id, payer_id, currency, message_id, payments, total_minor, written_at
  from files.payment_file;
-- For banking: the number that a payment has in its file.
create view files.place with (security_invoker) as
select payout_id, file_id, number
  from files.payment;

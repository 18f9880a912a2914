-- Clawbacks: what a person proposed and another decided to take back, out of payouts to come, and how much of it is taken.
create schema debts;

-- Where the law forbids to reduce pay without the payee's fault.
create table debts.protection (
    country char(2) primary key,
    source  text    not null
);
insert into debts.protection values ('JP',
    'Act on Ensuring Proper Transactions Involving Specified Entrusted Business Operators (Act No. 25 of 2023), Article 5(1)(ii)');
revoke insert, update, delete, truncate on debts.protection from ${app};

-- How a payer takes debts back. Without a row: a quarter of a night's pay, a week after the notice.
create table debts.terms (
    payer_id      uuid        primary key references payers.payer,
    share_percent integer     not null constraint a_share_leaves_something check (share_percent between 1 and 99),
    notice_days   integer     not null constraint notice_is_given_in_time check (notice_days between 1 and 90),
    changed_by    uuid        not null,
    changed_at    timestamptz not null
);
revoke delete, truncate on debts.terms from ${app};

create table debts.debt (
    id              uuid        primary key,
    payer_id        uuid        not null references payers.payer,
    annotator_id    uuid        not null references annotators.annotator,
    amount_minor    bigint      not null constraint a_debt_is_positive check (amount_minor > 0),
    currency        char(3)     not null,
    cause           text        not null constraint cause_is_known check (cause in (
        'FRAUD', 'WORK_OF_ANOTHER', 'TERMS_BROKEN', 'PAID_TWICE', 'PAID_TOO_MUCH', 'ADVANCE')),
    at_fault        boolean     not null generated always as
        (cause in ('FRAUD', 'WORK_OF_ANOTHER', 'TERMS_BROKEN')) stored,
    explanation     text        not null constraint a_debt_is_explained check (length(explanation) between 1 and 1000),
    earning_id      uuid,
    project_id      uuid,
    state           text        not null default 'PROPOSED'
        constraint state_is_known check (state in ('PROPOSED', 'IN_FORCE', 'REFUSED')),
    proposed_by     uuid        not null constraint nobody_proposes_their_own_debt check (proposed_by <> annotator_id),
    proposed_at     timestamptz not null,
    decided_by      uuid        constraint another_person_decides check (decided_by not in (proposed_by, annotator_id)),
    decided_at      timestamptz,
    decision_reason text,
    starts_at       timestamptz,
    taken_minor     bigint      not null default 0 check (taken_minor >= 0),
    forgiven_minor  bigint      not null default 0 check (forgiven_minor >= 0),
    constraint an_earning_and_its_project check ((earning_id is null) = (project_id is null)),
    constraint a_decision_has_a_person_and_a_time check (
        (state = 'PROPOSED') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
    constraint a_refusal_has_a_reason check (state <> 'REFUSED' or length(decision_reason) between 1 and 1000),
    constraint what_is_in_force_has_a_start check ((state = 'IN_FORCE') = (starts_at is not null)),
    constraint only_what_is_in_force_is_taken check (state = 'IN_FORCE' or taken_minor + forgiven_minor = 0),
    constraint no_more_is_taken_than_is_owed check (taken_minor + forgiven_minor <= amount_minor)
);
create index on debts.debt (payer_id, annotator_id, currency) where state = 'IN_FORCE';
create index on debts.debt (annotator_id, id);
create index on debts.debt (earning_id) where earning_id is not null;
revoke update, delete, truncate on debts.debt from ${app};
grant update (state, decided_by, decided_at, decision_reason, starts_at) on debts.debt to ${app};

-- A debt about an earning names one of the same annotator and payer, and no more than it brought is asked back.
create function debts.keep_the_proposal() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    earned bigint;
begin
    if new.state <> 'PROPOSED' or new.taken_minor <> 0 or new.forgiven_minor <> 0 then
        raise exception 'debt % begins as a proposal', new.id;
    end if;
    if new.earning_id is not null then
        perform pg_advisory_xact_lock(hashtextextended('debts about ' || new.earning_id, 0));
        select l.amount_minor into earned from earnings.line l
         where l.earning_id = new.earning_id
           and (l.annotator_id, l.payer_id, l.project_id, l.currency)
               = (new.annotator_id, new.payer_id, new.project_id, new.currency);
        if earned is null then
            raise exception 'debt % is about no earning of this annotator', new.id;
        end if;
        if new.amount_minor + (select coalesce(sum(d.amount_minor), 0) from debts.debt d
                                where d.earning_id = new.earning_id and d.state <> 'REFUSED') > earned then
            raise exception 'debt % asks for more than was earned', new.id;
        end if;
    end if;
    return new;
end $$;
create trigger keep_the_proposal before insert on debts.debt
    for each row execute function debts.keep_the_proposal();

create function debts.keep_the_decision() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if (new.state, new.decided_by, new.decided_at, new.decision_reason, new.starts_at)
            is not distinct from (old.state, old.decided_by, old.decided_at, old.decision_reason, old.starts_at) then
        return new;
    end if;
    if old.state <> 'PROPOSED' or new.state = 'PROPOSED' then
        raise exception 'debt % is decided once', old.id;
    end if;
    if new.state = 'IN_FORCE' then
        if not old.at_fault and exists (
                select from annotators.annotator a join debts.protection p on p.country = a.country
                 where a.id = old.annotator_id) then
            raise exception 'debt % reduces pay without the fault of the annotator, whose country forbids it', old.id;
        end if;
        if new.starts_at < new.decided_at + make_interval(days => coalesce(
                (select t.notice_days from debts.terms t where t.payer_id = old.payer_id), 7)) then
            raise exception 'debt % is taken before the notice is over', old.id;
        end if;
    end if;
    return new;
end $$;
create trigger keep_the_decision before update on debts.debt
    for each row execute function debts.keep_the_decision();

-- At commit: what is in force stands in the ledger.
create function debts.in_force_is_owed() returns trigger language plpgsql as $$
begin
    if not exists (select from ledger.transfer t
                    where t.subject_id = new.id and t.code = 'CLAWBACK_DECIDED'
                      and (t.amount_minor, t.currency) = (new.amount_minor, new.currency)) then
        raise exception 'debt % is in force and not in the ledger', new.id;
    end if;
    return null;
end $$;
create constraint trigger in_force_is_owed after update of state on debts.debt
    deferrable initially deferred for each row when (new.state = 'IN_FORCE' and old.state <> 'IN_FORCE')
    execute function debts.in_force_is_owed();

-- What a payout takes of a debt. Put back where the payout is not paid after all; the row stays.
create table debts.recovery (
    payout_id    uuid        not null,
    debt_id      uuid        not null references debts.debt,
    amount_minor bigint      not null constraint a_recovery_is_positive check (amount_minor > 0),
    taken_at     timestamptz not null,
    put_back_at  timestamptz,
    primary key (payout_id, debt_id)
);
create index on debts.recovery (debt_id);
revoke update, delete, truncate on debts.recovery from ${app};
grant update (put_back_at) on debts.recovery to ${app};

create function debts.put_back_once() returns trigger language plpgsql as $$
begin
    if old.put_back_at is not null or new.put_back_at is null then
        raise exception 'what payout % took was put back before', old.payout_id;
    end if;
    return new;
end $$;
create trigger put_back_once before update on debts.recovery
    for each row execute function debts.put_back_once();

create function debts.carry_taken() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    update debts.debt d
       set taken_minor = d.taken_minor + case tg_op when 'INSERT' then m.amount else - m.amount end
      from (select debt_id, sum(amount_minor)::bigint as amount from moved group by debt_id) m
     where d.id = m.debt_id;
    return null;
end $$;
create trigger carry_taken after insert on debts.recovery
    referencing new table as moved for each statement execute function debts.carry_taken();
create trigger carry_put_back after update on debts.recovery
    referencing new table as moved for each statement execute function debts.carry_taken();

-- What a person let go of the rest of a debt.
create table debts.forgiving (
    id           uuid        primary key,
    debt_id      uuid        not null references debts.debt,
    amount_minor bigint      not null constraint something_is_forgiven check (amount_minor > 0),
    reason       text        not null constraint forgiving_has_a_reason check (length(reason) between 1 and 1000),
    forgiven_by  uuid        not null,
    forgiven_at  timestamptz not null
);
create index on debts.forgiving (debt_id);
revoke update, delete, truncate on debts.forgiving from ${app};
create trigger only_added_to before update or delete or truncate on debts.forgiving
    for each statement execute function ids.refuse_change();

create function debts.carry_forgiven() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if exists (select from debts.debt d where d.id = new.debt_id and d.annotator_id = new.forgiven_by) then
        raise exception 'nobody forgives their own debt %', new.debt_id;
    end if;
    update debts.debt set forgiven_minor = forgiven_minor + new.amount_minor where id = new.debt_id;
    return null;
end $$;
create trigger carry_forgiven after insert on debts.forgiving
    for each row execute function debts.carry_forgiven();

create function debts.forgiven_is_booked() returns trigger language plpgsql as $$
begin
    if not exists (select from ledger.transfer t
                    where t.subject_id = new.id and t.code = 'DEBT_FORGIVEN' and t.amount_minor = new.amount_minor) then
        raise exception 'forgiving % is not in the ledger', new.id;
    end if;
    return null;
end $$;
create constraint trigger forgiven_is_booked after insert on debts.forgiving
    deferrable initially deferred for each row execute function debts.forgiven_is_booked();

alter table debts.debt enable row level security;
alter table debts.debt force row level security;
create policy the_rules_themselves on debts.debt to current_user using (true) with check (true);
create policy own_debts_and_own_clients on debts.debt for select
    using ((select security.actor_has('SYSTEM', 'FINANCE', 'AUDITOR'))
        or (annotator_id = (select security.actor_id()) and state = 'IN_FORCE')
        or ((select security.actor_has('OPERATIONS'))
            and project_id in (select id from projects.project)));
create policy staff_propose on debts.debt for insert
    with check (proposed_by = (select security.actor_id())
        and ((select security.actor_has('FINANCE'))
            or ((select security.actor_has('OPERATIONS')) and project_id in (select id from projects.project))));
create policy finance_decides on debts.debt for update
    using ((select security.actor_has('FINANCE')))
    with check (decided_by = (select security.actor_id()));

alter table debts.recovery enable row level security;
alter table debts.recovery force row level security;
create policy the_rules_themselves on debts.recovery to current_user using (true) with check (true);
create policy as_the_debt on debts.recovery for select
    using ((select security.actor_has('SYSTEM', 'FINANCE', 'AUDITOR'))
        or debt_id in (select id from debts.debt));
create policy the_night_takes on debts.recovery for insert
    with check ((select security.actor_has('SYSTEM')));
create policy finance_puts_back on debts.recovery for update
    using ((select security.actor_has('SYSTEM', 'FINANCE')));

alter table debts.forgiving enable row level security;
alter table debts.forgiving force row level security;
create policy the_rules_themselves on debts.forgiving to current_user using (true) with check (true);
create policy as_the_debt on debts.forgiving for select
    using ((select security.actor_has('SYSTEM', 'FINANCE', 'AUDITOR'))
        or debt_id in (select id from debts.debt));
create policy finance_forgives on debts.forgiving for insert
    with check ((select security.actor_has('FINANCE')) and forgiven_by = (select security.actor_id()));

-- For payouts: what may be taken, and which share of a night's pay may be used for it.
create view debts.due with (security_invoker) as
select d.payer_id, d.annotator_id, d.currency, d.id as debt_id, d.starts_at,
       d.amount_minor - d.taken_minor - d.forgiven_minor as left_minor,
       coalesce(t.share_percent, 25) as share_percent
  from debts.debt d
  left join debts.terms t on t.payer_id = d.payer_id
 where d.state = 'IN_FORCE' and d.amount_minor > d.taken_minor + d.forgiven_minor;

-- For payouts: what each payout took.
create view debts.taken with (security_invoker) as
select r.payout_id, r.debt_id, r.amount_minor, d.currency, d.cause, d.explanation, r.put_back_at
  from debts.recovery r
  join debts.debt d on d.id = r.debt_id;

-- For payouts: what is left of everything in force, to be held against the ledger.
create view debts.owing with (security_invoker) as
select payer_id, annotator_id, currency,
       sum(amount_minor - taken_minor - forgiven_minor)::bigint as left_minor
  from debts.debt
 where state = 'IN_FORCE'
 group by payer_id, annotator_id, currency;

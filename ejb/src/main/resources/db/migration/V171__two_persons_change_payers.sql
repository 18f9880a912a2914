-- What a payer is set to is changed by two persons from its first night on, and by its own rows only; and on which days
-- it pays, and how long its bank may keep silent.
alter table payers.payer
    add pay_days     text    not null default 'EVERY_NIGHT' constraint pay_days_are_known check (
        pay_days ~ '^(EVERY_NIGHT|BANK_DAYS|WEEKDAYS [1-7](,[1-7])*|MONTH_DAYS ([1-9]|[12][0-9]|3[01])(,([1-9]|[12][0-9]|3[01]))* (SAME_NIGHT|NIGHT_BEFORE|NIGHT_AFTER))$'),
    add silent_after integer not null default 5 constraint a_bank_has_some_days_to_answer check (
        silent_after between 1 and 30);

-- Payers of whose money a night had something to decide.
create table payers.in_use (
    payer_id uuid        primary key references payers.payer,
    since    timestamptz not null
);
revoke update, delete, truncate on payers.in_use from ${app};

-- All that a payer would be set to, and on top of which of its versions. The first one makes the payer.
create table payers.proposal (
    id           uuid        primary key,
    payer_id     uuid        not null references payers.payer deferrable initially deferred,
    based_on     bigint,
    name         text        not null,
    country      char(2)     not null,
    town         text        not null,
    time_zone    text        not null,
    cut_off      time        not null,
    pay_days     text        not null,
    silent_after integer     not null,
    accounts     integer     not null constraint a_payer_has_an_account check (accounts > 0),
    proposed_by  uuid        not null,
    proposed_at  timestamptz not null,
    state        text        not null default 'PROPOSED'
        constraint state_is_known check (state in ('PROPOSED', 'IN_FORCE', 'REFUSED')),
    decided_by   uuid,
    decided_at   timestamptz,
    constraint a_decision_is_whole check (
        (state = 'PROPOSED') = (decided_by is null) and (decided_by is null) = (decided_at is null))
);
create index on payers.proposal (payer_id, id);
create index on payers.proposal (proposed_at, id);
revoke update, delete, truncate on payers.proposal from ${app};
grant update (state, decided_by, decided_at) on payers.proposal to ${app};

create table payers.proposed_account (
    proposal_id    uuid    not null references payers.proposal,
    currency       char(3) not null,
    minimum_minor  bigint  not null,
    kind           text    not null,
    routing_number text    not null default '',
    account_number text    not null default '',
    iban           text    not null default '',
    bic            text    not null default '',
    bank_code      text    not null default '',
    branch_code    text    not null default '',
    primary key (proposal_id, currency)
);
revoke update, delete, truncate on payers.proposed_account from ${app};

-- What is in force is written by what was decided, by nothing else.
revoke insert, update, delete, truncate on payers.payer from ${app};
revoke insert, update, delete, truncate on payers.funding_account from ${app};

do $$
declare
    t text;
begin
    foreach t in array array['in_use', 'proposal', 'proposed_account'] loop
        execute format('alter table payers.%I enable row level security', t);
        execute format('alter table payers.%I force row level security', t);
        execute format('create policy the_rules_themselves on payers.%I to current_user using (true) with check (true)', t);
    end loop;
end $$;
create policy whoever_is_here_reads on payers.in_use for select
    using ((select security.actor_id()) is not null);
create policy the_night_notes on payers.in_use for insert
    with check ((select security.actor_has('SYSTEM')));
create policy staff_read on payers.proposal for select
    using ((select security.actor_has('SYSTEM', 'FINANCE', 'ADMIN', 'AUDITOR')));
create policy staff_propose on payers.proposal for insert
    with check ((select security.actor_has('SYSTEM', 'FINANCE', 'ADMIN')) and proposed_by = (select security.actor_id())
        and state = 'PROPOSED' and (based_on is not null or (select security.actor_has('SYSTEM', 'ADMIN'))));
create policy staff_decide on payers.proposal for update
    using ((select security.actor_has('SYSTEM', 'FINANCE', 'ADMIN')));
create policy staff_read on payers.proposed_account for select
    using ((select security.actor_has('SYSTEM', 'FINANCE', 'ADMIN', 'AUDITOR')));
create policy staff_propose on payers.proposed_account for insert
    with check ((select security.actor_has('SYSTEM', 'FINANCE', 'ADMIN')));

-- A proposal is whole when its transaction ends, and never grows: it says how many accounts it has.
create function payers.proposal_is_whole() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    proposal uuid;
    wrong record;
begin
    if tg_table_name = 'proposal' then proposal := new.id; else proposal := new.proposal_id; end if;
    select p.accounts, (select count(*) from payers.proposed_account a where a.proposal_id = p.id) as found into wrong
      from payers.proposal p where p.id = proposal;
    if wrong.accounts <> wrong.found then
        raise exception 'proposal % has % accounts, not the % that it says', proposal, wrong.found, wrong.accounts;
    end if;
    return null;
end $$;
create constraint trigger proposal_is_whole after insert on payers.proposal
    deferrable initially deferred for each row execute function payers.proposal_is_whole();
create constraint trigger proposal_is_whole after insert on payers.proposed_account
    deferrable initially deferred for each row execute function payers.proposal_is_whole();

create function payers.decide_once() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    version bigint;
    missing text;
begin
    if old.state <> 'PROPOSED' or new.state = 'PROPOSED' or new.decided_by is distinct from security.actor_id() then
        raise exception 'proposal % is decided once, by whoever decides it', old.id;
    end if;
    if new.state = 'REFUSED' then
        return new;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('pay settings of ' || new.payer_id, 0));
    if exists (select from payers.in_use u where u.payer_id = new.payer_id) then
        if new.decided_by = new.proposed_by then
            raise exception 'proposal % is put in force by another person than who made it', new.id;
        end if;
        if security.actor_has('SERVICE') then
            raise exception 'proposal % is put in force by a person, not by a program', new.id;
        end if;
    elsif not security.actor_has('SYSTEM', 'ADMIN') and new.decided_by = new.proposed_by then
        raise exception 'proposal % is put in force by an administrator, or by another person', new.id;
    end if;
    select p.version into version from payers.payer p where p.id = new.payer_id;
    if version is distinct from new.based_on then
        raise exception 'proposal % was made before payer % was changed', new.id, new.payer_id;
    end if;
    if (select count(*) from payers.proposed_account a where a.proposal_id = new.id) <> new.accounts then
        raise exception 'proposal % is not whole', new.id;
    end if;
    select f.currency into missing
      from payers.funding_account f
     where f.payer_id = new.payer_id
       and not exists (select from payers.proposed_account a where a.proposal_id = new.id and a.currency = f.currency)
     limit 1;
    if found then
        raise exception 'proposal % takes % from payer %: money may be owed', new.id, missing, new.payer_id;
    end if;
    return new;
end $$;
create trigger decide_once before update on payers.proposal
    for each row execute function payers.decide_once();

-- What is decided is so at once: the payer is what the proposal says.
create function payers.put_in_force() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into payers.payer as p (id, name, country, town, time_zone, cut_off, created_at, version, pay_days, silent_after)
    values (new.payer_id, new.name, new.country, new.town, new.time_zone, new.cut_off, new.decided_at, 1, new.pay_days,
            new.silent_after)
        on conflict (id) do update
       set name = excluded.name, country = excluded.country, town = excluded.town, time_zone = excluded.time_zone,
           cut_off = excluded.cut_off, pay_days = excluded.pay_days, silent_after = excluded.silent_after,
           version = p.version + 1;
    insert into payers.funding_account (payer_id, currency, minimum_minor, kind, routing_number, account_number, iban,
                                        bic, bank_code, branch_code)
    select new.payer_id, a.currency, a.minimum_minor, a.kind, a.routing_number, a.account_number, a.iban, a.bic,
           a.bank_code, a.branch_code
      from payers.proposed_account a where a.proposal_id = new.id
        on conflict (payer_id, currency) do update
       set minimum_minor = excluded.minimum_minor, kind = excluded.kind, routing_number = excluded.routing_number,
           account_number = excluded.account_number, iban = excluded.iban, bic = excluded.bic,
           bank_code = excluded.bank_code, branch_code = excluded.branch_code;
    return null;
end $$;
create trigger put_in_force after update on payers.proposal
    for each row when (new.state = 'IN_FORCE' and old.state <> 'IN_FORCE')
    execute function payers.put_in_force();

-- A night that has something to decide, and a change by one person alone, wait for each other.
create function payouts.note_the_first_night() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    payer uuid;
begin
    select r.payer_id into payer from payouts.run r where r.id = new.run_id;
    if not exists (select from payers.in_use u where u.payer_id = payer) then
        perform pg_advisory_xact_lock(hashtextextended('pay settings of ' || payer, 0));
        insert into payers.in_use values (payer, clock_timestamp()) on conflict do nothing;
    end if;
    return new;
end $$;
create trigger note_the_first_night before insert on payouts.portion
    for each row when (new.step = 'DECIDE') execute function payouts.note_the_first_night();

insert into payers.in_use
select distinct r.payer_id, now()
  from payouts.run r
 where exists (select from payouts.portion p where p.run_id = r.id and p.step = 'DECIDE');

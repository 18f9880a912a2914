-- Bank details that are changed are paid to after three days and their owner's confirmation, not at once; and what
-- staff change by hand a second person confirms first. What came first with a register is in force as before.
alter table annotators.bank_account
    add origin text not null default 'REGISTER' constraint origin_is_known
        check (origin in ('REGISTER', 'LATER_REGISTER', 'OWN', 'PROPOSED')),
    add put_by uuid,
    add confirmed_by uuid,
    add confirmed_at timestamptz,
    add constraint a_confirmation_is_whole check ((confirmed_by is null) = (confirmed_at is null)),
    add constraint a_change_says_whose_it_is check (origin = 'REGISTER' or put_by is not null),
    add constraint oneself_or_another_person_confirms check (
        confirmed_by = annotator_id or confirmed_by <> put_by);
grant update (confirmed_by, confirmed_at) on annotators.bank_account to ${app};
create index waiting_for_confirmation on annotators.bank_account (since)
    where origin <> 'REGISTER' and confirmed_at is null and replaced_at is null;

create policy the_rules_themselves on annotators.bank_account for select to current_user using (true);
create policy by_whom_accounts_come on annotators.bank_account as restrictive for insert
    with check (case origin
        when 'OWN' then (select security.actor_has('ANNOTATOR')) and put_by = annotator_id
        when 'PROPOSED' then (select security.actor_has('OPERATIONS', 'FINANCE')) and put_by <> (select security.actor_id())
        else (select security.actor_has('SYSTEM', 'OPERATIONS', 'FINANCE', 'ADMIN')) end);

create function annotators.keep_the_account() returns trigger language plpgsql as $$
begin
    if old.replaced_at is not null then
        raise exception 'account % was replaced and never changes again', old.id;
    end if;
    if (old.confirmed_by, old.confirmed_at) is distinct from (new.confirmed_by, new.confirmed_at) then
        if old.confirmed_at is not null then
            raise exception 'account % is confirmed once', old.id;
        end if;
        if new.confirmed_by is distinct from security.actor_id()
                or not (security.actor_has('FINANCE') or new.confirmed_by = old.annotator_id) then
            raise exception 'account % is confirmed by its owner, or by finance', old.id;
        end if;
        if abs(extract(epoch from clock_timestamp() - new.confirmed_at)) > 300 then
            raise exception 'account % is confirmed at another time', old.id;
        end if;
    end if;
    return new;
end $$;
create trigger keep_the_account before update on annotators.bank_account
    for each row execute function annotators.keep_the_account();

-- Only the first account that a register brings counts as confirmed; and nobody brings one in the past.
create function annotators.first_or_changed() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    wrong uuid;
begin
    select n.id into wrong
      from new_rows n
      join annotators.bank_account b
        on b.annotator_id = n.annotator_id and b.currency = n.currency and b.id <> n.id
     where n.origin = 'REGISTER' limit 1;
    if found then
        raise exception 'account % is not the first one, and must be confirmed', wrong;
    end if;
    select n.id into wrong
      from new_rows n
     where n.origin <> 'REGISTER'
       and (n.confirmed_at is not null or abs(extract(epoch from clock_timestamp() - n.since)) > 300) limit 1;
    if found then
        raise exception 'account % is changed now and confirmed later', wrong;
    end if;
    return null;
end $$;
create trigger first_or_changed after insert on annotators.bank_account
    referencing new table as new_rows for each statement execute function annotators.first_or_changed();

-- What one of the staff wants changed. In force when another one of them confirms.
create table annotators.account_proposal (
    id              uuid        primary key,
    annotator_id    uuid        not null references annotators.annotator,
    currency        char(3)     not null,
    kind            text        not null,
    details         bytea       not null,
    print           bytea       not null,
    masked          text        not null,
    why             text        not null constraint a_proposal_has_a_reason check (length(why) between 1 and 1000),
    proposed_by     uuid        not null constraint nobody_proposes_their_own check (proposed_by <> annotator_id),
    proposed_at     timestamptz not null,
    state           text        not null default 'PROPOSED'
        constraint state_is_known check (state in ('PROPOSED', 'CONFIRMED', 'REFUSED')),
    decided_by      uuid        constraint another_person_decides check (decided_by <> proposed_by),
    decided_at      timestamptz,
    bank_account_id uuid        references annotators.bank_account deferrable initially deferred,
    constraint a_decision_is_whole check (
        (state = 'PROPOSED') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
    constraint what_is_confirmed_is_an_account check ((state = 'CONFIRMED') = (bank_account_id is not null))
);
create index on annotators.account_proposal (proposed_at, id);
revoke update, delete, truncate on annotators.account_proposal from ${app};
grant update (state, decided_by, decided_at, bank_account_id) on annotators.account_proposal to ${app};

create function annotators.decide_once() returns trigger language plpgsql as $$
begin
    if old.state <> 'PROPOSED' or new.decided_by is distinct from security.actor_id() then
        raise exception 'proposal % is decided once, by whoever decides it', old.id;
    end if;
    return new;
end $$;
create trigger decide_once before update on annotators.account_proposal
    for each row execute function annotators.decide_once();

alter table annotators.account_proposal enable row level security;
alter table annotators.account_proposal force row level security;
create policy the_rules_themselves on annotators.account_proposal for select to current_user using (true);
create policy staff_read on annotators.account_proposal for select
    using ((select security.actor_has('SYSTEM', 'OPERATIONS', 'FINANCE', 'ADMIN', 'AUDITOR')));
create policy staff_propose on annotators.account_proposal for insert
    with check ((select security.actor_has('OPERATIONS', 'FINANCE')) and proposed_by = (select security.actor_id())
        and state = 'PROPOSED');
create policy staff_decide on annotators.account_proposal for update
    using ((select security.actor_has('OPERATIONS', 'FINANCE')));

-- At commit: a proposed account is one that was confirmed, of the same details.
create function annotators.proposed_is_confirmed() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not exists (select from annotators.account_proposal p
                    where p.bank_account_id = new.id and p.state = 'CONFIRMED' and p.proposed_by = new.put_by
                      and (p.annotator_id, p.currency, p.print) = (new.annotator_id, new.currency, new.print)) then
        raise exception 'account % was proposed by nobody, or no second person has confirmed it', new.id;
    end if;
    return null;
end $$;
create constraint trigger proposed_is_confirmed after insert on annotators.bank_account
    deferrable initially deferred for each row when (new.origin = 'PROPOSED')
    execute function annotators.proposed_is_confirmed();

-- For payouts: where each annotator's money in a currency goes, and from when on.
create or replace view annotators.destination with (security_invoker) as
select annotator_id, currency, id as bank_account_id,
       case when origin = 'REGISTER' then since
            when confirmed_at is null then timestamptz 'infinity'
            else greatest(since + interval '72 hours', confirmed_at) end as usable_from
  from annotators.bank_account
 where replaced_at is null;

-- A stop switch until the moment of release, and limits for what one payout and one run pay without a second look.
create table payouts.stop (
    id         uuid        primary key,
    payer_id   uuid        not null references payers.payer,
    why        text        not null constraint a_stop_has_a_reason check (length(why) between 1 and 1000),
    stopped_by uuid        not null,
    stopped_at timestamptz not null,
    ended_why  text        constraint an_end_has_a_reason check (length(ended_why) between 1 and 1000),
    ended_by   uuid,
    ended_at   timestamptz,
    constraint an_end_is_whole check (
        (ended_by is null) = (ended_at is null) and (ended_by is null) = (ended_why is null))
);
create unique index a_payer_is_stopped_once on payouts.stop (payer_id) where ended_at is null;
revoke update, delete, truncate on payouts.stop from ${app};
grant update (ended_why, ended_by, ended_at) on payouts.stop to ${app};

-- Proposed by one, in force when another confirms; the latest counts. Without an amount there is no limit.
create table payouts.pay_limit (
    id               uuid        primary key,
    payer_id         uuid        not null references payers.payer,
    currency         char(3)     not null,
    per_payout_minor bigint      constraint a_limit_of_payouts_is_positive check (per_payout_minor > 0),
    per_run_minor    bigint      constraint a_limit_of_runs_is_positive check (per_run_minor > 0),
    proposed_by      uuid        not null,
    proposed_at      timestamptz not null,
    confirmed_by     uuid        constraint another_person_confirms check (confirmed_by <> proposed_by),
    confirmed_at     timestamptz,
    constraint a_confirmation_is_whole check ((confirmed_by is null) = (confirmed_at is null))
);
create index on payouts.pay_limit (payer_id, currency, confirmed_at);
revoke update, delete, truncate on payouts.pay_limit from ${app};
grant update (confirmed_by, confirmed_at) on payouts.pay_limit to ${app};

-- Who may be paid more than the limit of payouts, up to how much and until when.
create table payouts.clearance (
    id           uuid        primary key,
    payer_id     uuid        not null references payers.payer,
    annotator_id uuid        not null references annotators.annotator,
    currency     char(3)     not null,
    up_to_minor  bigint      not null constraint a_clearance_is_positive check (up_to_minor > 0),
    why          text        not null constraint a_clearance_has_a_reason check (length(why) between 1 and 1000),
    cleared_by   uuid        not null,
    cleared_at   timestamptz not null,
    until        timestamptz not null constraint a_clearance_ends check (
        until > cleared_at and until <= cleared_at + interval '31 days')
);
create index on payouts.clearance (annotator_id, payer_id, currency);
revoke update, delete, truncate on payouts.clearance from ${app};
create trigger only_added_to before update or delete or truncate on payouts.clearance
    for each statement execute function ids.refuse_change();

-- The second person of a run that is over its payer's limit.
create table payouts.run_approval (
    run_id      uuid        not null references payouts.run,
    approved_by uuid        not null,
    approved_at timestamptz not null,
    primary key (run_id, approved_by)
);
revoke update, delete, truncate on payouts.run_approval from ${app};
create trigger only_added_to before update or delete or truncate on payouts.run_approval
    for each statement execute function ids.refuse_change();

do $$
declare
    t text;
    person text;
begin
    foreach t in array array['stop', 'pay_limit', 'clearance', 'run_approval'] loop
        person := case t when 'stop' then 'stopped_by' when 'pay_limit' then 'proposed_by'
                         when 'clearance' then 'cleared_by' else 'approved_by' end;
        execute format('alter table payouts.%I enable row level security', t);
        execute format('alter table payouts.%I force row level security', t);
        execute format('create policy the_rules_themselves on payouts.%I for select to current_user using (true)', t);
        execute format('create policy whoever_is_here_reads on payouts.%I for select using ('
            || '(select security.actor_has(''SYSTEM'', ''FINANCE'', ''AUDITOR'', ''ADMIN'')) or %s)', t,
            case t when 'pay_limit' then '(select security.actor_id()) is not null'
                   when 'clearance' then 'annotator_id = (select security.actor_id())' else 'false' end);
        execute format('create policy finance_writes on payouts.%I for insert with check ('
            || '(select security.actor_has(''FINANCE'')) and %I = (select security.actor_id()))', t, person);
        if t in ('stop', 'pay_limit') then
            execute format('create policy finance_goes_on on payouts.%I for update using ('
                || '(select security.actor_has(''FINANCE'')))', t);
        end if;
    end loop;
end $$;

create function payouts.end_once() returns trigger language plpgsql as $$
begin
    if old.ended_at is not null or new.ended_by is distinct from security.actor_id() then
        raise exception 'stop % is ended once, by whoever ends it', old.id;
    end if;
    return new;
end $$;
create trigger end_once before update on payouts.stop
    for each row execute function payouts.end_once();

create function payouts.confirm_once() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.confirmed_at is not null then
            raise exception 'limit % is proposed first', new.id;
        end if;
    elsif old.confirmed_at is not null or new.confirmed_by is distinct from security.actor_id() then
        raise exception 'limit % is confirmed once, by whoever confirms it', old.id;
    end if;
    return new;
end $$;
create trigger confirm_once before insert or update on payouts.pay_limit
    for each row execute function payouts.confirm_once();

-- For the night and the release: the limits in force.
create view payouts.pay_limit_now with (security_invoker) as
select distinct on (payer_id, currency) payer_id, currency, per_payout_minor, per_run_minor
  from payouts.pay_limit
 where confirmed_at is not null
 order by payer_id, currency, confirmed_at desc, id desc;

-- A stop and a release wait for each other: what is stopped is not released, whichever came a moment later.
create function payouts.stop_waits() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('releases of ' || new.payer_id, 0));
    return new;
end $$;
create trigger stop_waits before insert on payouts.stop
    for each row execute function payouts.stop_waits();

create function payouts.release_within_limits() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    excess record;
begin
    perform pg_advisory_xact_lock(hashtextextended('releases of ' || new.payer_id, 0));
    if exists (select from payouts.stop s where s.payer_id = new.payer_id and s.ended_at is null) then
        raise exception 'run % is not released while its payer is stopped', new.id;
    end if;
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    select p.currency, sum(p.amount_minor) as total into excess
      from payouts.payout p
      join payouts.pay_limit_now l on l.payer_id = new.payer_id and l.currency = p.currency
     where p.run_id = new.id and p.state in ('RESERVED', 'RELEASED')
     group by p.currency, l.per_run_minor
    having sum(p.amount_minor) > l.per_run_minor
     limit 1;
    perform set_config('honorarium.actor', actor, true);
    if excess.currency is not null and not exists (
            select from payouts.run_approval a where a.run_id = new.id and a.approved_by <> new.released_by) then
        raise exception 'run % pays % in %: over the limit, and no second person approved', new.id, excess.total, excess.currency;
    end if;
    return new;
end $$;
create trigger release_within_limits before update on payouts.run
    for each row when (new.state = 'RELEASED' and old.state <> 'RELEASED')
    execute function payouts.release_within_limits();

-- Paid hours: what an annotator worked beside annotations, entered day by day, approved by another person, and then a
-- line of its own, paid at the hourly rate of that day.
alter table ledger.account drop constraint type_is_known;
alter table ledger.account add constraint type_is_known check (type in (
    'ANNOTATOR_PAYABLE', 'ANNOTATION_COST', 'TEST_COST', 'ADJUSTMENT_COST', 'HOURS_COST', 'PAYOUT_CLEARING'));
alter table earnings.earning drop constraint kind_is_known;
alter table earnings.earning add constraint kind_is_known
    check (kind in ('ANNOTATION', 'TEST', 'BONUS', 'CORRECTION', 'HOURS'));

-- The last day for which hours can be entered: somewhere it is that day already.
create function earnings.latest_day() returns date language sql stable as $$
    select ((now() at time zone 'UTC') + interval '14 hours')::date
$$;

-- What an hour pays one annotator in one project, in versions that begin on their own day. Only added to; a rate of 0
-- ends it.
create table earnings.hourly_rate (
    id           uuid        primary key,
    annotator_id uuid        not null references annotators.annotator,
    project_id   uuid        not null references projects.project,
    version      integer     not null constraint versions_begin_with_one check (version >= 1),
    amount_minor bigint      not null constraint an_hour_never_costs_the_annotator check (amount_minor >= 0),
    currency     char(3)     not null,
    starts_on    date        not null,
    set_by       uuid        not null constraint nobody_sets_their_own_rate check (set_by <> annotator_id),
    set_at       timestamptz not null,
    constraint one_version_after_the_other unique (project_id, annotator_id, version)
);
create index on earnings.hourly_rate (annotator_id);
revoke update, delete, truncate on earnings.hourly_rate from ${app};
create trigger only_added_to before update or delete or truncate on earnings.hourly_rate
    for each statement execute function ids.refuse_change();

-- The first may begin as early as hours can be entered for; the others begin after every day that has hours, and not
-- before the one that they follow.
create function earnings.keep_the_rate() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    last earnings.hourly_rate;
begin
    perform pg_advisory_xact_lock(hashtextextended(
        'hourly rate of ' || new.annotator_id || ' in ' || new.project_id, 0));
    select * into last from earnings.hourly_rate
     where project_id = new.project_id and annotator_id = new.annotator_id order by version desc limit 1;
    if new.version <> coalesce(last.version, 0) + 1 then
        raise exception 'rate % does not follow the last one', new.version;
    end if;
    if (last.id is null and new.starts_on < earnings.latest_day() - 31)
            or (last.id is not null
                and new.starts_on < greatest(earnings.latest_day() + 1, last.starts_on)) then
        raise exception 'rate % cannot start on %', new.version, new.starts_on;
    end if;
    if not exists (select from projects.project p where p.id = new.project_id and p.currency = new.currency) then
        raise exception 'rate % is not in the currency of its project', new.version;
    end if;
    return new;
end $$;
create trigger keep_the_rate before insert on earnings.hourly_rate
    for each row execute function earnings.keep_the_rate();

create table earnings.hours (
    id           uuid        primary key,
    annotator_id uuid        not null references annotators.annotator,
    project_id   uuid        not null references projects.project,
    day          date        not null,
    minutes      integer     not null constraint a_day_has_so_many_minutes check (minutes between 1 and 1440),
    purpose      text        not null constraint hours_have_a_purpose check (length(purpose) between 1 and 1000),
    hourly_minor bigint      not null constraint an_hour_pays_something check (hourly_minor > 0),
    amount_minor bigint      not null constraint hours_pay_what_they_took
        check (amount_minor = (hourly_minor * minutes + 59) / 60),
    currency     char(3)     not null,
    sent_at      timestamptz not null,
    state        text        not null constraint state_is_known
        check (state in ('SENT', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    decided_by   uuid,
    decided_at   timestamptz,
    reason       text,
    earning_id   uuid        constraint one_earning_one_entry unique,
    constraint a_decision_has_its_person_and_time check (
        (state = 'SENT') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
    constraint nobody_decides_about_their_own_hours check (
        case when state = 'WITHDRAWN' then decided_by = annotator_id else decided_by <> annotator_id end),
    constraint a_refusal_has_a_reason check (
        (state = 'REFUSED') = (reason is not null) and coalesce(length(reason) between 1 and 1000, true)),
    constraint what_is_approved_is_earned check ((state = 'APPROVED') = (earning_id is not null))
);
create index on earnings.hours (project_id, day);
create index on earnings.hours (annotator_id, day);
revoke update, delete, truncate on earnings.hours from ${app};
grant update (state, decided_by, decided_at, reason, earning_id) on earnings.hours to ${app};

-- Entered by a member of the project, for a day of the last month, at the rate of that day; and no day has more than
-- its 24 hours, however many projects and however many at once.
create function earnings.keep_the_hours() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    rate earnings.hourly_rate;
begin
    perform pg_advisory_xact_lock(hashtextextended('hours of ' || new.annotator_id, 0));
    if new.state <> 'SENT' then
        raise exception 'hours % are sent in before they are decided', new.id;
    end if;
    if new.day not between earnings.latest_day() - 31 and earnings.latest_day() then
        raise exception 'hours % are not of the last month', new.id;
    end if;
    select * into rate from earnings.hourly_rate r
     where r.project_id = new.project_id and r.annotator_id = new.annotator_id and r.starts_on <= new.day
     order by r.version desc limit 1;
    if rate.id is null or (rate.amount_minor, rate.currency) is distinct from (new.hourly_minor, new.currency) then
        raise exception 'hours % are not at the rate of their day', new.id;
    end if;
    if not exists (select from projects.membership m
                    where m.project_id = new.project_id and m.annotator_id = new.annotator_id) then
        raise exception 'annotator % is no member of project %', new.annotator_id, new.project_id;
    end if;
    if new.minutes + (select coalesce(sum(h.minutes), 0) from earnings.hours h
                       where h.annotator_id = new.annotator_id and h.day = new.day
                         and h.state in ('SENT', 'APPROVED')) > 1440 then
        raise exception 'the day of hours % has no room for them', new.id;
    end if;
    return new;
end $$;
create trigger keep_the_hours before insert on earnings.hours
    for each row execute function earnings.keep_the_hours();

create function earnings.decide_once() returns trigger language plpgsql as $$
begin
    if old.state <> 'SENT' or new.state = 'SENT' then
        raise exception 'hours % are %', old.id, old.state;
    end if;
    return new;
end $$;
create trigger decide_once before update on earnings.hours
    for each row execute function earnings.decide_once();

-- At commit: what was approved is earned.
create function earnings.approved_is_earned() returns trigger language plpgsql as $$
begin
    if not exists (select from earnings.earning e
                     join ledger.transfer t on t.id = e.transfer_id
                      and t.code = 'HOURS_APPROVED' and t.subject_id = new.id
                    where e.id = new.earning_id and e.kind = 'HOURS') then
        raise exception 'hours % are approved and not earned', new.id;
    end if;
    return null;
end $$;
create constraint trigger approved_is_earned after update on earnings.hours
    deferrable initially deferred for each row when (new.state = 'APPROVED')
    execute function earnings.approved_is_earned();

-- As before (V052), and what hours earn was approved.
create or replace function earnings.earned_is_given() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    wrong record;
begin
    select e.id, e.amount_minor into wrong
      from added e
     where e.kind in ('BONUS', 'CORRECTION', 'HOURS')
       and not exists (select from earnings.adjustment a
                        where a.earning_id = e.id
                          and (a.kind, a.annotator_id, a.project_id, a.amount_minor, a.currency)
                              = (e.kind, e.annotator_id, e.project_id, e.amount_minor, e.currency))
       and not exists (select from earnings.hours h
                        where h.earning_id = e.id and e.kind = 'HOURS'
                          and (h.annotator_id, h.project_id, h.amount_minor, h.currency)
                              = (e.annotator_id, e.project_id, e.amount_minor, e.currency));
    if found then
        raise exception 'earning % of % was given by nobody', wrong.id, wrong.amount_minor;
    end if;
    return null;
end $$;

alter table earnings.hourly_rate enable row level security;
alter table earnings.hourly_rate force row level security;
create policy the_rules_themselves on earnings.hourly_rate for select to current_user using (true);
create policy own_rates_and_own_clients on earnings.hourly_rate for select
    using ((select security.actor_has('SYSTEM', 'FINANCE', 'AUDITOR'))
        or annotator_id = (select security.actor_id())
        or ((select security.actor_has('OPERATIONS'))
            and project_id in (select id from projects.project)));
create policy operations_set on earnings.hourly_rate for insert
    with check ((select security.actor_has('OPERATIONS')) and set_by = (select security.actor_id())
        and project_id in (select id from projects.project));

-- What was done for a client is not for those on the other side of a barrier.
alter table earnings.hours enable row level security;
alter table earnings.hours force row level security;
create policy the_rules_themselves on earnings.hours for select to current_user using (true);
create policy own_hours_and_own_clients on earnings.hours for select
    using ((select security.actor_has('SYSTEM', 'FINANCE', 'AUDITOR'))
        or annotator_id = (select security.actor_id())
        or ((select security.actor_has('OPERATIONS'))
            and project_id in (select id from projects.project)
            and project_id <> all ((select projects.closed_projects())::uuid[])));
create policy annotators_send on earnings.hours for insert
    with check ((select security.actor_has('ANNOTATOR')) and annotator_id = (select security.actor_id())
        and project_id in (select id from projects.project)
        and project_id <> all ((select projects.closed_projects())::uuid[]));
create policy annotators_withdraw on earnings.hours for update
    using (annotator_id = (select security.actor_id()))
    with check (state = 'WITHDRAWN' and decided_by = (select security.actor_id()));
create policy operations_decide on earnings.hours for update
    using ((select security.actor_has('OPERATIONS')) and project_id in (select id from projects.project)
        and project_id <> all ((select projects.closed_projects())::uuid[]))
    with check (state in ('APPROVED', 'REFUSED') and decided_by = (select security.actor_id()));

-- For payouts: why it was given, or what for.
create or replace view earnings.given with (security_invoker) as
select earning_id, kind, reason, corrects
  from earnings.adjustment
union all
select earning_id, 'HOURS', purpose, null
  from earnings.hours
 where state = 'APPROVED';

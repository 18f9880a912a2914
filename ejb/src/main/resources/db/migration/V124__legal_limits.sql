-- Until when work must be paid by the law of its payee's country. No threshold and no hold of the house passes that day:
-- the night pays some days before, and where it cannot, finance is told earlier.
create table payouts.legal_limit (
    country     char(2) not null,
    since       date    not null,
    days        integer not null constraint a_limit_has_days check (days between 1 and 365),
    zone        text    not null
        constraint zone_is_known check (timestamptz '2026-01-01 00:00:00Z' at time zone zone is not null),
    pay_ahead   integer not null constraint the_night_pays_before_it check (pay_ahead >= 0),
    alarm_ahead integer not null constraint the_alarm_comes_first check (alarm_ahead > pay_ahead and alarm_ahead < days),
    source      text    not null,
    primary key (country, since)
);
revoke insert, update, delete, truncate on payouts.legal_limit from ${app};

-- The day on which work is received is the first of the sixty. Banks in Japan are closed for up to six days together.
insert into payouts.legal_limit values ('JP', '2024-11-01', 60, 'Asia/Tokyo', 10, 20,
    'Act on Ensuring Proper Transactions Involving Specified Entrusted Business Operators (Act No. 25 of 2023), Article 4');

-- For payouts: when work was received.
create view tasks.received with (security_invoker) as
select id as assignment_id, submitted_at
  from tasks.assignment;

-- The limit in force on a day.
create view payouts.limit_now with (security_invoker) as
select distinct on (country) country, days, zone, pay_ahead, alarm_ahead, source
  from payouts.legal_limit
 where since <= (now() at time zone 'UTC')::date
 order by country, since desc;

-- When the oldest work was received that somebody's open items until a cut-off pay for. What is no work (a bonus, an
-- hour) counts from when it was earned.
create function payouts.oldest_received(payer uuid, annotator uuid, currency char(3), cut_off timestamptz)
    returns timestamptz language sql stable
    return (select min(coalesce(w.submitted_at, o.earned_at))
              from payouts.open_item o
              left join lateral (select r.submitted_at from tasks.received r
                                  where r.assignment_id = o.earning_id offset 0) w on true
             where o.payer_id = payer and o.annotator_id = annotator and o.currency = oldest_received.currency
               and o.earned_at <= cut_off);

-- Whether a night must pay somebody whatever they or the house chose. Only asked about somebody who would be held.
create function payouts.must_be_paid(payer uuid, annotator uuid, currency char(3), cut_off timestamptz)
    returns boolean language plpgsql stable as $$
declare
    law record;
begin
    select l.days, l.zone, l.pay_ahead into law
      from annotators.residence n join payouts.limit_now l on l.country = n.country
     where n.annotator_id = annotator;
    return found and coalesce(
        (payouts.oldest_received(payer, annotator, currency, cut_off) at time zone law.zone)::date
            + law.days - 1 - law.pay_ahead <= (cut_off at time zone law.zone)::date, false);
end $$;

-- That finance was told of somebody whom no night can pay in time. Once for each last day.
create table payouts.limit_alarm (
    payer_id     uuid        not null,
    annotator_id uuid        not null,
    currency     char(3)     not null,
    last_day     date        not null,
    reason       text        not null,
    raised_at    timestamptz not null,
    primary key (payer_id, annotator_id, currency, last_day)
);
revoke update, delete, truncate on payouts.limit_alarm from ${app};
alter table payouts.limit_alarm enable row level security;
alter table payouts.limit_alarm force row level security;
create policy finance_reads on payouts.limit_alarm for select
    using ((select security.actor_has('SYSTEM', 'FINANCE', 'AUDITOR')));
create policy the_house_raises on payouts.limit_alarm for insert
    with check ((select security.actor_has('SYSTEM')));

-- For warnings: who looks after the money.
create view security.finance with (security_invoker) as
select id as user_id
  from security.user_account
 where 'FINANCE' = any (roles) and disabled_at is null;

-- When annotators can work: the hours of a usual week and their days off, in their own zone.
create schema staffing;

create table staffing.week (
    annotator_id uuid        primary key references annotators.annotator,
    time_zone    text        not null,
    changed_at   timestamptz not null
);

-- Minutes of the day, so that a day can end at midnight.
create table staffing.hours (
    annotator_id uuid    not null references staffing.week,
    weekday      integer not null constraint monday_is_one check (weekday between 1 and 7),
    begins       integer not null,
    ends         integer not null,
    primary key (annotator_id, weekday),
    constraint hours_are_of_one_day check (0 <= begins and begins < ends and ends <= 1440)
);

create table staffing.time_off (
    id           uuid primary key,
    annotator_id uuid not null references annotators.annotator,
    first_day    date not null,
    last_day     date not null,
    constraint it_ends_after_it_begins check (last_day >= first_day),
    constraint nobody_is_away_for_years check (last_day < first_day + 800)
);
create index on staffing.time_off (annotator_id, last_day);

-- Everybody keeps their own, and staff read it.
alter table staffing.week enable row level security;
alter table staffing.week force row level security;
create policy oneself on staffing.week
    using ((select security.actor_has('SYSTEM')) or annotator_id = (select security.actor_id()));
create policy staff_read on staffing.week for select
    using ((select security.actor_has('OPERATIONS', 'ADMIN', 'AUDITOR')));
alter table staffing.hours enable row level security;
alter table staffing.hours force row level security;
create policy oneself on staffing.hours
    using ((select security.actor_has('SYSTEM')) or annotator_id = (select security.actor_id()));
create policy staff_read on staffing.hours for select
    using ((select security.actor_has('OPERATIONS', 'ADMIN', 'AUDITOR')));
alter table staffing.time_off enable row level security;
alter table staffing.time_off force row level security;
create policy oneself on staffing.time_off
    using ((select security.actor_has('SYSTEM')) or annotator_id = (select security.actor_id()));
create policy staff_read on staffing.time_off for select
    using ((select security.actor_has('OPERATIONS', 'ADMIN', 'AUDITOR')));

-- What was announced about bank days beside the rules of their calendars: closed, or open after all.
create schema calendar;

-- Only added to: the last word on a day holds.
create table calendar.announcement (
    id           uuid        not null unique,
    calendar     text        not null
        constraint calendar_is_known check (calendar in ('FEDWIRE', 'TARGET', 'BACS', 'ZENGIN')),
    day          date        not null constraint weekends_stay_closed check (extract(isodow from day) < 6),
    number       integer     not null,
    closed       boolean     not null,
    reason       text        not null
        constraint an_announcement_has_a_reason check (length(reason) between 1 and 200),
    announced_by uuid        not null,
    announced_at timestamptz not null,
    primary key (calendar, day, number),
    constraint days_that_have_passed_stay_as_they_were
        check (day >= (announced_at at time zone 'UTC')::date - 1)
);
revoke update, delete, truncate on calendar.announcement from ${app};
create trigger only_added_to before update or delete or truncate on calendar.announcement
    for each statement execute function ids.refuse_change();

alter table calendar.announcement enable row level security;
alter table calendar.announcement force row level security;
create policy everybody_reads on calendar.announcement for select using (true);
create policy administrators_announce on calendar.announcement for insert
    with check ((select security.actor_has('ADMIN')) and announced_by = (select security.actor_id()));

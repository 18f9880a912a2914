-- What payees choose: how often they are paid, on which day of their own zone, and from which amount on.
create table holds.choice (
    annotator_id uuid        primary key references annotators.annotator,
    rhythm       text        not null constraint rhythm_is_known check (rhythm in ('NIGHTLY', 'WEEKLY', 'MONTHLY')),
    day          integer     not null,
    zone         text        not null
        constraint zone_is_known check (timestamptz '2026-01-01 00:00:00Z' at time zone zone is not null),
    chosen_at    timestamptz not null,
    constraint a_rhythm_has_its_day check (
        case rhythm when 'NIGHTLY' then day = 0 when 'WEEKLY' then day between 1 and 7 else day between 1 and 31 end)
);
revoke delete, truncate on holds.choice from ${app};

create table holds.own_minimum (
    annotator_id  uuid        not null references annotators.annotator,
    currency      char(3)     not null,
    minimum_minor bigint      not null constraint a_minimum_is_positive check (minimum_minor > 0),
    chosen_at     timestamptz not null,
    primary key (annotator_id, currency)
);
revoke truncate on holds.own_minimum from ${app};

do $$
declare
    t text;
begin
    foreach t in array array['choice', 'own_minimum'] loop
        execute format('alter table holds.%I enable row level security', t);
        execute format('alter table holds.%I force row level security', t);
        execute format('create policy staff_and_oneself_read on holds.%I for select using ('
            || '(select security.actor_has(''SYSTEM'', ''FINANCE'', ''AUDITOR'', ''OPERATIONS''))'
            || ' or annotator_id = (select security.actor_id()))', t);
        execute format('create policy oneself_chooses on holds.%I using ('
            || '(select security.actor_has(''ANNOTATOR'')) and annotator_id = (select security.actor_id()))', t);
    end loop;
end $$;

-- The latest chosen day that is not after this one. A month without the 31st has its last day instead.
create function holds.latest_day(rhythm text, day integer, today date) returns date
    language sql immutable parallel safe
    return case rhythm
        when 'WEEKLY' then today - (extract(isodow from today)::integer - day + 7) % 7
        when 'MONTHLY' then (
            select max(d)
              from (select least(m::date + day - 1, (m + interval '1 month' - interval '1 day')::date) as d
                      from unnest(array[date_trunc('month', today::timestamp),
                                        date_trunc('month', today::timestamp) - interval '1 month']) m) days
             where d <= today)
        else today end;

-- Whether a night pays somebody of this rhythm: one of their days has come since the night before it. So no day is
-- passed over, whatever clocks do and whichever night was left out.
create function holds.is_pay_day(rhythm text, day integer, zone text, night_before timestamptz, cut_off timestamptz)
    returns boolean language sql immutable parallel safe
    return rhythm = 'NIGHTLY'
        or holds.latest_day(rhythm, day, (cut_off at time zone zone)::date) > (night_before at time zone zone)::date;

-- For payouts.
create view holds.chosen_rhythm with (security_invoker) as
select annotator_id, rhythm, day, zone
  from holds.choice;
create view holds.chosen_minimum with (security_invoker) as
select annotator_id, currency, minimum_minor
  from holds.own_minimum;

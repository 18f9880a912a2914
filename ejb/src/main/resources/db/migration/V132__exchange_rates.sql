-- Rates of exchange with their source and time, and where annotators live, for payouts in another currency than was earned.
create schema exchange;

-- One unit of a currency in units of another, as its source said it. Only added to: a better rate is a later one.
create table exchange.rate (
    id            uuid        primary key,
    from_currency char(3)     not null,
    to_currency   char(3)     not null,
    rate          numeric     not null constraint a_rate_is_positive_and_plain
        check (rate > 0 and rate < 1000000000 and scale(rate) <= 12),
    from_digits   integer     not null constraint digits_of_the_first check (from_digits between 0 and 4),
    to_digits     integer     not null constraint digits_of_the_second check (to_digits between 0 and 4),
    source        text        not null constraint a_rate_has_a_source check (length(source) between 1 and 200),
    quoted_at     timestamptz not null,
    loaded_by     uuid        not null,
    loaded_at     timestamptz not null,
    constraint two_currencies check (from_currency <> to_currency),
    constraint nobody_knows_a_rate_before_it_is_quoted check (quoted_at <= loaded_at),
    constraint one_rate_a_time_and_source unique (from_currency, to_currency, quoted_at, source)
);
create index on exchange.rate (from_currency, to_currency, quoted_at desc, loaded_at desc, id);
revoke update, delete, truncate on exchange.rate from ${app};
create trigger only_added_to before update or delete or truncate on exchange.rate
    for each statement execute function ids.refuse_change();

alter table exchange.rate enable row level security;
alter table exchange.rate force row level security;
create policy everybody_sees_rates on exchange.rate for select
    using ((select security.actor_id()) is not null);
create policy finance_loads on exchange.rate for insert
    with check ((select security.actor_has('FINANCE')) and loaded_by = (select security.actor_id()));

-- What so many smallest units come to in the other currency's smallest unit, rounded down.
create function exchange.changed(amount_minor bigint, rate numeric, from_digits integer, to_digits integer)
    returns bigint language sql immutable parallel safe
    return div(amount_minor::numeric * rate * (10::numeric ^ to_digits), 10::numeric ^ from_digits)::bigint;

-- As before (V020), and in which currency somebody likes to be paid.
create or replace view annotators.residence with (security_invoker) as
select id as annotator_id, reference, country, currency
  from annotators.annotator;

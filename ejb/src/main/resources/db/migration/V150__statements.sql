-- Statements: what each night said to each annotator of each payer, kept as it was said.
create schema statements;

-- For statements: what a night decided about somebody, and where what is paid goes.
do $$
begin
    if exists (select from information_schema.columns
                where (table_schema, table_name, column_name) = ('payouts', 'payout', 'paid_minor')) then
        execute $view$
            create view payouts.said with (security_invoker) as
            select d.run_id, d.annotator_id, d.currency, d.outcome, d.reason, d.items, d.amount_minor,
                   p.id as payout_id, coalesce(p.debts_minor, 0) as debts_minor, x.rate,
                   x.source as rate_source, x.quoted_at as rate_at, p.exchanged_minor,
                   coalesce(p.tax_minor, 0) as tax_minor, p.paid_minor, p.paid_currency, p.bank_account_id,
                   p.end_to_end_id
              from payouts.decision d
              left join payouts.payout p
                     on (p.run_id, p.annotator_id, p.currency) = (d.run_id, d.annotator_id, d.currency)
              left join exchange.rate x on x.id = p.rate_id
        $view$;
    else
        execute $view$
            create view payouts.said with (security_invoker) as
            select d.run_id, d.annotator_id, d.currency, d.outcome, d.reason, d.items, d.amount_minor,
                   p.id as payout_id, 0::bigint as debts_minor, null::numeric as rate,
                   null::text as rate_source, null::timestamptz as rate_at, null::bigint as exchanged_minor,
                   0::bigint as tax_minor, p.amount_minor as paid_minor, p.currency as paid_currency,
                   p.bank_account_id, p.end_to_end_id
              from payouts.decision d
              left join payouts.payout p
                     on (p.run_id, p.annotator_id, p.currency) = (d.run_id, d.annotator_id, d.currency)
        $view$;
    end if;
end $$;

-- For statements: what a payout was made of, also where an item is open again since.
create view payouts.said_line with (security_invoker) as
select payout_id, earning_id, amount_minor, earned_at
  from payouts.payout_line;

-- For statements: a price in one line, without words but the rules' own names: what came, and what it came to.
create view pricing.explanation with (security_invoker) as
select t.assignment_id, w.explanation
  from pricing.terms t
  left join pricing.settlement s on s.assignment_id = t.assignment_id
 cross join lateral (
        select string_agg(concat_ws(' ', nullif(l.value ->> 'rule', ''), case l.value ->> 'did'
                       when 'ADDED' then '+' when 'MULTIPLIED' then '×' when 'RAISED' then '≥'
                       when 'LOWERED' then '≤' else '≈' end
                       || trim_scale((l.value ->> 'amount')::numeric)
                       || case when (l.value ->> 'units')::numeric = 1 then ''
                               else ' × ' || trim_scale((l.value ->> 'units')::numeric) end),
                   ', ' order by l.n)
               || ' = ' || (array_agg(trim_scale((l.value ->> 'total')::numeric) order by l.n desc))[1] as explanation
          from jsonb_array_elements(coalesce(s.lines, t.lines)) with ordinality as l (value, n)
         where l.value ->> 'did' <> 'NOTHING') w;

-- For which nights they were made: once each.
create table statements.made (
    run_id     uuid        primary key references payouts.run,
    statements bigint      not null,
    made_at    timestamptz not null
);

create table statements.statement (
    id            uuid        primary key,
    run_id        uuid        not null,
    annotator_id  uuid        not null,
    reference     text        not null,
    payer_id      uuid        not null,
    payer_name    text        not null,
    business_date date        not null,
    made_at       timestamptz not null,
    constraint one_statement_a_night_and_annotator unique (run_id, annotator_id)
);
create index on statements.statement (annotator_id, business_date);

-- What was said about the money in one currency.
create table statements.entry (
    statement_id  uuid        not null references statements.statement,
    run_id        uuid        not null,
    annotator_id  uuid        not null,
    currency      char(3)     not null,
    outcome       text        not null,
    reason        text,
    items         bigint      not null,
    gross_minor   bigint,
    debts_minor   bigint      not null,
    rate          numeric,
    rate_source   text,
    rate_at       timestamptz,
    exchanged_minor bigint,
    tax_minor     bigint      not null,
    paid_minor    bigint,
    paid_currency char(3),
    payout_id     uuid,
    account       text,
    end_to_end_id text,
    primary key (statement_id, currency),
    constraint what_is_left_is_paid check (
        case outcome when 'PAY' then reason is null and account is not null
                          and paid_minor = coalesce(exchanged_minor, gross_minor - debts_minor) - tax_minor
             else outcome = 'HOLD' and reason is not null and paid_minor is null end)
);

-- The projects of what is paid, under the names that they had that night.
create table statements.project (
    statement_id  uuid        not null references statements.statement,
    annotator_id  uuid        not null,
    currency      char(3)     not null,
    project_id    uuid        not null,
    name          text        not null,
    items         bigint      not null,
    amount_minor  bigint      not null,
    primary key (statement_id, currency, project_id)
);

revoke update, delete, truncate on all tables in schema statements from ${app};
create trigger only_added_to before update or delete or truncate on statements.statement
    for each statement execute function ids.refuse_change();
create trigger only_added_to before update or delete or truncate on statements.made
    for each statement execute function ids.refuse_change();
create trigger only_added_to before update or delete or truncate on statements.entry
    for each statement execute function ids.refuse_change();
create trigger only_added_to before update or delete or truncate on statements.project
    for each statement execute function ids.refuse_change();

-- A statement says what was decided, of a night that is over, and nothing else. Decisions are looked up one by one.
create function statements.say_what_was_decided() returns trigger
    language plpgsql security definer set search_path = pg_catalog
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
    set max_parallel_workers_per_gather = 0 as $$
declare
    wrong record;
begin
    select a.annotator_id, a.currency into wrong
      from added a
      left join lateral (select * from payouts.said s
                          where s.run_id = a.run_id and s.annotator_id = a.annotator_id
                            and s.currency = a.currency offset 0) s on true
      left join lateral (select * from statements.statement t where t.id = a.statement_id offset 0) t on true
     where (t.run_id, t.annotator_id) is distinct from (a.run_id, a.annotator_id)
        or (s.outcome, s.reason, s.items, s.amount_minor, s.debts_minor, s.rate, s.exchanged_minor, s.tax_minor,
                s.paid_minor, s.paid_currency, s.payout_id, s.end_to_end_id)
            is distinct from (a.outcome, a.reason, a.items, a.gross_minor, a.debts_minor, a.rate,
                a.exchanged_minor, a.tax_minor, a.paid_minor, a.paid_currency, a.payout_id, a.end_to_end_id);
    if found then
        raise exception 'the statement of % in % is not what the night decided', wrong.annotator_id, wrong.currency;
    end if;
    select n.run_id into wrong
      from (select distinct run_id from added) a
      join payouts.night n on n.run_id = a.run_id and n.state = 'RUNNING';
    if found then
        raise exception 'night % is not over', wrong.run_id;
    end if;
    return null;
end $$;
create trigger say_what_was_decided after insert on statements.entry
    referencing new table as added
    for each statement execute function statements.say_what_was_decided();

alter table statements.statement enable row level security;
alter table statements.statement force row level security;
create policy finance_and_oneself on statements.statement for select
    using ((select security.actor_has('SYSTEM', 'FINANCE', 'AUDITOR'))
        or annotator_id = (select security.actor_id()));
create policy the_house_makes_them on statements.statement for insert
    with check ((select security.actor_has('SYSTEM')));
alter table statements.entry enable row level security;
alter table statements.entry force row level security;
create policy finance_and_oneself on statements.entry for select
    using ((select security.actor_has('SYSTEM', 'FINANCE', 'AUDITOR'))
        or annotator_id = (select security.actor_id()));
create policy the_house_makes_them on statements.entry for insert
    with check ((select security.actor_has('SYSTEM')));
alter table statements.project enable row level security;
alter table statements.project force row level security;
create policy finance_and_oneself on statements.project for select
    using ((select security.actor_has('SYSTEM', 'FINANCE', 'AUDITOR'))
        or annotator_id = (select security.actor_id()));
create policy the_house_makes_them on statements.project for insert
    with check ((select security.actor_has('SYSTEM')));

-- Parts of a price that what is measured decides: how long the work took. What is certain is locked with the quote,
-- and so is the most; at acceptance the same formula is applied to what was measured.
alter table pricing.rate_rule add most numeric;
alter table pricing.rate_rule drop constraint only_additions_count_units;
alter table pricing.rate_rule add constraint only_additions_count_units check (
    (unit = 'ANNOTATION' or effect = 'ADD') and (unit <> 'ANNOTATION' or (counted is null and most is null)));
alter table pricing.rate_rule add constraint units_are_counted_or_measured_up_to_an_end check (
    unit = 'ANNOTATION' or (counted is null) = (most is not null and most > 0 and unit in ('SECOND', 'MINUTE', 'HOUR')));
alter table pricing.rate_rule drop constraint a_card_begins_with_a_base;
alter table pricing.rate_rule add constraint a_card_begins_with_a_base check (
    place > 0 or ((condition, effect) = ('ALWAYS', 'ADD') and most is null));

-- Null where the whole price is certain.
alter table pricing.quote add certain_minor bigint
    constraint a_part_is_certain check (certain_minor > 0 and certain_minor < amount_minor);
create index measured on pricing.quote (id) where certain_minor is not null;

create or replace function pricing.terms_are_the_price() returns trigger language plpgsql as $$
begin
    if not exists (select from pricing.quote q
                    where q.id = new.assignment_id
                      and (q.amount_minor, q.currency) = (new.maximum_minor, new.currency)
                      and coalesce(q.certain_minor, q.amount_minor) = new.certain_minor) then
        raise exception 'quote % is not what its terms say', new.assignment_id;
    end if;
    return null;
end $$;

-- What was measured of accepted work, and what that comes to. Only added to.
create table pricing.settlement (
    assignment_id  uuid        primary key references pricing.terms,
    worked_seconds bigint      constraint nobody_works_less_than_nothing check (worked_seconds >= 0),
    amount_minor   bigint      not null,
    currency       char(3)     not null,
    lines          jsonb       not null,
    settled_at     timestamptz not null
);
revoke update, delete, truncate on pricing.settlement from ${app};
create trigger only_added_to before update or delete or truncate on pricing.settlement
    for each statement execute function ids.refuse_change();

create function pricing.keep_the_settlement() returns trigger language plpgsql as $$
begin
    if not exists (select from pricing.terms t
                    where t.assignment_id = new.assignment_id and t.currency = new.currency
                      and t.certain_minor < t.maximum_minor
                      and new.amount_minor between t.certain_minor and t.maximum_minor) then
        raise exception 'settlement % is not within what was quoted', new.assignment_id;
    end if;
    return new;
end $$;
create trigger keep_the_settlement before insert on pricing.settlement
    for each row execute function pricing.keep_the_settlement();

alter table pricing.settlement enable row level security;
alter table pricing.settlement force row level security;
create policy as_the_terms on pricing.settlement for select
    using ((select security.actor_has('SYSTEM'))
        or exists (select from pricing.terms t where t.assignment_id = settlement.assignment_id));
create policy deciders_settle on pricing.settlement for insert
    with check ((select security.actor_has('SYSTEM', 'OPERATIONS', 'REVIEWER'))
        and exists (select from pricing.terms t where t.assignment_id = settlement.assignment_id));
-- For the rules about earnings, which look with the house's own eyes.
create policy the_rules_themselves on pricing.settlement for select to current_user using (true);

-- As before (V036.1), but what is measured is what it was settled at.
create or replace function earnings.prove_added() returns trigger
    language plpgsql security definer set search_path = pg_catalog
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
    set max_parallel_workers_per_gather = 0 as $$
declare
    wrong record;
begin
    select e.id, e.amount_minor, q.amount_minor as quoted into wrong
      from added e left join pricing.quote q on q.id = e.id
     where e.kind = 'ANNOTATION'
       and (q.id is null or q.currency <> e.currency
            or case when q.certain_minor is null then q.amount_minor <> e.amount_minor
                    else not exists (select from pricing.settlement s
                                      where s.assignment_id = e.id and s.amount_minor = e.amount_minor) end);
    if found then
        raise exception 'earning % of % is not what was quoted: %', wrong.id, wrong.amount_minor, wrong.quoted;
    end if;
    select s.transfer_id, s.amount, t.amount_minor into wrong
      from (select transfer_id, annotator_id, payer_id, currency, sum(amount_minor) as amount
              from added group by transfer_id, annotator_id, payer_id, currency) s
      left join lateral (select * from ledger.transfer t where t.id = s.transfer_id offset 0) t on true
      left join ledger.account a on a.id = t.credit_account_id
     where t.id is null or t.amount_minor <> s.amount
        or (a.type, a.book_id, a.holder_id, a.currency)
            is distinct from ('ANNOTATOR_PAYABLE', s.payer_id, s.annotator_id, s.currency);
    if found then
        raise exception 'the earnings of transfer % add up to %, not %', wrong.transfer_id, wrong.amount, wrong.amount_minor;
    end if;
    return null;
end $$;

-- What each assignment pays when it is accepted: at most, and once it is settled what it came to.
create or replace view pricing.price with (security_invoker) as
select q.id as assignment_id,
       case when q.certain_minor is null then q.amount_minor
            else coalesce((select s.amount_minor from pricing.settlement s where s.assignment_id = q.id),
                          q.amount_minor) end as amount_minor,
       q.currency
  from pricing.quote q;

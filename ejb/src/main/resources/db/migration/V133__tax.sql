-- Tax that a payer withholds: rules as rows, by the payee's country and time, applied one after the other; none to begin with.
create schema tax;

-- A share of the payout as it is after debts and exchange, or of what the rules before left of it.
create table tax.rule (
    id          uuid        primary key,
    payer_id    uuid        not null references payers.payer,
    country     char(2)     not null,
    place       integer     not null constraint rules_have_an_order check (place between 1 and 99),
    name        text        not null constraint a_rule_has_a_name check (length(name) between 1 and 100),
    share       numeric     not null constraint a_share_is_part_of_it
        check (share > 0 and share < 1 and scale(share) <= 6),
    basis       text        not null constraint basis_is_known check (basis in ('PAYOUT', 'REST')),
    starts_on   date        not null,
    ends_on     date,
    set_by      uuid        not null,
    set_at      timestamptz not null,
    constraint a_rule_ends_after_it_starts check (ends_on >= starts_on)
);
create index on tax.rule (payer_id, country);
revoke update, delete, truncate on tax.rule from ${app};
grant update (ends_on) on tax.rule to ${app};

-- One rule a place and time, all together less than the whole, and ended once.
create function tax.keep_the_rule() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('tax rules of ' || new.payer_id, 0));
    if tg_op = 'UPDATE' and old.ends_on is not null then
        raise exception 'tax rule % has its end', old.id;
    end if;
    if tg_op = 'UPDATE' and exists (
            select from tax.withholding w where w.rule_id = old.id and w.on_day > new.ends_on) then
        raise exception 'tax rule % was applied after that day', old.id;
    end if;
    if exists (select from tax.rule r
                where r.id <> new.id and (r.payer_id, r.country, r.place) = (new.payer_id, new.country, new.place)
                  and daterange(r.starts_on, r.ends_on, '[]') && daterange(new.starts_on, new.ends_on, '[]')) then
        raise exception 'another tax rule has place % in that time', new.place;
    end if;
    if new.share + (select coalesce(sum(r.share), 0) from tax.rule r
                     where r.id <> new.id and (r.payer_id, r.country) = (new.payer_id, new.country)
                       and daterange(r.starts_on, r.ends_on, '[]')
                           && daterange(new.starts_on, new.ends_on, '[]')) >= 1 then
        raise exception 'all tax rules together take less than the whole';
    end if;
    return new;
end $$;

-- What a rule took of a payout. Put back where the payout is not paid after all; the row stays.
create table tax.withholding (
    payout_id    uuid        not null,
    rule_id      uuid        not null references tax.rule,
    annotator_id uuid        not null,
    on_day       date        not null,
    amount_minor bigint      not null constraint tax_is_positive check (amount_minor > 0),
    currency     char(3)     not null,
    taken_at     timestamptz not null,
    put_back_at  timestamptz,
    primary key (payout_id, rule_id)
);
create index on tax.withholding (rule_id, on_day);
revoke update, delete, truncate on tax.withholding from ${app};
grant update (put_back_at) on tax.withholding to ${app};

create trigger keep_the_rule before insert or update on tax.rule
    for each row execute function tax.keep_the_rule();

create function tax.put_back_once() returns trigger language plpgsql as $$
begin
    if old.put_back_at is not null or new.put_back_at is null then
        raise exception 'the tax of payout % was put back before', old.payout_id;
    end if;
    return new;
end $$;
create trigger put_back_once before update on tax.withholding
    for each row execute function tax.put_back_once();

-- What the rules of a day take of an amount, one after the other, each rounded down.
create function tax.of_amount(payer uuid, lives_in text, on_day date, amount bigint)
    returns table (rule_id uuid, taken_minor bigint) language plpgsql stable as $$
declare
    one record;
    rest bigint := amount;
begin
    for one in
        select r.id, r.share, r.basis from tax.rule r
         where r.payer_id = payer and r.country = lives_in
           and on_day between r.starts_on and coalesce(r.ends_on, 'infinity')
         order by r.place
    loop
        taken_minor := trunc(case one.basis when 'PAYOUT' then amount else rest end * one.share)::bigint;
        rest := rest - taken_minor;
        if taken_minor > 0 then
            rule_id := one.id;
            return next;
        end if;
    end loop;
end $$;

alter table tax.rule enable row level security;
alter table tax.rule force row level security;
create policy the_rules_themselves on tax.rule to current_user using (true) with check (true);
create policy everybody_sees_rules on tax.rule for select
    using ((select security.actor_id()) is not null);
create policy finance_sets on tax.rule for insert
    with check ((select security.actor_has('FINANCE')) and set_by = (select security.actor_id()));
create policy finance_ends on tax.rule for update
    using ((select security.actor_has('FINANCE')));

alter table tax.withholding enable row level security;
alter table tax.withholding force row level security;
create policy the_rules_themselves on tax.withholding to current_user using (true) with check (true);
create policy finance_and_oneself on tax.withholding for select
    using ((select security.actor_has('SYSTEM', 'FINANCE', 'AUDITOR'))
        or annotator_id = (select security.actor_id()));
create policy the_night_withholds on tax.withholding for insert
    with check ((select security.actor_has('SYSTEM')));
create policy finance_puts_back on tax.withholding for update
    using ((select security.actor_has('SYSTEM', 'FINANCE')));

-- For payouts: in which countries a payer's payees are taxed on a day.
create view tax.country with (security_invoker) as
select distinct payer_id, country, starts_on, ends_on
  from tax.rule;

-- For payouts: what each payout's tax is made of.
create view tax.withheld with (security_invoker) as
select w.payout_id, r.name, r.share, w.amount_minor, w.currency, w.put_back_at
  from tax.withholding w
  join tax.rule r on r.id = w.rule_id;

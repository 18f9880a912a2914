-- After a restore: who was paid by a file that left, and whose work was not found again when its night was done again, is
-- not paid by another night before two people say so: the lost work may come in later, and the bank has paid it.

-- As before (V166), and to whom, for work in which currency.
create or replace view payouts.identified with (security_invoker) as
select id as payout_id, run_id, paid_currency as currency, end_to_end_id, paid_minor as amount_minor, state,
       bank_account_id, annotator_id, currency as earned_currency
  from payouts.payout;

-- Under which end-to-end id a night pays somebody: as the night itself derives it.
create function payouts.end_to_end_id(payer uuid, business_date date, cut_off timestamptz, payee uuid, earned_currency text)
    returns text language sql stable as $$
    select replace(ids.derived(cut_off, concat_ws('/', 'payout', payer, to_char(business_date, 'YYYY-MM-DD'), payee,
                                                  earned_currency, 1))::text, '-', '')
$$;

-- Proposed by one person of finance and confirmed by another: the payee is paid again, for all that is known of it.
create table departures.let_go (
    end_to_end_id text        primary key,
    reason        text        not null
        constraint a_reason_says_something check (length(btrim(reason)) between 1 and 2000),
    proposed_by   uuid        not null,
    proposed_at   timestamptz not null,
    confirmed_by  uuid        constraint somebody_else_confirms check (confirmed_by <> proposed_by),
    confirmed_at  timestamptz,
    constraint a_confirmation_is_whole check ((confirmed_by is null) = (confirmed_at is null))
);
revoke update, delete, truncate on departures.let_go from ${app};
grant update (reason, proposed_by, proposed_at, confirmed_by, confirmed_at) on departures.let_go to ${app};
alter table departures.let_go enable row level security;
alter table departures.let_go force row level security;
create policy the_rules_themselves on departures.let_go to current_user using (true) with check (true);
create policy finance_sees on departures.let_go for select
    using ((select security.actor_has('SYSTEM', 'FINANCE', 'AUDITOR')));
create policy finance_proposes on departures.let_go for insert
    with check ((select security.actor_has('FINANCE')) and proposed_by = (select security.actor_id()));
create policy finance_confirms on departures.let_go for update
    using ((select security.actor_has('FINANCE')));

-- What left for a payer, was settled by two people, and is not in the books as it was paid: nothing of it, or less.
create function departures.unfound(payer uuid)
    returns table (end_to_end_id text, run_id uuid, message_id text, left_at timestamptz, currency text,
                   left_minor bigint, found_minor bigint)
    language sql stable security definer set search_path = pg_catalog as $$
    select distinct on (p.end_to_end_id) p.end_to_end_id, m.run_id, m.message_id, m.left_at, m.currency::text,
           p.amount_minor, coalesce(i.amount_minor, 0)
      from departures.missing m
      join departures.missing_payment p on (p.restoration_id, p.number) = (m.restoration_id, m.number)
      left join lateral (select i.amount_minor from payouts.identified i
                          where i.end_to_end_id = p.end_to_end_id and i.state <> 'CANCELLED' offset 0) i on true
     where m.payer_id = unfound.payer and m.confirmed_by is not null
       and coalesce(i.amount_minor, 0) < p.amount_minor
     order by p.end_to_end_id, m.left_at
$$;

-- Whom these paid, as far as they are known again.
create function departures.unfound_payee(payer uuid)
    returns table (end_to_end_id text, annotator_id uuid, earned_currency text)
    language sql stable security definer set search_path = pg_catalog as $$
    with payees as materialized (
        select payouts.end_to_end_id(n.payer_id, n.business_date, n.cut_off, a.holder_id, a.currency) as end_to_end_id,
               a.holder_id, a.currency::text as currency
          from payouts.run n
          join ledger.payable a on a.book_id = n.payer_id
         where n.id in (select u.run_id from departures.unfound(unfound_payee.payer) u))
    select u.end_to_end_id, p.holder_id, p.currency
      from departures.unfound(unfound_payee.payer) u
      join payees p on p.end_to_end_id = u.end_to_end_id
$$;

-- Payouts of a run to somebody who may be paid for the same work already: whoever such a payment paid, and as long as
-- that is not known, everybody who came after it left, since people come back from a lost register under new ids.
create function departures.may_be_paid(run uuid) returns setof uuid
    language sql stable security definer set search_path = pg_catalog as $$
    with held as materialized (
        select u.end_to_end_id, u.currency, u.left_at, p.annotator_id, p.earned_currency
          from payouts.run r
         cross join lateral departures.unfound(r.payer_id) u
          left join lateral departures.unfound_payee(r.payer_id) p on p.end_to_end_id = u.end_to_end_id
         where r.id = may_be_paid.run
           and not exists (select from departures.let_go g
                            where g.end_to_end_id = u.end_to_end_id and g.confirmed_by is not null)),
    strangers as materialized (
        select currency, ids.lowest(min(left_at)) as since from held where annotator_id is null group by currency)
    select i.payout_id
      from payouts.identified i
     where i.run_id = may_be_paid.run and i.state <> 'CANCELLED'
       and not departures.has_left(i.end_to_end_id, false)
       and (exists (select from held h
                     where (h.annotator_id, h.earned_currency) = (i.annotator_id, i.earned_currency::text)
                       and h.end_to_end_id <> i.end_to_end_id)
            or exists (select from strangers s
                        where s.currency = i.currency::text and i.annotator_id >= s.since))
     order by i.payout_id
$$;

create function departures.let_go_in_two() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not security.actor_has('FINANCE')
            or (new.confirmed_by is null and new.proposed_by <> security.actor_id())
            or (tg_op = 'INSERT' and new.confirmed_by is not null)
            or (tg_op = 'UPDATE' and (old.confirmed_by is not null or old.end_to_end_id <> new.end_to_end_id))
            or (tg_op = 'UPDATE' and new.confirmed_by is not null
                and (new.confirmed_by <> security.actor_id()
                     or (new.reason, new.proposed_by, new.proposed_at)
                        is distinct from (old.reason, old.proposed_by, old.proposed_at))) then
        raise exception 'payment % is let go by one person of finance and confirmed by another', new.end_to_end_id;
    end if;
    if not exists (select from payers.name n cross join lateral departures.unfound(n.payer_id) u
                    where u.end_to_end_id = new.end_to_end_id) then
        raise exception 'payment % did not leave the house, or is found again', new.end_to_end_id;
    end if;
    return new;
end $$;
create trigger let_go_in_two before insert or update on departures.let_go
    for each row execute function departures.let_go_in_two();

-- As before (V166), and nobody is paid again who may be paid already.
create or replace function departures.refusal(run uuid) returns text
    language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    open uuid := (select id from departures.restoration where ended_at is null);
begin
    if exists (select from departures.missing where confirmed_by is not null)
       and exists (select from (select i.currency, k.kind = 'PAYPAL' as by_paypal,
                                       departures.has_left(i.end_to_end_id, true) as left_before
                                  from payouts.identified i
                                  join annotators.kind_of_account k on k.bank_account_id = i.bank_account_id
                                 where i.run_id = refusal.run and i.state <> 'CANCELLED' offset 0) p
                    group by p.currency, p.by_paypal having bool_or(p.left_before) and not bool_and(p.left_before)) then
        return 'LEFT_BEFORE';
    end if;
    if open is not null and not exists (select from departures.missing m
                                         where m.restoration_id = open and m.run_id = refusal.run) then
        return 'NOT_MATCHED';
    end if;
    if open is not null
       and (exists (select from departures.missing m
                      join departures.missing_payment p on (p.restoration_id, p.number) = (m.restoration_id, m.number)
                     where m.restoration_id = open and m.run_id = refusal.run and m.confirmed_by is null
                       and not exists (select from payouts.identified i
                                        where i.run_id = refusal.run and i.state <> 'CANCELLED'
                                          and (i.end_to_end_id, i.amount_minor, i.currency)
                                              = (p.end_to_end_id, p.amount_minor, m.currency)))
            or departures.is_more_than_left(open, refusal.run)) then
        return 'DIFFERENT';
    end if;
    if exists (select from departures.missing where confirmed_by is not null)
       and exists (select from departures.may_be_paid(refusal.run)) then
        return 'MAY_BE_PAID';
    end if;
    return '';
end $$;

-- After a restore, a run of which one file left is held against that file only: the bank's and PayPal's are two (V108).

-- As before (V141), and to which account.
create or replace view payouts.identified with (security_invoker) as
select id as payout_id, run_id, paid_currency as currency, end_to_end_id, paid_minor as amount_minor, state,
       bank_account_id
  from payouts.payout;

-- Which currencies of a run left, and by which rail. Of what nothing is found again, it may have been either.
create function departures.rails(which uuid, run uuid) returns table (currency text, is_paypal boolean)
    language sql stable security definer set search_path = pg_catalog as $$
    with found as (
        select m.number, m.currency::text as currency, k.kind = 'PAYPAL' as is_paypal
          from departures.missing m
          left join (departures.missing_payment p
                     join payouts.identified i on i.end_to_end_id = p.end_to_end_id and i.run_id = rails.run
                     join annotators.kind_of_account k on k.bank_account_id = i.bank_account_id)
            on (p.restoration_id, p.number) = (m.restoration_id, m.number)
         where m.restoration_id = rails.which and m.run_id = rails.run)
    select distinct f.currency, r.is_paypal
      from (values (true), (false)) as r (is_paypal)
      join (select number, currency, bool_or(is_paypal) as by_paypal, bool_or(not is_paypal) as by_bank
              from found group by number, currency) f
        on coalesce(case when r.is_paypal then f.by_paypal else f.by_bank end, true)
$$;

-- Whether a run would pay something by a file that left, and it was not in it.
create function departures.is_more_than_left(which uuid, run uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    select exists (
        select from payouts.identified i
          join annotators.kind_of_account k on k.bank_account_id = i.bank_account_id
         where i.run_id = is_more_than_left.run and i.state <> 'CANCELLED'
           and (i.currency::text, k.kind = 'PAYPAL') in (
               select r.currency, r.is_paypal
                 from departures.rails(is_more_than_left.which, is_more_than_left.run) r)
           and not exists (select from departures.missing_payment p
                            where p.restoration_id = is_more_than_left.which
                              and p.end_to_end_id = i.end_to_end_id))
$$;

-- As before (V160), by rail.
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
    if open is null then
        return '';
    end if;
    if not exists (select from departures.missing m where m.restoration_id = open and m.run_id = refusal.run) then
        return 'NOT_MATCHED';
    end if;
    if exists (select from departures.missing m
                 join departures.missing_payment p on (p.restoration_id, p.number) = (m.restoration_id, m.number)
                where m.restoration_id = open and m.run_id = refusal.run and m.confirmed_by is null
                  and not exists (select from payouts.identified i
                                   where i.run_id = refusal.run and i.state <> 'CANCELLED'
                                     and (i.end_to_end_id, i.amount_minor, i.currency)
                                         = (p.end_to_end_id, p.amount_minor, m.currency)))
       or departures.is_more_than_left(open, refusal.run) then
        return 'DIFFERENT';
    end if;
    return '';
end $$;

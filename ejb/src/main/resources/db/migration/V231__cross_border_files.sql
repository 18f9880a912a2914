-- What the scheme of a currency does not reach (SEPA, accounts in the United States, accounts in Japan) goes in a file of
-- its own: one payee abroad takes neither NACHA nor Zengin nor a pure SEPA file from all others. For that it is known in
-- which country an account is, and of an IBAN from outside of SEPA at which bank.
alter table annotators.bank_account
    add column country    char(2) constraint a_country_has_two_letters check (country ~ '^[A-Z]{2}$'),
    add column bank_known boolean not null default false;
alter table annotators.account_proposal
    add column country    char(2),
    add column bank_known boolean not null default false;
comment on column annotators.bank_account.country is
    'unknown of PayPal, and of accounts that are older than this column: they go where their currency goes';

-- The countries of the schemes (EPC409-09), as org.honorarium.annotators.entity.SepaCountries has them.
create function annotators.is_in_sepa(country text) returns boolean language sql immutable as $$
    select country in (
        'AD', 'AL', 'AT', 'BE', 'BG', 'CH', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GB', 'GI', 'GR', 'HR',
        'HU', 'IE', 'IS', 'IT', 'LI', 'LT', 'LU', 'LV', 'MC', 'MD', 'ME', 'MK', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO',
        'RS', 'SE', 'SI', 'SK', 'SM', 'VA')
$$;

create policy a_new_account_can_be_reached on annotators.bank_account as restrictive for insert
    with check (kind <> 'IBAN' or country is not null and (bank_known or annotators.is_in_sepa(country)));

-- By which way a currency reaches an account.
create function annotators.rail(kind text, country text, currency text) returns text language sql immutable as $$
    select case
        when kind = 'PAYPAL' then 'PAYPAL'
        when currency = 'EUR' and (kind <> 'IBAN' or not annotators.is_in_sepa(country)) then 'CROSS_BORDER'
        when currency = 'USD' and kind not in ('US_CHECKING', 'US_SAVINGS') then 'CROSS_BORDER'
        when currency = 'JPY' and kind not in ('JP_ORDINARY', 'JP_CHECKING') then 'CROSS_BORDER'
        else 'BANK' end
$$;

create or replace view annotators.kind_of_account with (security_invoker) as
select id as bank_account_id, kind, annotators.rail(kind, country::text, currency::text) as rail
  from annotators.bank_account;

alter table files.payment_file drop constraint rail_is_known;
alter table files.payment_file add constraint rail_is_known check (rail in ('BANK', 'CROSS_BORDER', 'PAYPAL'));

-- As before (V108), for three ways.
create or replace function files.one_rail() returns trigger
    language plpgsql security definer set search_path = pg_catalog
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    wrong record;
begin
    select a.payout_id, b.kind, f.rail into wrong
      from added a
      join files.payment_file f on f.id = a.file_id
      join payouts.payout p on p.id = a.payout_id
      join annotators.bank_account b on b.id = p.bank_account_id
     where annotators.rail(b.kind, b.country::text, b.currency::text) <> f.rail;
    if found then
        raise exception 'payout % to an account % is in a file of %', wrong.payout_id, wrong.kind, wrong.rail;
    end if;
    return null;
end $$;

-- As before (V166), for three ways: which currencies of a run left, and by which. Of what nothing is found again, it may
-- have been any.
drop function departures.rails(uuid, uuid);
create function departures.rails(which uuid, run uuid) returns table (currency text, rail text)
    language sql stable security definer set search_path = pg_catalog as $$
    with found as (
        select m.number, m.currency::text as currency, k.rail
          from departures.missing m
          left join (departures.missing_payment p
                     join payouts.identified i on i.end_to_end_id = p.end_to_end_id and i.run_id = rails.run
                     join annotators.kind_of_account k on k.bank_account_id = i.bank_account_id)
            on (p.restoration_id, p.number) = (m.restoration_id, m.number)
         where m.restoration_id = rails.which and m.run_id = rails.run)
    select distinct f.currency, r.rail
      from (values ('BANK'), ('CROSS_BORDER'), ('PAYPAL')) as r (rail)
      join (select number, currency, array_agg(rail) filter (where rail is not null) as ways
              from found group by number, currency) f
        on f.ways is null or r.rail = any (f.ways)
$$;

create or replace function departures.is_more_than_left(which uuid, run uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    select exists (
        select from payouts.identified i
          join annotators.kind_of_account k on k.bank_account_id = i.bank_account_id
         where i.run_id = is_more_than_left.run and i.state <> 'CANCELLED'
           and (i.currency::text, k.rail) in (
               select r.currency, r.rail
                 from departures.rails(is_more_than_left.which, is_more_than_left.run) r)
           and not exists (select from departures.missing_payment p
                            where p.restoration_id = is_more_than_left.which
                              and p.end_to_end_id = i.end_to_end_id))
$$;

-- As before (V181), for three ways.
create or replace function departures.refusal(run uuid) returns text
    language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    open uuid := (select id from departures.restoration where ended_at is null);
begin
    if exists (select from departures.missing where confirmed_by is not null)
       and exists (select from (select i.currency, k.rail,
                                       departures.has_left(i.end_to_end_id, true) as left_before
                                  from payouts.identified i
                                  join annotators.kind_of_account k on k.bank_account_id = i.bank_account_id
                                 where i.run_id = refusal.run and i.state <> 'CANCELLED' offset 0) p
                    group by p.currency, p.rail having bool_or(p.left_before) and not bool_and(p.left_before)) then
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

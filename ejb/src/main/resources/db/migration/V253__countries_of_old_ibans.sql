-- IBANs that are older than the country beside them (V231) have it said by the application, which alone can read them: once,
-- and not while files of a run are written that pays to them, since the country decides into which one they go.
create index waiting_for_its_country on annotators.bank_account (id)
    where kind = 'IBAN' and country is null and replaced_at is null;

-- For payouts: accounts whose country nobody has said.
create view annotators.country_unknown with (security_invoker) as
select id as bank_account_id
  from annotators.bank_account
 where kind = 'IBAN' and country is null and replaced_at is null;

grant update (country, bank_known) on annotators.bank_account to ${app};
comment on column annotators.bank_account.country is
    'unknown of PayPal, and of older accounts in the United States and Japan: their kind says it';

create function annotators.say_the_country_once() returns trigger language plpgsql as $$
begin
    if old.kind <> 'IBAN' or old.country is not null or new.country is null or not security.actor_has('SYSTEM') then
        raise exception 'in which country account % is says the house itself, of an IBAN, once', old.id;
    end if;
    return new;
end $$;
create trigger say_the_country_once before update on annotators.bank_account
    for each row when ((old.country, old.bank_known) is distinct from (new.country, new.bank_known))
    execute function annotators.say_the_country_once();

create function payouts.no_other_file_half_way() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('what holds payees', 0));
    if exists (select from payouts.run r join payouts.payout p on p.run_id = r.id
                where r.state = 'RELEASED' and p.bank_account_id = new.id) then
        raise exception 'account % stays in its file until the files of its run are written', new.id;
    end if;
    return new;
end $$;
create trigger no_other_file_half_way before update on annotators.bank_account
    for each row when (old.country is distinct from new.country)
    execute function payouts.no_other_file_half_way();

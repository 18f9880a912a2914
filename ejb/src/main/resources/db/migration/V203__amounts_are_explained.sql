-- An amount is what the last line of its explanation says, and what was measured is what the work shows.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

-- As many decimals as ISO 4217 gives a currency.
create function pricing.exponent(currency text) returns integer
    language sql immutable set search_path = pg_catalog as $$
    select case
        when currency = any ('{ADP,BEF,BIF,BYB,BYR,CLP,DJF,ESP,GNF,GRD,ISK,ITL,JPY,KMF,KRW,LUF,MGF,PTE,PYG,ROL,RWF,TPE,TRL,UGX,UYI,VND,VUV,XAF,XAG,XAU,XBA,XBB,XBC,XBD,XDR,XFO,XFU,XOF,XPD,XPF,XPT,XSU,XTS,XUA,XXX}'::text[])
            then 0
        when currency = any ('{BHD,IQD,JOD,KWD,LYD,OMR,TND}'::text[]) then 3
        when currency = 'CLF' then 4
        else 2 end
$$;

create function pricing.explains(lines jsonb, amount_minor bigint, currency text) returns boolean
    language plpgsql immutable set search_path = pg_catalog as $$
begin
    return coalesce((lines -> -1 ->> 'total')::numeric * power(10::numeric, pricing.exponent(currency)) = amount_minor, false);
end $$;

-- As before (V200), with the explanation.
create or replace function pricing.keep_the_terms() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    card pricing.card_version;
begin
    select * into card from pricing.card_version where id = new.version_id;
    if not found or card.rules = 0 or (card.project_id, card.version, card.currency, card.tax_included)
            is distinct from (new.project_id, new.version, new.currency, new.tax_included) then
        raise exception 'quote % is not of version % of its card', new.assignment_id, new.version;
    end if;
    if card.starts_at > new.quoted_at or exists (
        select from pricing.card_version later
         where later.subject_id = card.subject_id and later.version > card.version
           and later.starts_at <= new.quoted_at) then
        raise exception 'version % was not in force when % was quoted', new.version, new.assignment_id;
    end if;
    if new.maximum_minor > card.cap_minor then
        raise exception 'quote % is above the cap of its card', new.assignment_id;
    end if;
    if not security.actor_has('SYSTEM') and abs(extract(epoch from new.quoted_at - now())) > 300 then
        raise exception 'quote % is not of this moment', new.assignment_id;
    end if;
    if not pricing.explains(new.lines, new.maximum_minor, new.currency) then
        raise exception 'the lines of quote % do not come to its amount', new.assignment_id;
    end if;
    return new;
end $$;

-- As before (V042), with the explanation and with what the work shows: nobody worked longer than was measured, and
-- what was asked for again or fixed was not accepted as it was submitted.
create or replace function pricing.keep_the_settlement() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    seconds bigint;
    was_changed boolean;
begin
    if not exists (select from pricing.terms t
                    where t.assignment_id = new.assignment_id and t.currency = new.currency
                      and t.certain_minor < t.maximum_minor
                      and new.amount_minor between t.certain_minor and t.maximum_minor) then
        raise exception 'settlement % is not within what was quoted', new.assignment_id;
    end if;
    if not pricing.explains(new.lines, new.amount_minor, new.currency) then
        raise exception 'the lines of settlement % do not come to its amount', new.assignment_id;
    end if;
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    seconds := (select least(coalesce((select n.work_seconds from tasks.annotation n
                                        where n.assignment_id = a.id order by n.version desc limit 1), 0),
                             floor(extract(epoch from a.submitted_at - a.claimed_at)))
                  from tasks.assignment a where a.id = new.assignment_id);
    was_changed := exists (select from tasks.annotation n where n.assignment_id = new.assignment_id and n.version = 2)
        or exists (select from quality.fix f where f.assignment_id = new.assignment_id);
    perform set_config('honorarium.actor', actor, true);
    if new.worked_seconds > greatest(0, coalesce(seconds, 0)) then
        raise exception 'settlement % counts % seconds, and % were measured',
            new.assignment_id, new.worked_seconds, coalesce(seconds, 0);
    end if;
    if new.as_submitted and was_changed then
        raise exception 'settlement % is of work that was not accepted as it was submitted', new.assignment_id;
    end if;
    return new;
end $$;

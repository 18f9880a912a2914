-- How a quote came about: the version of the rate card, what its rules looked at, and every line. These are the
-- written terms of that work. Prices that work from elsewhere brought along have none. Only added to.
create table pricing.terms (
    assignment_id uuid        primary key references pricing.quote deferrable initially deferred,
    version_id    uuid        not null references pricing.card_version,
    version       integer     not null,
    project_id    uuid        not null,
    annotator_id  uuid        not null,
    quoted_at     timestamptz not null,
    certain_minor bigint      not null,
    maximum_minor bigint      not null,
    currency      char(3)     not null,
    tax_included  boolean     not null,
    paid_by       date        not null,
    inputs        jsonb       not null,
    lines         jsonb       not null,
    constraint what_is_certain_is_part_of_the_maximum check (certain_minor between 0 and maximum_minor),
    constraint terms_pay_something check (maximum_minor > 0)
);
create index on pricing.terms (quoted_at);
create index on pricing.terms (version_id);
revoke update, delete, truncate on pricing.terms from ${app};
create trigger only_added_to before update or delete or truncate on pricing.terms
    for each statement execute function ids.refuse_change();

-- The version is the one in force for that work, and its cap holds.
create function pricing.keep_the_terms() returns trigger language plpgsql as $$
declare
    card pricing.card_version;
begin
    select * into card from pricing.card_version where id = new.version_id;
    if not found or (card.project_id, card.version, card.currency, card.tax_included)
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
    return new;
end $$;
create trigger keep_the_terms before insert on pricing.terms
    for each row execute function pricing.keep_the_terms();

-- The price is what the terms say; at commit both are there.
create function pricing.terms_are_the_price() returns trigger language plpgsql as $$
begin
    if not exists (select from pricing.quote q
                    where q.id = new.assignment_id
                      and (q.amount_minor, q.currency) = (new.maximum_minor, new.currency)) then
        raise exception 'quote % is not what its terms say', new.assignment_id;
    end if;
    return null;
end $$;
create constraint trigger terms_are_the_price after insert on pricing.terms
    deferrable initially deferred
    for each row execute function pricing.terms_are_the_price();

-- Only the house itself brings prices from elsewhere. Everybody else's have terms, which come first.
create function pricing.quotes_have_terms() returns trigger language plpgsql as $$
declare
    wrong record;
begin
    if security.actor_has('SYSTEM') then
        return null;
    end if;
    select q.id into wrong
      from new_rows q
     where not exists (select from pricing.terms t where t.assignment_id = q.id);
    if found then
        raise exception 'quote % has no terms', wrong.id;
    end if;
    return null;
end $$;
create trigger quotes_have_terms after insert on pricing.quote
    referencing new table as new_rows
    for each statement execute function pricing.quotes_have_terms();

alter table pricing.terms enable row level security;
alter table pricing.terms force row level security;
create policy own_terms_and_own_clients on pricing.terms for select
    using ((select security.actor_has('SYSTEM'))
        or annotator_id = (select security.actor_id())
        or ((select security.actor_has('OPERATIONS', 'REVIEWER', 'FINANCE', 'AUDITOR'))
            and project_id in (select id from projects.project)));
create policy oneself_agrees on pricing.terms for insert
    with check ((select security.actor_has('SYSTEM'))
        or ((select security.actor_has('ANNOTATOR')) and annotator_id = (select security.actor_id())));

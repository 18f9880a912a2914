-- The people who do the work. Names, addresses and accounts are stored under each person's own key.
create schema annotators;

create table annotators.annotator (
    id         uuid        primary key,
    reference  text        not null,
    country    char(2)     not null,
    currency   char(3)     not null,
    personal   bytea       not null,
    print      bytea       not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    constraint one_annotator_one_reference unique (reference)
);

-- Details never change: a new account replaces the one before, which stays.
create table annotators.bank_account (
    id           uuid        primary key,
    annotator_id uuid        not null references annotators.annotator,
    currency     char(3)     not null,
    kind         text        not null,
    details      bytea       not null,
    print        bytea       not null,
    masked       text        not null,
    since        timestamptz not null,
    replaced_at  timestamptz
);
create unique index one_account_a_currency
    on annotators.bank_account (annotator_id, currency) where replaced_at is null;

revoke update, delete, truncate on annotators.bank_account from ${app};
grant update (replaced_at) on annotators.bank_account to ${app};

alter table annotators.annotator enable row level security;
alter table annotators.annotator force row level security;
create policy staff_and_oneself on annotators.annotator
    using ((select security.actor_has('SYSTEM', 'OPERATIONS', 'REVIEWER', 'FINANCE', 'ADMIN', 'AUDITOR'))
        or id = (select security.actor_id()));

alter table annotators.bank_account enable row level security;
alter table annotators.bank_account force row level security;
create policy staff_and_oneself on annotators.bank_account
    using ((select security.actor_has('SYSTEM', 'OPERATIONS', 'FINANCE', 'ADMIN', 'AUDITOR'))
        or annotator_id = (select security.actor_id()));

-- For payouts: how an account is shown, also one that was replaced since.
create view annotators.account_shown with (security_invoker) as
select id as bank_account_id, masked
  from annotators.bank_account;

-- For payouts: where each annotator's money in a currency goes.
create view annotators.destination with (security_invoker) as
select annotator_id, currency, id as bank_account_id
  from annotators.bank_account
 where replaced_at is null;

-- For other components: the house's id of a reference from outside.
create view annotators.reference with (security_invoker) as
select id, reference
  from annotators.annotator;

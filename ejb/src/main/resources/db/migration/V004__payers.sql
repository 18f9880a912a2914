-- The legal entities that owe and pay: where they are, when their night begins, from which accounts they pay.
create schema payers;

create table payers.payer (
    id         uuid        primary key,
    name       text        not null unique,
    country    char(2)     not null,
    town       text        not null,
    time_zone  text        not null,
    cut_off    time        not null,
    created_at timestamptz not null,
    version    bigint      not null
);

-- One account a currency, and the least amount that is worth a payout in it.
create table payers.funding_account (
    payer_id      uuid    not null references payers.payer,
    currency      char(3) not null,
    minimum_minor bigint  not null constraint a_minimum_is_positive check (minimum_minor > 0),
    kind          text    not null
        constraint kind_is_known check (kind in ('US_CHECKING', 'IBAN', 'JP_ORDINARY', 'JP_CHECKING')),
    routing_number text   not null default '',
    account_number text   not null default '',
    iban          text    not null default '',
    bic           text    not null default '',
    bank_code     text    not null default '',
    branch_code   text    not null default '',
    primary key (payer_id, currency)
);

-- For payouts: the least amount that is worth one.
create view payers.minimum with (security_invoker) as
select payer_id, currency, minimum_minor
  from payers.funding_account;

-- For lists of other components.
create view payers.name with (security_invoker) as
select id as payer_id, name
  from payers.payer;

-- The price of one assignment, locked when it is claimed. Its id is the assignment's id. Only added to.
create schema pricing;

create table pricing.quote (
    id           uuid    primary key,
    amount_minor bigint  not null constraint a_price_is_positive check (amount_minor > 0),
    currency     char(3) not null
);
revoke update, delete, truncate on pricing.quote from ${app};
create trigger only_added_to before update or delete or truncate on pricing.quote
    for each statement execute function ids.refuse_change();

-- For other components: what each assignment pays when it is accepted.
create view pricing.price with (security_invoker) as
select id as assignment_id, amount_minor, currency
  from pricing.quote;

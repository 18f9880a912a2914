-- A paid test pays an annotator once: for the first try that answers every question in time.
create table tests.payment (
    test_id      uuid        not null references tests.test,
    annotator_id uuid        not null,
    try_id       uuid        not null references tests.try,
    earning_id   uuid        not null,
    project_id   uuid        not null,
    amount_minor bigint      not null,
    currency     char(3)     not null,
    paid_at      timestamptz not null,
    constraint a_test_pays_an_annotator_once primary key (test_id, annotator_id),
    constraint one_earning_one_payment unique (earning_id)
);
revoke update, delete, truncate on tests.payment from ${app};
create trigger only_added_to before update or delete or truncate on tests.payment
    for each statement execute function ids.refuse_change();

create function tests.keep_the_payment() returns trigger language plpgsql as $$
begin
    if not exists (select from tests.try t
                    where t.id = new.try_id and t.test_id = new.test_id and t.annotator_id = new.annotator_id
                      and (t.project_id, t.pay_minor, t.pay_currency)
                          = (new.project_id, new.amount_minor, new.currency)
                      and t.handed_in_at is not null and '' <> all (t.answers)) then
        raise exception 'try % is not paid so', new.try_id;
    end if;
    return new;
end $$;
create trigger keep_the_payment before insert on tests.payment
    for each row execute function tests.keep_the_payment();

-- At commit: what was paid is earned.
create function tests.paid_is_earned() returns trigger language plpgsql as $$
begin
    if not exists (select from earnings.earning e
                     join ledger.transfer t on t.id = e.transfer_id
                      and t.code = 'TEST_TAKEN' and t.subject_id = new.try_id
                    where e.id = new.earning_id and e.kind = 'TEST') then
        raise exception 'test % of annotator % is paid and not earned', new.test_id, new.annotator_id;
    end if;
    return null;
end $$;
create constraint trigger paid_is_earned after insert on tests.payment
    deferrable initially deferred for each row execute function tests.paid_is_earned();

-- And the other way round: a test earns what is paid for it, nothing else.
create function tests.earned_is_paid() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    wrong record;
begin
    select e.id, e.amount_minor into wrong
      from added e
     where e.kind = 'TEST'
       and not exists (select from tests.payment p
                        where p.earning_id = e.id
                          and (p.annotator_id, p.project_id, p.amount_minor, p.currency)
                              = (e.annotator_id, e.project_id, e.amount_minor, e.currency));
    if found then
        raise exception 'earning % of % is of no paid test', wrong.id, wrong.amount_minor;
    end if;
    return null;
end $$;
create trigger earned_is_paid after insert on earnings.earning
    referencing new table as added for each statement execute function tests.earned_is_paid();

alter table tests.payment enable row level security;
alter table tests.payment force row level security;
create policy staff_and_oneself_read on tests.payment for select
    using ((select security.actor_has('SYSTEM', 'OPERATIONS', 'FINANCE', 'AUDITOR'))
        or annotator_id = (select security.actor_id()));
create policy the_house_pays on tests.payment for insert with check ((select security.actor_has('SYSTEM')));

-- For payouts: which test earned it.
create view tests.paid with (security_invoker) as
select p.earning_id, t.title
  from tests.payment p
  join tests.test t on t.id = p.test_id;

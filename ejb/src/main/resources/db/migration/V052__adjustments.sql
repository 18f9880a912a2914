-- Bonuses, and corrections of what somebody earned too little: lines of their own, with a reason that is read.
alter table ledger.account drop constraint type_is_known;
alter table ledger.account add constraint type_is_known check (type in (
    'ANNOTATOR_PAYABLE', 'ANNOTATION_COST', 'TEST_COST', 'ADJUSTMENT_COST', 'PAYOUT_CLEARING'));
alter table earnings.earning drop constraint kind_is_known;
alter table earnings.earning add constraint kind_is_known check (kind in ('ANNOTATION', 'TEST', 'BONUS', 'CORRECTION'));

-- Only added to. A correction names the earning that it corrects.
create table earnings.adjustment (
    id           uuid        primary key,
    earning_id   uuid        not null constraint one_earning_one_adjustment unique,
    kind         text        not null constraint kind_is_known check (kind in ('BONUS', 'CORRECTION')),
    annotator_id uuid        not null references annotators.annotator,
    project_id   uuid        not null references projects.project,
    amount_minor bigint      not null constraint an_adjustment_gives_something check (amount_minor > 0),
    currency     char(3)     not null,
    reason       text        not null constraint an_adjustment_has_a_reason check (length(reason) between 1 and 1000),
    corrects     uuid        constraint only_a_correction_corrects check ((corrects is null) = (kind = 'BONUS')),
    given_by     uuid        not null constraint nobody_gives_to_themselves check (given_by <> annotator_id),
    given_at     timestamptz not null
);
create index on earnings.adjustment (project_id, id);
create index on earnings.adjustment (corrects) where corrects is not null;
revoke update, delete, truncate on earnings.adjustment from ${app};
create trigger only_added_to before update or delete or truncate on earnings.adjustment
    for each statement execute function ids.refuse_change();

create function earnings.keep_the_adjustment() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not exists (select from projects.project p where p.id = new.project_id and p.currency = new.currency) then
        raise exception 'adjustment % is not in the currency of its project', new.id;
    end if;
    if new.corrects is not null and not exists (
            select from earnings.earning e
             where e.id = new.corrects and e.kind <> 'CORRECTION'
               and (e.annotator_id, e.project_id, e.currency) = (new.annotator_id, new.project_id, new.currency)) then
        raise exception 'adjustment % corrects no earning of this annotator in this project', new.id;
    end if;
    return new;
end $$;
create trigger keep_the_adjustment before insert on earnings.adjustment
    for each row execute function earnings.keep_the_adjustment();

-- At commit: what was given is earned.
create function earnings.given_is_earned() returns trigger language plpgsql as $$
begin
    if not exists (select from earnings.earning e
                     join ledger.transfer t on t.id = e.transfer_id
                      and t.code = new.kind || '_GIVEN' and t.subject_id = new.id
                    where e.id = new.earning_id and e.kind = new.kind) then
        raise exception 'adjustment % is given and not earned', new.id;
    end if;
    return null;
end $$;
create constraint trigger given_is_earned after insert on earnings.adjustment
    deferrable initially deferred for each row execute function earnings.given_is_earned();

-- And the other way round.
create function earnings.earned_is_given() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    wrong record;
begin
    select e.id, e.amount_minor into wrong
      from added e
     where e.kind in ('BONUS', 'CORRECTION')
       and not exists (select from earnings.adjustment a
                        where a.earning_id = e.id
                          and (a.kind, a.annotator_id, a.project_id, a.amount_minor, a.currency)
                              = (e.kind, e.annotator_id, e.project_id, e.amount_minor, e.currency));
    if found then
        raise exception 'earning % of % was given by nobody', wrong.id, wrong.amount_minor;
    end if;
    return null;
end $$;
create trigger earned_is_given after insert on earnings.earning
    referencing new table as added for each statement execute function earnings.earned_is_given();

alter table earnings.adjustment enable row level security;
alter table earnings.adjustment force row level security;
create policy the_rules_themselves on earnings.adjustment for select to current_user using (true);
create policy own_money_and_own_clients on earnings.adjustment for select
    using ((select security.actor_has('SYSTEM', 'FINANCE', 'AUDITOR'))
        or annotator_id = (select security.actor_id())
        or ((select security.actor_has('OPERATIONS', 'REVIEWER'))
            and project_id in (select id from projects.project)));
create policy operations_give on earnings.adjustment for insert
    with check ((select security.actor_has('OPERATIONS')) and given_by = (select security.actor_id())
        and project_id in (select id from projects.project));

-- For payouts: why it was given.
create view earnings.given with (security_invoker) as
select earning_id, kind, reason, corrects
  from earnings.adjustment;

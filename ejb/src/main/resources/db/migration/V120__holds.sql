-- Holds: what keeps somebody's money from being paid, put by a person with a reason; and the forms that tax law asks for.
create schema holds;

-- Lifted once, by a person who says why; or over when its time has come. A hold without a payer is for all of them.
create table holds.hold (
    id              uuid        primary key,
    annotator_id    uuid        not null references annotators.annotator,
    payer_id        uuid        references payers.payer,
    kind            text        not null constraint kind_is_known check (kind in (
        'SANCTIONS_MATCH', 'UNDER_REVIEW', 'ACCOUNT_RETURNED', 'PAUSED')),
    bank_account_id uuid        references annotators.bank_account
        constraint only_a_returned_account_is_named check ((kind = 'ACCOUNT_RETURNED') = (bank_account_id is not null)),
    why             text        not null constraint a_hold_has_a_reason check (length(why) between 1 and 1000),
    put_by          uuid        not null,
    put_at          timestamptz not null,
    until           timestamptz constraint a_hold_lasts_for_some_time check (until > put_at),
    lifted_by       uuid,
    lifted_at       timestamptz,
    lifted_because  text        constraint lifting_has_a_reason check (length(lifted_because) between 1 and 1000),
    constraint lifting_is_whole check (
        (lifted_by is null) = (lifted_at is null) and (lifted_by is null) = (lifted_because is null))
);
create index not_lifted on holds.hold (annotator_id) where lifted_at is null;
create index on holds.hold (put_at, id);
revoke update, delete, truncate on holds.hold from ${app};
grant update (lifted_by, lifted_at, lifted_because) on holds.hold to ${app};

create function holds.lift_once() returns trigger language plpgsql as $$
begin
    if old.lifted_at is not null or new.lifted_at is null then
        raise exception 'hold % is lifted once', old.id;
    end if;
    if new.lifted_by <> security.actor_id() then
        raise exception 'hold % is lifted in the name of somebody else', old.id;
    end if;
    if security.actor_has('ANNOTATOR') and old.kind not in ('PAUSED', 'ACCOUNT_RETURNED') then
        raise exception 'hold % is not for its annotator to lift', old.id;
    end if;
    return new;
end $$;
create trigger lift_once before update on holds.hold
    for each row execute function holds.lift_once();

alter table holds.hold enable row level security;
alter table holds.hold force row level security;
create policy the_rules_themselves on holds.hold for select to current_user using (true);
create policy staff_and_oneself_read on holds.hold for select
    using ((select security.actor_has('SYSTEM', 'FINANCE', 'AUDITOR', 'OPERATIONS', 'ADMIN'))
        or annotator_id = (select security.actor_id()));
create policy finance_puts on holds.hold for insert
    with check ((select security.actor_has('SYSTEM', 'FINANCE')) and put_by = (select security.actor_id()));
create policy operations_review on holds.hold for insert
    with check ((select security.actor_has('OPERATIONS')) and kind = 'UNDER_REVIEW'
        and put_by = (select security.actor_id()));
create policy oneself_pauses on holds.hold for insert
    with check ((select security.actor_has('ANNOTATOR')) and kind = 'PAUSED'
        and annotator_id = (select security.actor_id()) and put_by = annotator_id);
create policy finance_lifts on holds.hold for update
    using ((select security.actor_has('SYSTEM', 'FINANCE')));
create policy operations_reviewed on holds.hold for update
    using ((select security.actor_has('OPERATIONS')) and kind = 'UNDER_REVIEW');
create policy oneself_goes_on on holds.hold for update
    using ((select security.actor_has('ANNOTATOR')) and annotator_id = (select security.actor_id()));

-- For payouts: what holds somebody now.
create view holds.in_force with (security_invoker) as
select id, annotator_id, payer_id, kind, bank_account_id
  from holds.hold
 where lifted_at is null and (until is null or until > now());

-- Of whom a payer needs which form before it pays: the people of a country. Everybody may know.
create table holds.form_rule (
    payer_id uuid        not null references payers.payer,
    country  char(2)     not null,
    form     text        not null constraint a_form_has_a_name check (length(form) between 1 and 50),
    required boolean     not null,
    set_by   uuid        not null,
    set_at   timestamptz not null,
    primary key (payer_id, country)
);
revoke delete, truncate on holds.form_rule from ${app};

alter table holds.form_rule enable row level security;
alter table holds.form_rule force row level security;
create policy whoever_is_here_reads on holds.form_rule for select
    using ((select security.actor_id()) is not null);
create policy finance_says on holds.form_rule for insert
    with check ((select security.actor_has('FINANCE')) and set_by = (select security.actor_id()));
create policy finance_says_otherwise on holds.form_rule for update
    using ((select security.actor_has('FINANCE'))) with check (set_by = (select security.actor_id()));

-- Only added to: a later form is another row.
create table holds.tax_form (
    id           uuid        primary key,
    annotator_id uuid        not null references annotators.annotator,
    form         text        not null constraint a_form_has_a_name check (length(form) between 1 and 50),
    received_on  date        not null,
    valid_until  date        constraint a_form_is_valid_for_some_time check (valid_until >= received_on),
    recorded_by  uuid        not null constraint nobody_receives_their_own check (recorded_by <> annotator_id),
    recorded_at  timestamptz not null
);
create index on holds.tax_form (annotator_id, form);
revoke update, delete, truncate on holds.tax_form from ${app};
create trigger only_added_to before update or delete or truncate on holds.tax_form
    for each statement execute function ids.refuse_change();

alter table holds.tax_form enable row level security;
alter table holds.tax_form force row level security;
create policy staff_and_oneself_read on holds.tax_form for select
    using ((select security.actor_has('SYSTEM', 'FINANCE', 'AUDITOR', 'OPERATIONS', 'ADMIN'))
        or annotator_id = (select security.actor_id()));
create policy staff_receive on holds.tax_form for insert
    with check ((select security.actor_has('FINANCE', 'OPERATIONS')) and recorded_by = (select security.actor_id()));

-- For payouts: whose form a payer still waits for.
create view holds.missing_form with (security_invoker) as
select r.payer_id, n.annotator_id, r.form
  from holds.form_rule r
  join annotators.residence n on n.country = r.country
 where r.required
   and not exists (select from holds.tax_form f
                    where f.annotator_id = n.annotator_id and f.form = r.form
                      and (f.valid_until is null or f.valid_until >= (now() at time zone 'UTC')::date));

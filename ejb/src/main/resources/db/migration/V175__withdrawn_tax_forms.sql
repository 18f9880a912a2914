-- A tax form that should not count is withdrawn by a person who says why; the form itself stays as it was received.
alter table holds.tax_form add constraint a_form_is_of_one_person unique (id, annotator_id);
create index on holds.tax_form (form, annotator_id);

create table holds.form_withdrawal (
    form_id      uuid        primary key,
    annotator_id uuid        not null,
    why          text        not null constraint a_withdrawal_has_a_reason check (length(why) between 1 and 1000),
    withdrawn_by uuid        not null constraint nobody_withdraws_their_own check (withdrawn_by <> annotator_id),
    withdrawn_at timestamptz not null,
    constraint what_was_received_is_withdrawn foreign key (form_id, annotator_id) references holds.tax_form (id, annotator_id)
);
create index on holds.form_withdrawal (annotator_id);
revoke update, delete, truncate on holds.form_withdrawal from ${app};
create trigger only_added_to before update or delete or truncate on holds.form_withdrawal
    for each statement execute function ids.refuse_change();

alter table holds.form_withdrawal enable row level security;
alter table holds.form_withdrawal force row level security;
create policy staff_and_oneself_read on holds.form_withdrawal for select
    using ((select security.actor_has('SYSTEM', 'FINANCE', 'AUDITOR', 'OPERATIONS', 'ADMIN'))
        or annotator_id = (select security.actor_id()));
create policy staff_withdraw on holds.form_withdrawal for insert
    with check ((select security.actor_has('FINANCE', 'OPERATIONS')) and withdrawn_by = (select security.actor_id()));

-- The forms that count.
create view holds.standing_form with (security_invoker) as
select f.id, f.annotator_id, f.form, f.received_on, f.valid_until, f.recorded_by, f.recorded_at
  from holds.tax_form f
 where not exists (select from holds.form_withdrawal w where w.form_id = f.id);

-- For payouts: whose form a payer still waits for.
create or replace view holds.missing_form with (security_invoker) as
select r.payer_id, n.annotator_id, r.form
  from holds.form_rule r
  join annotators.residence n on n.country = r.country
 where r.required
   and not exists (select from holds.standing_form f
                    where f.annotator_id = n.annotator_id and f.form = r.form
                      and (f.valid_until is null or f.valid_until >= (now() at time zone 'UTC')::date));

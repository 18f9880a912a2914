-- A payer's work, made from running numbers: who did what, at which price, and how far it is.
-- Needs the table pg_temp.payee (i, id, currency) and the setting seed.cut_off.
create temporary table work on commit drop as
select ids.derived('2026-01-20 00:00:00Z', concat_ws('/', 'many', 'work', p.i, k)) as id,
       ids.derived('2026-01-20 00:00:00Z', concat_ws('/', 'many', 'task', p.currency, k)) as task_id,
       ids.derived('2026-01-20 00:00:00Z', 'many/project/' || p.currency) as project_id,
       p.i, k, p.id as annotator_id, p.currency, 5 + chance % 400 as amount_minor,
       case when chance / 1000 % 20 < 5 then 'ACCEPTED' else 'SUBMITTED' end as state,
       current_setting('seed.cut_off')::timestamptz - interval '2 days'
           + case when chance / 1000 % 20 = 5 then interval '4 days' else interval '1 day' end as due_at
  from pg_temp.payee p
 cross join generate_series(1, 9) k
 cross join lateral (select ('x' || substr(md5(concat_ws('/', p.i, k)), 1, 6))::bit(24)::int as chance) c
 where k <= 1 + p.i * 7919 % 9;

insert into payers.payer (id, name, country, town, time_zone, cut_off, created_at, version)
select ids.derived('2026-01-20 00:00:00Z', 'many/' || kind), 'Payer of ' || kind, 'US', 'New York', 'UTC',
       '00:00', clock_timestamp(), 1
  from unnest(array['payer', 'nobody']) kind;
insert into payers.funding_account (payer_id, currency, minimum_minor, kind, routing_number,
                                    account_number, bank_code, branch_code)
select ids.derived('2026-01-20 00:00:00Z', 'many/' || p), f.*
  from unnest(array['payer', 'nobody']) p
 cross join (values ('USD', 100, 'US_CHECKING', '021000021', '123456789', '', ''),
                    ('JPY', 100, 'JP_ORDINARY', '', '1234567', '0001', '001')) f;

insert into clients.client (id, name, created_at, version)
values (ids.derived('2026-01-20 00:00:00Z', 'many/client'), 'Many Payees'' client', '2026-01-20', 1);
insert into projects.project (id, client_id, payer_id, name, currency, created_at, version)
select distinct project_id, ids.derived('2026-01-20 00:00:00Z', 'many/client'),
       ids.derived('2026-01-20 00:00:00Z', 'many/payer'), 'Many in ' || currency, currency,
       timestamptz '2026-01-20', 1
  from work;
insert into projects.task_type (id, project_id, reference, title, description)
select distinct ids.derived('2026-01-20 00:00:00Z', 'many/type/' || currency), project_id, 'type',
       'Label a picture', ''
  from work;
insert into tasks.task (id, project_id, task_type_id, reference, overlap, input, created_at)
select distinct task_id, project_id, ids.derived('2026-01-20 00:00:00Z', 'many/type/' || currency),
       'task ' || k, 1000000, jsonb '{}', timestamptz '2026-01-20'
  from work;

insert into pricing.quote (id, amount_minor, currency)
select id, amount_minor, currency from work;
insert into tasks.assignment (id, task_id, project_id, payer_id, annotator_id, reference, state,
                              claimed_at, submitted_at, review_due_at, decided_at, decided_by, posting_id)
select id, task_id, project_id, ids.derived('2026-01-20 00:00:00Z', 'many/payer'), annotator_id,
       concat_ws('/', i, k), state, '2026-01-20',
       case state when 'ACCEPTED' then timestamptz '2026-01-21' else due_at - interval '7 days' end,
       case state when 'ACCEPTED' then timestamptz '2026-01-28' else due_at end,
       case state when 'ACCEPTED' then timestamptz '2026-01-22' end,
       case state when 'ACCEPTED' then 'REVIEW' end,
       case state when 'ACCEPTED' then ids.derived('2026-01-22 00:00:00Z', 'many/posting') end
  from work;

insert into ledger.account (id, type, book_id, holder_id, currency)
select distinct ids.derived('2026-01-22 00:00:00Z', 'many/account/' || annotator_id), 'ANNOTATOR_PAYABLE',
       ids.derived('2026-01-20 00:00:00Z', 'many/payer'), annotator_id, currency
  from work where state = 'ACCEPTED'
union all
select distinct ids.derived('2026-01-22 00:00:00Z', 'many/cost/' || currency), 'ANNOTATION_COST',
       ids.derived('2026-01-20 00:00:00Z', 'many/payer'),
       ids.derived('2026-01-20 00:00:00Z', 'many/payer'), currency
  from work;
insert into ledger.transfer (id, debit_account_id, credit_account_id, amount_minor, currency, code,
                             subject_id, event_at, recorded_at)
select ids.derived('2026-01-22 00:00:00Z', 'many/transfer/' || annotator_id),
       ids.derived('2026-01-22 00:00:00Z', 'many/cost/' || currency),
       ids.derived('2026-01-22 00:00:00Z', 'many/account/' || annotator_id),
       sum(amount_minor), currency, 'ANNOTATION_ACCEPTED',
       ids.derived('2026-01-22 00:00:00Z', 'many/posting'), '2026-01-22', '2026-01-22'
  from work where state = 'ACCEPTED'
 group by annotator_id, currency;
insert into earnings.earning (id, kind, transfer_id, annotator_id, payer_id, project_id, amount_minor,
                              currency, earned_at, recorded_at)
select id, 'ANNOTATION', ids.derived('2026-01-22 00:00:00Z', 'many/transfer/' || annotator_id),
       annotator_id, ids.derived('2026-01-20 00:00:00Z', 'many/payer'), project_id, amount_minor,
       currency, '2026-01-22', '2026-01-22'
  from work where state = 'ACCEPTED';
insert into payouts.open_item (earning_id, annotator_id, payer_id, currency, amount_minor, earned_at)
select id, annotator_id, ids.derived('2026-01-20 00:00:00Z', 'many/payer'), currency, amount_minor,
       '2026-01-22'
  from work where state = 'ACCEPTED';

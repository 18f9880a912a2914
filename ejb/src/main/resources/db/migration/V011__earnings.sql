-- One accepted annotation's money: the subledger of the transfers that credit annotators. Only added to.
create schema earnings;

create table earnings.earning (
    id           uuid        primary key,
    kind         text        not null constraint kind_is_known check (kind in ('ANNOTATION')),
    transfer_id  uuid        not null,
    annotator_id uuid        not null,
    payer_id     uuid        not null,
    project_id   uuid        not null,
    amount_minor bigint      not null,
    currency     char(3)     not null,
    earned_at    timestamptz not null,
    recorded_at  timestamptz not null,
    constraint an_annotation_earns_something check (amount_minor > 0)
) partition by range (id);
call ids.create_monthly_partitions('earnings.earning');
create index on earnings.earning (annotator_id, id);
create index on earnings.earning (transfer_id);
create index on earnings.earning (project_id) include (amount_minor);
revoke update, delete, truncate on all tables in schema earnings from ${app};
create trigger only_added_to before update or delete or truncate on earnings.earning
    for each statement execute function ids.refuse_change();

-- An earning is what was quoted, and the earnings of a transfer add up to it.
-- Keys are looked up one by one, however many there are and whatever the statistics say: the cost must
-- not grow with the years before, and a function's plan is kept from its first use on. In a partitioned
-- table "lateral ... offset 0" does that: the planner does not know that it leads to one partition.
create function earnings.prove_added() returns trigger
    language plpgsql security definer set search_path = pg_catalog
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
    set max_parallel_workers_per_gather = 0 as $$
declare
    wrong record;
begin
    select e.id, e.amount_minor, q.amount_minor as quoted into wrong
      from added e left join pricing.quote q on q.id = e.id
     where q.id is null or q.amount_minor <> e.amount_minor or q.currency <> e.currency;
    if found then
        raise exception 'earning % of % is not what was quoted: %', wrong.id, wrong.amount_minor, wrong.quoted;
    end if;
    select s.transfer_id, s.amount, t.amount_minor into wrong
      from (select transfer_id, annotator_id, payer_id, currency, sum(amount_minor) as amount
              from added group by transfer_id, annotator_id, payer_id, currency) s
      left join lateral (select * from ledger.transfer t where t.id = s.transfer_id offset 0) t on true
      left join ledger.account a on a.id = t.credit_account_id
     where t.id is null or t.amount_minor <> s.amount
        or (a.type, a.book_id, a.holder_id, a.currency)
            is distinct from ('ANNOTATOR_PAYABLE', s.payer_id, s.annotator_id, s.currency);
    if found then
        raise exception 'the earnings of transfer % add up to %, not %', wrong.transfer_id, wrong.amount, wrong.amount_minor;
    end if;
    return null;
end $$;
create trigger prove_added after insert on earnings.earning
    referencing new table as added
    for each statement execute function earnings.prove_added();

alter table earnings.earning enable row level security;
alter table earnings.earning force row level security;
create policy own_money_and_own_clients on earnings.earning
    using ((select security.actor_has('SYSTEM', 'FINANCE', 'AUDITOR'))
        or annotator_id = (select security.actor_id())
        or ((select security.actor_has('OPERATIONS', 'REVIEWER'))
            and project_id in (select id from projects.project)));

-- For quality: what a posting earned in all. Its transfers are what its earnings add up to.
create view earnings.posting with (security_invoker) as
select subject_id as posting_id, currency, sum(amount_minor)::bigint as amount_minor
  from ledger.transfer
 where code = 'ANNOTATION_ACCEPTED'
 group by subject_id, currency;

-- For payouts: what was earned, for which project, when.
create view earnings.line with (security_invoker) as
select id as earning_id, annotator_id, payer_id, project_id, amount_minor, currency, earned_at
  from earnings.earning;

-- For quality: what a project has cost so far.
create view earnings.spend with (security_invoker) as
select project_id, sum(amount_minor)::bigint as amount_minor
  from earnings.earning
 group by project_id;

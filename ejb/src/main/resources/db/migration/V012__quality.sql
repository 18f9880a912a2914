-- Decisions on submitted work. Why work was rejected; and that accepted work is earned, all of it, at once.
create schema quality;

create table quality.rejection (
    assignment_id uuid        primary key references tasks.assignment,
    reason        text        not null constraint a_rejection_has_a_reason check (reason <> ''),
    decided_by    uuid        not null,
    decided_at    timestamptz not null
);

-- At commit: the earnings of a posting are exactly the assignments accepted in it. Found by their keys,
-- whatever the statistics say, so that the cost does not grow with the years before.
create function quality.accepted_is_earned() returns trigger
    language plpgsql security definer set search_path = pg_catalog
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
    set max_parallel_workers_per_gather = 0 as $$
declare
    earned record;
begin
    select count(*) as n, sum(uuid_hash_extended(e.id, 0)) as fingerprint into earned
      from ledger.transfer t
     cross join lateral (select id from earnings.earning e
                          where e.transfer_id = t.id and e.kind = 'ANNOTATION' offset 0) e
     where t.subject_id = new.id;
    if earned.n <> new.assignments or earned.fingerprint is distinct from new.fingerprint then
        raise exception 'posting %: % accepted, % earned', new.id, new.assignments, earned.n;
    end if;
    return null;
end $$;
create constraint trigger accepted_is_earned after insert on tasks.posting
    deferrable initially deferred
    for each row execute function quality.accepted_is_earned();

alter table quality.rejection enable row level security;
alter table quality.rejection force row level security;
create policy as_the_assignment on quality.rejection
    using ((select security.actor_has('SYSTEM'))
        or exists (select from tasks.assignment a where a.id = assignment_id));

-- For payouts: submitted work that waits for review, and what it is worth.
create view quality.waiting with (security_invoker) as
select a.id as assignment_id, a.payer_id, a.annotator_id, a.project_id, a.submitted_at, a.review_due_at,
       q.amount_minor, q.currency
  from tasks.assignment a
  join pricing.quote q on q.id = a.id
 where a.state = 'SUBMITTED';

-- For lists of other components: why work was rejected.
create view quality.rejected with (security_invoker) as
select assignment_id, reason, decided_at
  from quality.rejection;

-- How far reviewers are agreed with: what they decided here, what of it was appealed, and what of that stood.

-- For appeals: decisions about work that people took here, in the order in which they took them.
create view audit.work_decided with (security_invoker) as
select id, actor_id, subject_id as assignment_id, after ->> 'state' as decision
  from audit.record
 where action = 'quality/decided' and after ->> 'state' <> 'REWORK';

-- Sums that go on with what was decided since, so that no page reads all decisions of all years.
create table appeals.reviewed (
    reviewer_id uuid   not null,
    project_id  uuid   not null references projects.project,
    decided     bigint not null,
    rejected    bigint not null constraint what_is_rejected_is_decided check (rejected between 0 and decided),
    primary key (reviewer_id, project_id)
);
create table appeals.reviewed_until (
    here  boolean     primary key default true constraint there_is_one check (here),
    until timestamptz not null
);
insert into appeals.reviewed_until (until) values ('2020-01-01T00:00:00Z');
revoke delete, truncate on appeals.reviewed from ${app};
revoke insert, delete, truncate on appeals.reviewed_until from ${app};

alter table appeals.reviewed enable row level security;
alter table appeals.reviewed force row level security;
create policy the_house_counts on appeals.reviewed using ((select security.actor_has('SYSTEM')));
create policy operations_read on appeals.reviewed for select
    using ((select security.actor_has('OPERATIONS', 'AUDITOR'))
        and project_id in (select id from projects.project));
alter table appeals.reviewed_until enable row level security;
alter table appeals.reviewed_until force row level security;
create policy the_house_counts on appeals.reviewed_until using ((select security.actor_has('SYSTEM')));
create policy operations_read on appeals.reviewed_until for select
    using ((select security.actor_has('OPERATIONS', 'AUDITOR')));

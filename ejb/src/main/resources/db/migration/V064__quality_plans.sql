-- Quality plans: how much of whose work is reviewed, in versions; and which waiting work was picked by them.
create schema reviews;

-- Only added to; the last version counts.
create table reviews.plan (
    project_id      uuid        not null references projects.project,
    version         integer     not null,
    newcomer_until  integer     not null constraint newcomers_end check (newcomer_until between 0 and 100000),
    proven_percent  integer     not null constraint a_share_of_the_proven check (proven_percent between 0 and 100),
    senior_from     integer     not null constraint seniors_were_newcomers check (senior_from >= newcomer_until),
    senior_accuracy integer     not null constraint accuracy_is_a_share check (senior_accuracy between 0 and 100),
    senior_percent  integer     not null constraint a_share_of_the_seniors check (senior_percent between 0 and 100),
    again_until     integer     not null constraint a_change_is_learned check (again_until between 0 and 10000),
    made_by         uuid        not null,
    made_at         timestamptz not null,
    primary key (project_id, version)
);
revoke update, delete, truncate on reviews.plan from ${app};
create trigger only_added_to before update or delete or truncate on reviews.plan
    for each statement execute function ids.refuse_change();

-- What was picked, and what was left to silence, once for each piece of work.
create table reviews.pick (
    assignment_id uuid        primary key references tasks.assignment,
    project_id    uuid        not null,
    plan_version  integer     not null,
    standing      text        not null constraint standing_is_known check (standing in (
        'NEWCOMER', 'PROVEN', 'SENIOR', 'GUIDELINE_CHANGED')),
    picked        boolean     not null,
    picked_at     timestamptz not null,
    foreign key (project_id, plan_version) references reviews.plan,
    constraint all_of_a_newcomer_is_reviewed check (picked or standing in ('PROVEN', 'SENIOR'))
);
revoke update, delete, truncate on reviews.pick from ${app};
create trigger only_added_to before update or delete or truncate on reviews.pick
    for each statement execute function ids.refuse_change();

alter table reviews.plan enable row level security;
alter table reviews.plan force row level security;
alter table reviews.pick enable row level security;
alter table reviews.pick force row level security;
create policy staff_of_the_project on reviews.plan for select
    using ((select security.actor_has('SYSTEM'))
        or ((select security.actor_has('OPERATIONS', 'REVIEWER', 'AUDITOR'))
            and project_id in (select id from projects.project)));
create policy operations_plan on reviews.plan for insert
    with check ((select security.actor_has('OPERATIONS')) and made_by = (select security.actor_id())
        and project_id in (select id from projects.project));
create policy staff_of_the_project on reviews.pick for select
    using ((select security.actor_has('SYSTEM'))
        or ((select security.actor_has('OPERATIONS', 'REVIEWER', 'AUDITOR'))
            and project_id in (select id from projects.project)));
create policy the_house_picks on reviews.pick for insert with check ((select security.actor_has('SYSTEM')));

-- For reviews: how much of somebody's work was decided, as of the last measuring.
create view quality.tallied with (security_invoker) as
select annotator_id, task_type_id, accepted, decided
  from quality.tally;

-- For reviews: since when the guideline of a project is as it is.
create view projects.guideline_now with (security_invoker) as
select project_id, max(version) as version, max(published_at) as published_at
  from projects.guideline
 group by project_id;

-- For picking: the last plan of each project.
create view reviews.plan_now with (security_invoker) as
select distinct on (project_id) *
  from reviews.plan
 order by project_id, version desc;

-- What waits for review, and why it is looked at, or not.
create view reviews.queue with (security_invoker) as
select w.assignment_id, w.project_id, w.annotator_id, w.submitted_at, w.review_due_at, w.amount_minor, w.currency,
       case when exists (select from quality.asked_again a where a.assignment_id = w.assignment_id) then 'ASKED_AGAIN'
            when k.picked then k.standing
            when k.assignment_id is not null then 'LEFT_TO_SILENCE'
            when exists (select from reviews.plan p where p.project_id = w.project_id) then 'NOT_PICKED_YET'
            else 'EVERYTHING' end as reason
  from quality.waiting w
  left join reviews.pick k on k.assignment_id = w.assignment_id
 where not exists (select from quality.proposed q where q.assignment_id = w.assignment_id);

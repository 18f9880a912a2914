-- Annotators are measured by tallies that go on with each night's decisions, so that a measure no longer reads
-- all work that was ever decided.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

-- Decisions that no tally knows yet: postings of accepted work, and rejections by their assignment.
-- Written by the triggers below, taken away by who tallies.
create table quality.untallied (
    id   uuid not null,
    kind text not null constraint kind_is_known check (kind in ('POSTING', 'REJECTION')),
    primary key (id, kind)
);
revoke insert, update, truncate on quality.untallied from ${app};

-- All decided work of an annotator and task type, and the same by its day (UTC).
create table quality.tally (
    annotator_id uuid   not null,
    task_type_id uuid   not null,
    accepted     bigint not null constraint no_fewer_than_none_accepted check (accepted >= 0),
    decided      bigint not null,
    primary key (annotator_id, task_type_id),
    constraint what_is_accepted_is_decided check (decided >= accepted)
);
create table quality.tally_of_day (
    day          date   not null,
    annotator_id uuid   not null,
    task_type_id uuid   not null,
    accepted     bigint not null constraint no_fewer_than_none_accepted check (accepted >= 0),
    decided      bigint not null,
    primary key (day, annotator_id, task_type_id),
    constraint what_is_accepted_is_decided check (decided >= accepted)
);
revoke delete, truncate on quality.tally, quality.tally_of_day from ${app};

create function quality.note_untallied() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if tg_table_name = 'posting' then
        insert into quality.untallied select id, 'POSTING' from added;
    else
        insert into quality.untallied select assignment_id, 'REJECTION' from added;
    end if;
    return null;
end $$;
create trigger note_untallied after insert on tasks.posting
    referencing new table as added for each statement execute function quality.note_untallied();
create trigger note_untallied after insert on quality.rejection
    referencing new table as added for each statement execute function quality.note_untallied();

-- For quality: which assignments a posting accepted, by what they earned.
create view earnings.of_posting with (security_invoker) as
select t.subject_id as posting_id, e.id as assignment_id
  from ledger.transfer t
  join earnings.earning e on e.transfer_id = t.id and e.kind = 'ANNOTATION'
 where t.code = 'ANNOTATION_ACCEPTED';

-- What is decided by now.
insert into quality.tally_of_day
select (decided_at at time zone 'UTC')::date, annotator_id, task_type_id,
       count(*) filter (where state = 'ACCEPTED'), count(*)
  from tasks.work
 where state in ('ACCEPTED', 'REJECTED')
 group by 1, 2, 3;
insert into quality.tally
select annotator_id, task_type_id, sum(accepted), sum(decided)
  from quality.tally_of_day
 group by 1, 2;

alter table quality.untallied enable row level security;
alter table quality.untallied force row level security;
create policy whoever_decides_adds on quality.untallied for insert
    with check ((select security.actor_id()) is not null);
create policy the_house_takes on quality.untallied using ((select security.actor_has('SYSTEM')));
alter table quality.tally enable row level security;
alter table quality.tally force row level security;
create policy the_house on quality.tally using ((select security.actor_has('SYSTEM')));
alter table quality.tally_of_day enable row level security;
alter table quality.tally_of_day force row level security;
create policy the_house on quality.tally_of_day using ((select security.actor_has('SYSTEM')));

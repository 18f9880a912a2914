-- The law counts from the day on which work was received, and work that was asked for again was received before: the first
-- time stays beside the last one. Nothing is written or looked up for work that was handed in once.
alter table tasks.assignment add column first_submitted_at timestamptz;
comment on column tasks.assignment.first_submitted_at is 'of work that was handed in again; null of all other';

do $$
begin
    alter table tasks.assignment no force row level security;
    alter table tasks.annotation no force row level security;
    alter table tasks.assignment disable trigger user;
    update tasks.assignment a set first_submitted_at = f.submitted_at
      from (select distinct assignment_id from tasks.annotation where version > 1) n
      join tasks.annotation f on f.assignment_id = n.assignment_id and f.version = 1
     where a.id = n.assignment_id and f.submitted_at < a.submitted_at;
    alter table tasks.assignment enable trigger user;
    alter table tasks.assignment force row level security;
    alter table tasks.annotation force row level security;
end $$;

-- Only where a statement writes one of these columns, which no night does.
create function tasks.keep_the_first_receipt() returns trigger language plpgsql as $$
begin
    new.first_submitted_at := coalesce(old.first_submitted_at,
        case when new.submitted_at <> old.submitted_at then old.submitted_at end);
    return new;
end $$;
create trigger keep_the_first_receipt before update of submitted_at, first_submitted_at on tasks.assignment
    for each row execute function tasks.keep_the_first_receipt();

create function tasks.refuse_an_earlier_receipt() returns trigger language plpgsql as $$
begin
    raise exception 'assignment % was never received before', new.id;
end $$;
create trigger refuse_an_earlier_receipt before insert on tasks.assignment
    for each row when (new.first_submitted_at is not null) execute function tasks.refuse_an_earlier_receipt();

-- For payouts: when work was received (V124), which is the first time.
create or replace view tasks.received with (security_invoker) as
select id as assignment_id, coalesce(first_submitted_at, submitted_at) as submitted_at
  from tasks.assignment;

-- Appeals: whoever did rejected work says why it was right, and somebody else than who rejected it decides in time,
-- or time decides for them. What is overturned is accepted and earned.

-- An annotator learns of a rejection when it is written down here, whenever it was decided elsewhere. What was
-- rejected before there were appeals can be appealed for as long from now on.
alter table quality.rejection add recorded_at timestamptz not null default now();
create function quality.refuse_another_time() returns trigger language plpgsql as $$
begin
    raise exception 'rejection % is written down now', new.assignment_id;
end $$;
create trigger written_down_now before insert on quality.rejection
    for each row when (new.recorded_at <> now()) execute function quality.refuse_another_time();

-- For appeals: what was rejected, by whom, and until when that can be appealed.
create view quality.appealable with (security_invoker) as
select assignment_id, reason, decided_by, decided_at, recorded_at + interval '168 hours' as until
  from quality.rejection;

create schema appeals;

-- An appeal has the id of what it is about, so there is one at most.
create table appeals.appeal (
    id           uuid        primary key,
    kind         text        not null constraint kind_is_known check (kind in ('REJECTION')),
    annotator_id uuid        not null references annotators.annotator,
    project_id   uuid        not null references projects.project,
    against      uuid        not null,
    said         text        not null constraint an_appeal_says_why check (length(said) between 1 and 4000),
    made_at      timestamptz not null,
    due_at       timestamptz not null,
    outcome      text        constraint outcome_is_known check (outcome in ('CONFIRMED', 'OVERTURNED')),
    reasons      text        constraint an_outcome_has_reasons check (length(reasons) between 1 and 4000),
    decided_by   uuid,
    decided_at   timestamptz,
    constraint decided_within_nine_days check (due_at = made_at + interval '216 hours'),
    constraint a_decision_is_whole check (
        (outcome is null) = (decided_at is null) and (reasons is null) = (decided_by is null)
        and (outcome is not null or decided_by is null)),
    constraint nobody_decides_about_their_own check (decided_by not in (against, annotator_id)),
    constraint who_decides_is_in_time_and_time_decides_for_annotators check (
        decided_at is null
        or (decided_by is not null and decided_at < due_at)
        or (decided_by is null and decided_at >= due_at and outcome = 'OVERTURNED'))
);
create index open on appeals.appeal (due_at) where outcome is null;
create index on appeals.appeal (project_id, made_at);
create index on appeals.appeal (annotator_id);
create index on appeals.appeal (against);
revoke update, delete, truncate on appeals.appeal from ${app};
grant update (outcome, reasons, decided_by, decided_at) on appeals.appeal to ${app};

create function appeals.keep_the_appeal() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    w record;
begin
    select a.annotator_id, a.project_id, a.state, r.decided_by, r.until into w
      from tasks.assignment a
      join quality.appealable r on r.assignment_id = a.id
     where a.id = new.id;
    if not found or w.state <> 'REJECTED'
            or (w.annotator_id, w.project_id, w.decided_by) <> (new.annotator_id, new.project_id, new.against) then
        raise exception 'appeal % is about no rejected work of annotator %', new.id, new.annotator_id;
    end if;
    if new.made_at > w.until then
        raise exception 'appeal % was to be made until %', new.id, w.until;
    end if;
    if new.outcome is not null or abs(extract(epoch from now() - new.made_at)) > 300 then
        raise exception 'appeal % is made now, and decided afterwards', new.id;
    end if;
    return new;
end $$;
create trigger keep_the_appeal before insert on appeals.appeal
    for each row execute function appeals.keep_the_appeal();

create function appeals.decide_once() returns trigger language plpgsql as $$
begin
    if old.outcome is not null or new.outcome is null then
        raise exception 'appeal % is decided once', old.id;
    end if;
    if abs(extract(epoch from now() - new.decided_at)) > 300 then
        raise exception 'appeal % is decided at another time', old.id;
    end if;
    if (new.decided_by is null and not security.actor_has('SYSTEM'))
            or new.decided_by <> security.actor_id()
            or (new.decided_by is not null and not security.actor_has('OPERATIONS', 'REVIEWER')) then
        raise exception 'appeal % is decided by whoever reviews, or by time', old.id;
    end if;
    return new;
end $$;
create trigger decide_once before update on appeals.appeal
    for each row execute function appeals.decide_once();

-- At commit: work whose rejection was overturned is accepted, and so earned (V012).
create function appeals.overturned_is_accepted() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not exists (select from tasks.assignment where id = new.id and state = 'ACCEPTED') then
        raise exception 'appeal % is overturned, and its work is not accepted', new.id;
    end if;
    return null;
end $$;
create constraint trigger overturned_is_accepted after update on appeals.appeal
    deferrable initially deferred
    for each row when (new.outcome = 'OVERTURNED' and new.kind = 'REJECTION')
    execute function appeals.overturned_is_accepted();

-- And the other way round: nothing else makes accepted work of what was rejected.
create function appeals.accepted_is_overturned() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not exists (select from appeals.appeal where id = new.id and outcome = 'OVERTURNED') then
        raise exception 'assignment % was rejected, and no appeal has overturned that', new.id;
    end if;
    return null;
end $$;
create constraint trigger accepted_is_overturned after update on tasks.assignment
    deferrable initially deferred
    for each row when (old.state = 'REJECTED' and new.state = 'ACCEPTED')
    execute function appeals.accepted_is_overturned();

alter table appeals.appeal enable row level security;
alter table appeals.appeal force row level security;
create policy the_rules_themselves on appeals.appeal for select to current_user using (true);
create policy own_appeals_and_own_clients on appeals.appeal for select
    using ((select security.actor_has('SYSTEM'))
        or annotator_id = (select security.actor_id())
        or ((select security.actor_has('OPERATIONS', 'REVIEWER', 'AUDITOR'))
            and project_id in (select id from projects.project)
            and project_id <> all ((select projects.closed_projects())::uuid[])));
create policy annotators_appeal on appeals.appeal for insert
    with check ((select security.actor_has('ANNOTATOR')) and annotator_id = (select security.actor_id()));
create policy staff_and_time_decide on appeals.appeal for update
    using ((select security.actor_has('SYSTEM'))
        or ((select security.actor_has('OPERATIONS', 'REVIEWER'))
            and project_id in (select id from projects.project)
            and project_id <> all ((select projects.closed_projects())::uuid[])));

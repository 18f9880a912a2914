-- What reviewers ask for again, and what they fix themselves: beside what the annotator submitted, never in its place.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

-- Only added to. One version is asked for again once.
create table quality.rework (
    assignment_id uuid        not null,
    version       integer     not null,
    text          text        not null
        constraint it_says_what_to_do check (length(text) <= 5000 and btrim(text) <> ''),
    asked_by      uuid        not null,
    asked_at      timestamptz not null,
    primary key (assignment_id, version),
    foreign key (assignment_id, version) references tasks.annotation
);
create table quality.fix (
    assignment_id uuid        primary key,
    version       integer     not null,
    answer        jsonb       not null constraint an_answer_is_an_object check (jsonb_typeof(answer) = 'object'),
    remark        text        not null
        constraint it_says_what_was_fixed check (length(remark) <= 5000 and btrim(remark) <> ''),
    fixed_by      uuid        not null,
    fixed_at      timestamptz not null,
    foreign key (assignment_id, version) references tasks.annotation
);
revoke update, delete, truncate on quality.rework, quality.fix from ${app};
create trigger only_added_to before update or delete or truncate on quality.rework
    for each statement execute function ids.refuse_change();
create trigger only_added_to before update or delete or truncate on quality.fix
    for each statement execute function ids.refuse_change();

-- The row comes first and the state after it, in one transaction.
create function quality.is_of_waiting_work() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    work record;
begin
    select a.state, a.annotator_id,
           (select max(n.version) from tasks.annotation n where n.assignment_id = a.id) as version
      into work from tasks.assignment a where a.id = new.assignment_id;
    if work.state is distinct from 'SUBMITTED' or work.version <> new.version then
        raise exception 'version % of work % does not wait', new.version, new.assignment_id;
    end if;
    if work.annotator_id = security.actor_id() then
        raise exception 'annotator % decides about their own work %', work.annotator_id, new.assignment_id;
    end if;
    return new;
end $$;
create trigger is_of_waiting_work before insert on quality.rework
    for each row execute function quality.is_of_waiting_work();
create trigger is_of_waiting_work before insert on quality.fix
    for each row execute function quality.is_of_waiting_work();

create function quality.fix_changes_something() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if exists (select from tasks.annotation n
                where (n.assignment_id, n.version) = (new.assignment_id, new.version) and n.answer = new.answer) then
        raise exception 'the fix of work % is what was submitted', new.assignment_id;
    end if;
    return new;
end $$;
create trigger something_is_fixed before insert on quality.fix
    for each row execute function quality.fix_changes_something();

-- At commit: what was asked for again is being done again, and what was fixed is accepted.
create function quality.noted_is_decided() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not exists (select from tasks.assignment a where a.id = new.assignment_id and a.state = tg_argv[0]) then
        raise exception 'work % is not in the state %', new.assignment_id, tg_argv[0];
    end if;
    return null;
end $$;
create constraint trigger noted_is_decided after insert on quality.rework
    deferrable initially deferred for each row execute function quality.noted_is_decided('REWORK');
create constraint trigger noted_is_decided after insert on quality.fix
    deferrable initially deferred for each row execute function quality.noted_is_decided('ACCEPTED');

-- As before (V060), and nothing is asked for again without saying what.
create or replace function quality.decided_by_somebody_else() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    wrong record;
begin
    select n.id, n.annotator_id, n.state into wrong
      from new_rows n join old_rows o on o.id = n.id
     where o.state = 'SUBMITTED' and n.state in ('ACCEPTED', 'REJECTED', 'REWORK')
       and (n.annotator_id = security.actor_id()
            or (n.state = 'REJECTED'
                and not exists (select from quality.rejection r
                                 where r.assignment_id = n.id and r.source = 'HERE'))
            or (n.state = 'REWORK'
                and not exists (select from quality.rework k
                                 where k.assignment_id = n.id
                                   and k.version = (select max(v.version) from tasks.annotation v
                                                     where v.assignment_id = n.id))));
    if not found then
        return null;
    end if;
    if wrong.annotator_id = security.actor_id() then
        raise exception 'annotator % decides about their own work %', wrong.annotator_id, wrong.id;
    end if;
    raise exception 'work % becomes % without saying why', wrong.id, wrong.state;
end $$;

-- Their content is that of the work: who may read the annotation reads what was said of it.
do $$
declare
    t text;
begin
    foreach t in array array['rework', 'fix'] loop
        execute format('alter table quality.%I enable row level security', t);
        execute format('alter table quality.%I force row level security', t);
        execute format('create policy the_rules_themselves on quality.%I for select to current_user using (true)', t);
        execute format('create policy as_the_annotation on quality.%1$I for select using ('
            || '(select security.actor_has(''SYSTEM'')) or exists (select from tasks.annotation n '
            || 'where (n.assignment_id, n.version) = (%1$I.assignment_id, %1$I.version)))', t);
        execute format('create policy reviewers_say on quality.%1$I for insert with check ('
            || '(select security.actor_has(''OPERATIONS'', ''REVIEWER'')) and %2$s = (select security.actor_id()) '
            || 'and exists (select from tasks.annotation n '
            || 'where (n.assignment_id, n.version) = (%1$I.assignment_id, %1$I.version)))',
            t, case t when 'fix' then 'fixed_by' else 'asked_by' end);
    end loop;
end $$;

-- For other components: what was asked for again, and what was fixed.
create view quality.asked_again with (security_invoker) as
select assignment_id, version, text, asked_by, asked_at
  from quality.rework;
create view quality.fixed with (security_invoker) as
select assignment_id, version, answer, remark, fixed_by, fixed_at
  from quality.fix;

-- For other components: the answer that counts, which is the reviewer's where it was fixed.
create view quality.final_answer with (security_invoker) as
select a.assignment_id, a.task_id, a.annotator_id, a.task_type_id, a.state,
       coalesce(f.answer, a.answer) as answer, f.assignment_id is not null as fixed
  from tasks.answers a
  left join quality.fix f on f.assignment_id = a.assignment_id;

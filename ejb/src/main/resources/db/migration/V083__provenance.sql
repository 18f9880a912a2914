-- Where an annotation comes from: a person, or a person who had a machine's proposal before them. The proposal is
-- there before anybody claims the task, is what they begin with, and is known to its price.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

create table tasks.proposal (
    task_id    uuid        primary key references tasks.task,
    project_id uuid        not null,
    machine    text        not null constraint a_machine_has_a_name check (length(machine) between 1 and 100),
    version    text        not null constraint a_machine_has_a_version check (length(version) between 1 and 100),
    answer     jsonb       not null constraint a_proposal_is_an_answer check (jsonb_typeof(answer) = 'object'),
    made_at    timestamptz not null
);
create index on tasks.proposal (project_id);
revoke update, delete, truncate on tasks.proposal from ${app};
create trigger only_added_to before update or delete or truncate on tasks.proposal
    for each statement execute function ids.refuse_change();

-- Nobody is told afterwards that there was a proposal, nor is a price changed by one.
create function tasks.propose_before_the_work() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    project uuid;
begin
    -- Whoever claims it at the same time refers to the task, and waits, or is waited for.
    select t.project_id into project from tasks.task t where t.id = new.task_id for update;
    if project is distinct from new.project_id then
        raise exception 'task % is of another project', new.task_id;
    end if;
    if exists (select from tasks.assignment a where a.task_id = new.task_id) then
        raise exception 'task % was begun before the proposal', new.task_id;
    end if;
    return new;
end $$;
create trigger propose_before_the_work before insert on tasks.proposal
    for each row execute function tasks.propose_before_the_work();

alter table tasks.annotation add machine text, add machine_version text,
    add constraint a_machine_has_a_version check ((machine is null) = (machine_version is null));

-- The proposal that the actor has before them.
create function tasks.proposal_in_work(claim uuid)
    returns table (machine text, version text, answer text)
    language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return query
        select p.machine, p.version, p.answer::text
          from tasks.in_work w join tasks.proposal p on p.task_id = w.task_id
         where w.assignment_id = claim and w.annotator_id = security.actor_id();
end $$;

-- Annotators say truly what they had before them.
create function tasks.provenance_is_true() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if security.actor_has('ANNOTATOR') and exists (
            select from new_rows n
              join tasks.assignment a on a.id = n.assignment_id
              left join tasks.proposal p on p.task_id = a.task_id
             where (n.machine, n.machine_version) is distinct from (p.machine, p.version)) then
        raise exception 'an annotation does not say which proposal there was';
    end if;
    return null;
end $$;
create trigger provenance_is_true after insert on tasks.annotation
    referencing new table as new_rows
    for each statement execute function tasks.provenance_is_true();

alter table tasks.proposal enable row level security;
alter table tasks.proposal force row level security;
create policy the_rules_themselves on tasks.proposal for select to current_user using (true);
create policy as_the_task on tasks.proposal for select
    using ((select security.actor_has('SYSTEM')) or exists (select from tasks.task t where t.id = task_id));
create policy the_house_brings on tasks.proposal for insert with check ((select security.actor_has('SYSTEM')));

-- What a task shows, and what its price looks at: with the provenance that its annotations will have.
create function tasks.with_provenance(input jsonb, machine text, version text) returns jsonb
    language sql immutable parallel safe
    return case when machine is null then input
                else input || jsonb_build_object('provenance', 'PERSON_WITH_PROPOSAL',
                                                 'machine', machine || ' ' || version) end;

create or replace view tasks.variables with (security_invoker) as
select t.id as task_id, tasks.with_provenance(t.input, p.machine, p.version) as input
  from tasks.task t
  left join tasks.proposal p on p.task_id = t.id;

-- As before (V047), with its provenance.
create or replace function tasks.input_in_work(which uuid) returns jsonb
    language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return (select tasks.with_provenance(t.input, p.machine, p.version)
              from tasks.task t
              left join tasks.proposal p on p.task_id = t.id
             where t.id = which and exists (
                   select from tasks.in_work w
                    where w.task_id = t.id and w.annotator_id = security.actor_id()));
end $$;

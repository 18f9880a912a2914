-- A run that no person began is released by two: one approves it, another releases it. Timers and tokens are no persons.
alter table payouts.run add started_by_program boolean not null default false;
update payouts.run set started_by_program = true where started_by = '00000000-0000-0000-0000-000000000000';

-- Said by the database itself, and never changed: who begins a run in somebody else's name is no person either.
create function payouts.who_begins() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        new.started_by_program := coalesce(security.actor_has('SYSTEM', 'SERVICE'), true)
            or new.started_by is distinct from security.actor_id();
    elsif (new.started_by, new.started_by_program) is distinct from (old.started_by, old.started_by_program) then
        raise exception 'who began run % never changes', old.id;
    end if;
    return new;
end $$;
create trigger who_begins before insert or update of started_by, started_by_program on payouts.run
    for each row execute function payouts.who_begins();

create policy a_person_approves on payouts.run_approval as restrictive for insert
    with check (not (select security.actor_has('SERVICE')));

-- Whether it takes somebody else's approval before this person may release a run.
create function payouts.waits_for_approval(run uuid, releaser uuid) returns boolean
    language sql stable as $$
    select exists (select from payouts.run r
                    where r.id = waits_for_approval.run and r.started_by_program
                      and not exists (select from payouts.run_approval a
                                       where a.run_id = r.id and a.approved_by <> waits_for_approval.releaser))
$$;

create function payouts.two_persons_release() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if security.actor_has('SERVICE') then
        raise exception 'run % is released by a person, not by a program', new.id;
    end if;
    if payouts.waits_for_approval(new.id, new.released_by) then
        raise exception 'no person began run %, and no second person approved its release', new.id;
    end if;
    return new;
end $$;
create trigger two_persons_release before update on payouts.run
    for each row when (new.state = 'RELEASED' and old.state <> 'RELEASED')
    execute function payouts.two_persons_release();

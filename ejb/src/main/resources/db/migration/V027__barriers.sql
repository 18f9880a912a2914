-- Information barriers: clients whose people and content are kept apart. Nothing of them is edited: a barrier
-- is the last confirmed change of its two sides.

create table barriers.barrier_change (
    id           uuid        primary key,
    kind         text        not null constraint kind_is_known check (kind in ('DRAW', 'CHANGE', 'REMOVE')),
    origin       text        not null constraint origin_is_known check (origin in ('HAND', 'OWNERSHIP')),
    left_id      uuid        not null references clients.client,
    right_id     uuid        not null references clients.client,
    cooling_days integer     not null,
    reason       text        not null constraint a_change_has_a_reason check (reason <> ''),
    asked_by     uuid        not null,
    asked_at     timestamptz not null,
    decision     text        constraint decision_is_known check (decision in ('CONFIRMED', 'REFUSED')),
    decided_by   uuid,
    decided_at   timestamptz,
    constraint sides_are_two_and_in_order check (left_id < right_id),
    constraint cooling_off_is_ten_years_at_most check (cooling_days between 0 and 3650),
    constraint a_decision_is_complete check (num_nonnulls(decision, decided_by, decided_at) in (0, 3)),
    constraint a_second_person_confirms check (decision <> 'CONFIRMED' or decided_by <> asked_by)
);
create unique index one_open_change_between_two on barriers.barrier_change (left_id, right_id)
    where decision is null;
create index on barriers.barrier_change (left_id, right_id, decided_at);
create index on barriers.barrier_change (right_id);
revoke update, delete, truncate on barriers.barrier_change from ${app};
grant update (decision, decided_by, decided_at) on barriers.barrier_change to ${app};

create view barriers.barrier with (security_invoker) as
select c.left_id, c.right_id, c.cooling_days, c.change_id, c.decided_at as changed_at,
       (select max(d.decided_at) from barriers.barrier_change d
         where d.left_id = c.left_id and d.right_id = c.right_id
           and d.kind = 'DRAW' and d.decision = 'CONFIRMED') as since
  from (select distinct on (left_id, right_id)
               left_id, right_id, cooling_days, id as change_id, kind, decided_at
          from barriers.barrier_change
         where decision = 'CONFIRMED'
         order by left_id, right_id, decided_at desc, id desc) c
 where c.kind <> 'REMOVE';

-- Both ways: which clients are on the other side of a client.
create view barriers.other_side with (security_invoker) as
select left_id as client_id, right_id as other_id, cooling_days from barriers.barrier
union all
select right_id, left_id, cooling_days from barriers.barrier;

create function barriers.change_in_order() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('barriers', 0));
    if tg_op = 'UPDATE' and old.decision is not null then
        raise exception 'change % was decided', old.id;
    end if;
    if new.decision is distinct from 'REFUSED'
       and (new.kind = 'DRAW') = exists (
           select from barriers.barrier b where b.left_id = new.left_id and b.right_id = new.right_id) then
        raise exception 'a barrier is drawn where there is none, and changed or removed where there is one';
    end if;
    return new;
end $$;
create trigger change_in_order before insert or update on barriers.barrier_change
    for each row execute function barriers.change_in_order();

-- Somebody may work for a client though a barrier is between them: asked for, and granted by another person.
create table barriers.barrier_exception (
    id         uuid        primary key,
    person_id  uuid        not null,
    client_id  uuid        not null references clients.client,
    until      date        not null,
    reason     text        not null constraint an_exception_has_a_reason check (reason <> ''),
    asked_by   uuid        not null,
    asked_at   timestamptz not null,
    decision   text        constraint decision_is_known check (decision in ('CONFIRMED', 'REFUSED')),
    decided_by uuid,
    decided_at timestamptz,
    ended_by   uuid,
    ended_at   timestamptz,
    end_reason text        constraint an_end_has_a_reason check (end_reason <> ''),
    constraint a_decision_is_complete check (num_nonnulls(decision, decided_by, decided_at) in (0, 3)),
    constraint an_end_is_complete check (num_nonnulls(ended_by, ended_at, end_reason) in (0, 3)),
    constraint only_what_was_granted_ends check (ended_at is null or decision = 'CONFIRMED'),
    constraint a_second_person_grants check (decision <> 'CONFIRMED' or decided_by <> asked_by),
    constraint nobody_grants_their_own check (decision <> 'CONFIRMED' or decided_by <> person_id)
);
create index on barriers.barrier_exception (person_id, client_id);
create index on barriers.barrier_exception (client_id);
revoke update, delete, truncate on barriers.barrier_exception from ${app};
grant update (decision, decided_by, decided_at, ended_by, ended_at, end_reason)
    on barriers.barrier_exception to ${app};
create function barriers.decide_once() returns trigger language plpgsql as $$
begin
    if old.decision is null and new.ended_at is not null then
        raise exception '% was not decided', old.id;
    end if;
    if old.decision is not null
       and (old.decision, old.decided_by, old.decided_at) is distinct from (new.decision, new.decided_by, new.decided_at) then
        raise exception '% was decided', old.id;
    end if;
    if old.ended_at is not null then
        raise exception '% was ended', old.id;
    end if;
    return new;
end $$;
create trigger decide_once before update on barriers.barrier_exception
    for each row execute function barriers.decide_once();

do $$
declare
    t text;
begin
    foreach t in array array['barrier_change', 'barrier_exception'] loop
        execute format('alter table barriers.%I enable row level security', t);
        execute format('alter table barriers.%I force row level security', t);
        execute format('create policy the_rules_themselves on barriers.%I to current_user using (true)', t);
        execute format('create policy administrators_decide on barriers.%I for update '
            || 'using ((select security.actor_has(''ADMIN''))) '
            || 'with check (decided_by = (select security.actor_id()))', t);
        execute format('create policy overseers_read on barriers.%I for select using '
            || '((select security.actor_has(''SYSTEM'', ''ADMIN'', ''AUDITOR'')))', t);
    end loop;
end $$;
create policy administrators_end on barriers.barrier_exception for update
    using ((select security.actor_has('ADMIN'))) with check (ended_by = (select security.actor_id()));
-- Who has a client knows that it is kept apart from another one.
create policy its_people_read on barriers.barrier_change for select
    using ((select security.actor_has('OPERATIONS'))
        and (left_id in (select id from clients.client) or right_id in (select id from clients.client)));
create policy its_people_read on barriers.barrier_exception for select
    using ((select security.actor_has('OPERATIONS')) and client_id in (select id from clients.client));
create policy staff_ask on barriers.barrier_change for insert
    with check (decision is null and asked_by = (select security.actor_id())
        and ((select security.actor_has('ADMIN'))
            or (kind = 'DRAW' and (select security.actor_has('SYSTEM', 'OPERATIONS')))));
create policy staff_ask on barriers.barrier_exception for insert
    with check (decision is null and asked_by = (select security.actor_id())
        and (select security.actor_has('OPERATIONS', 'ADMIN')));

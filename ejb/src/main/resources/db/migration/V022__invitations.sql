-- Invitations to a project: so many places, people in an order, and a declined place goes to the next.
create table staffing.call (
    id           uuid        primary key,
    project_id   uuid        not null references projects.project,
    places       integer     not null constraint there_is_a_place check (places between 1 and 10000),
    terms        text        not null constraint terms_are_said check (length(terms) between 1 and 4000),
    answer_hours integer     not null constraint there_is_time_to_answer check (answer_hours between 1 and 720),
    made_by      uuid        not null,
    made_at      timestamptz not null,
    closed_at    timestamptz
);
create index on staffing.call (project_id);
revoke update, delete, truncate on staffing.call from ${app};
grant update (closed_at) on staffing.call to ${app};

create table staffing.invitation (
    id           uuid        primary key,
    call_id      uuid        not null references staffing.call,
    project_id   uuid        not null references projects.project,
    annotator_id uuid        not null references annotators.annotator,
    place        integer     not null,
    state        text        not null constraint state_is_known check (state in (
        'WAITING', 'OFFERED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'PASSED_OVER')),
    offered_at   timestamptz,
    answer_until timestamptz,
    answered_at  timestamptz,
    reason       text        not null default '',
    constraint once_in_a_call unique (call_id, annotator_id),
    constraint one_after_the_other unique (call_id, place),
    constraint an_offer_has_its_times check (
        (offered_at is not null) = (answer_until is not null)
        and (state in ('WAITING', 'PASSED_OVER', 'WITHDRAWN') or offered_at is not null))
);
create unique index one_open_invitation_a_project on staffing.invitation (project_id, annotator_id)
    where state in ('WAITING', 'OFFERED');
create index on staffing.invitation (annotator_id, id);
create index due_to_expire on staffing.invitation (answer_until) where state = 'OFFERED';
revoke delete, truncate on staffing.invitation from ${app};

-- Whether somebody may be offered a place of this project now: is no member yet, and has what it asks.
-- Looks with the house's own eyes: what is asked may be hidden from whoever lacks it.
create function staffing.may_be_offered(project uuid, person uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    answer boolean;
begin
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    answer := not exists (select from projects.worker m
                           where m.project_id = project and m.annotator_id = person)
        and not exists (select from requirements.current c
                         where c.subject_id = project and not requirements.met(c.id, 0, person));
    perform set_config('honorarium.actor', actor, true);
    return answer;
end $$;

create function staffing.keep_the_way() returns trigger language plpgsql as $$
begin
    if (old.id, old.call_id, old.project_id, old.annotator_id, old.place)
            is distinct from (new.id, new.call_id, new.project_id, new.annotator_id, new.place) then
        raise exception 'invitation % keeps who is invited to what', old.id;
    end if;
    if old.state <> new.state and (old.state, new.state) not in (
            ('WAITING', 'OFFERED'), ('WAITING', 'WITHDRAWN'), ('WAITING', 'PASSED_OVER'),
            ('OFFERED', 'ACCEPTED'), ('OFFERED', 'DECLINED'), ('OFFERED', 'EXPIRED'), ('OFFERED', 'WITHDRAWN')) then
        raise exception 'invitation % cannot go from % to %', old.id, old.state, new.state;
    end if;
    if security.actor_has('ANNOTATOR') and (
            new.state not in ('ACCEPTED', 'DECLINED')
            or (old.offered_at, old.answer_until) is distinct from (new.offered_at, new.answer_until)) then
        raise exception 'annotators accept or decline';
    end if;
    if new.state = 'ACCEPTED' and old.state <> 'ACCEPTED'
            and not staffing.may_be_offered(new.project_id, new.annotator_id) then
        raise exception 'annotator % has not what project % asks', new.annotator_id, new.project_id;
    end if;
    if new.state = 'ACCEPTED' and new.answered_at > old.answer_until then
        raise exception 'invitation % was to be answered until %', old.id, old.answer_until;
    end if;
    return new;
end $$;
create trigger keep_the_way before update on staffing.invitation
    for each row execute function staffing.keep_the_way();

-- There are never more offers and yeses than places, also when several answer at once.
create function staffing.keep_the_places() returns trigger language plpgsql as $$
declare
    wanted integer;
    taken integer;
begin
    select places into wanted from staffing.call where id = new.call_id for update;
    select count(*) into taken from staffing.invitation i
     where i.call_id = new.call_id and i.state in ('OFFERED', 'ACCEPTED') and i.id <> new.id;
    if taken >= wanted then
        raise exception 'call % has % places, and all are taken', new.call_id, wanted;
    end if;
    return new;
end $$;
create trigger keep_the_places before update of state on staffing.invitation
    for each row when (new.state = 'OFFERED' and old.state <> 'OFFERED')
    execute function staffing.keep_the_places();
create trigger keep_the_places_from_the_start before insert on staffing.invitation
    for each row when (new.state in ('OFFERED', 'ACCEPTED')) execute function staffing.keep_the_places();

-- Offers the free places of a call to those who wait, in their order, and says to whom. Whoever lost what
-- is asked meanwhile is passed over. Also called when an annotator declines, who must not see the others.
create function staffing.offer_next(which uuid, at timestamptz)
    returns table (offered_to uuid, project_name text)
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
    the_call staffing.call;
    next staffing.invitation;
    free integer;
begin
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    select * into strict the_call from staffing.call where id = which for update;
    select p.name into strict project_name from projects.name p where p.project_id = the_call.project_id;
    if the_call.closed_at is null then
        select the_call.places - count(*) into free from staffing.invitation i
         where i.call_id = which and i.state in ('OFFERED', 'ACCEPTED');
        for next in select * from staffing.invitation i
                     where i.call_id = which and i.state = 'WAITING' order by i.place for update loop
            exit when free <= 0;
            if staffing.may_be_offered(the_call.project_id, next.annotator_id) then
                update staffing.invitation
                   set state = 'OFFERED', offered_at = at,
                       answer_until = at + the_call.answer_hours * interval '1 hour'
                 where id = next.id;
                free := free - 1;
                offered_to := next.annotator_id;
                return next;
            else
                update staffing.invitation set state = 'PASSED_OVER' where id = next.id;
            end if;
        end loop;
    end if;
    perform set_config('honorarium.actor', actor, true);
end $$;

-- An annotator gets into a project by an invitation that they accept, not by themselves.
create function staffing.refuse_the_uninvited() returns trigger language plpgsql as $$
begin
    if security.actor_has('ANNOTATOR') and not exists (
            select from staffing.invitation i
             where i.project_id = new.project_id and i.annotator_id = new.annotator_id
               and i.state = 'ACCEPTED') then
        raise exception 'nobody joins a project uninvited';
    end if;
    return new;
end $$;
create trigger nobody_comes_uninvited before insert or update on projects.member
    for each row execute function staffing.refuse_the_uninvited();

-- Staff see the invitations of their projects; annotators their own, once they are offered.
alter table staffing.call enable row level security;
alter table staffing.call force row level security;
create policy staff on staffing.call
    using ((select security.actor_has('SYSTEM'))
        or ((select security.actor_has('OPERATIONS', 'ADMIN', 'AUDITOR'))
            and project_id in (select id from projects.project)));
create policy the_invited_read on staffing.call for select
    using ((select security.actor_has('ANNOTATOR')) and id in (
        select call_id from staffing.invitation where annotator_id = (select security.actor_id())));
alter table staffing.invitation enable row level security;
alter table staffing.invitation force row level security;
create policy staff on staffing.invitation
    using ((select security.actor_has('SYSTEM'))
        or ((select security.actor_has('OPERATIONS', 'ADMIN', 'AUDITOR'))
            and project_id in (select id from projects.project)));
create policy oneself_reads on staffing.invitation for select
    using (annotator_id = (select security.actor_id()) and offered_at is not null);
create policy oneself_answers on staffing.invitation for update
    using (annotator_id = (select security.actor_id()) and offered_at is not null);

-- Whoever is invited sees to what.
create function staffing.invited(person uuid) returns setof uuid
    language plpgsql stable strict security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
begin
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    return query select i.project_id from staffing.invitation i
                  where i.annotator_id = person and i.state = 'OFFERED';
    perform set_config('honorarium.actor', actor, true);
end $$;
create policy the_invited_see on projects.project for select
    using ((select security.actor_has('ANNOTATOR')) and id in (
        select staffing.invited(case when security.actor_has('ANNOTATOR') then security.actor_id() end)));

-- What a project or a task type asks of annotators, and what somebody without it may still do.
create schema requirements;

-- Who has a code has what it includes, too: a top secret clearance includes a secret one. (Fields of study,
-- languages and jurisdictions say it by how their codes begin.)
create table requirements.includes (
    type_id  uuid not null references qualifications.type,
    code     text not null constraint a_code_is_not_empty check (code <> ''),
    included text not null constraint the_included_is_not_empty check (included <> ''),
    primary key (type_id, code, included),
    constraint no_code_includes_itself check (included <> code)
);
create index on requirements.includes (type_id, included);
revoke update, truncate on requirements.includes from ${app};

-- A code, and all that include it.
create function requirements.within(which_type uuid, wanted text) returns setof text
    language sql stable parallel safe as $$
    with recursive found (code) as (
        select wanted
        union
        select i.code from found f join requirements.includes i on i.type_id = which_type and i.included = f.code)
    select code from found
$$;

-- Two people who close a circle together must not both look before the other has written.
create function requirements.refuse_circle() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('codes of ' || new.type_id, 0));
    if new.included in (select requirements.within(new.type_id, new.code)) then
        raise exception 'code % would include itself', new.code;
    end if;
    return new;
end $$;
create trigger no_circle before insert on requirements.includes
    for each row execute function requirements.refuse_circle();

-- One version after the other; the last one counts. Nothing of it ever changes.
create table requirements.requirement (
    id           uuid        primary key,
    project_id   uuid        not null references projects.project,
    task_type_id uuid        references projects.task_type,
    subject_id   uuid        not null generated always as (coalesce(task_type_id, project_id)) stored,
    version      integer     not null constraint versions_begin_with_one check (version >= 1),
    otherwise    text        not null
        constraint otherwise_is_known check (otherwise in ('NOT_SEE', 'SEE', 'SEE_NOT_CLAIM', 'WITHDRAWN')),
    made_by      uuid        not null,
    made_at      timestamptz not null,
    constraint one_version_after_the_other unique (subject_id, version)
);
create index on requirements.requirement (project_id);
revoke update, delete, truncate on requirements.requirement from ${app};
create trigger only_added_to before update or delete or truncate on requirements.requirement
    for each statement execute function ids.refuse_change();

create function requirements.keep_the_order() returns trigger language plpgsql as $$
begin
    if new.version <> 1 + (select coalesce(max(version), 0) from requirements.requirement
                            where subject_id = coalesce(new.task_type_id, new.project_id)) then
        raise exception 'version % does not follow the last one', new.version;
    end if;
    if new.task_type_id is not null and not exists (
            select from projects.task_type t where t.id = new.task_type_id and t.project_id = new.project_id) then
        raise exception 'task type % is of another project', new.task_type_id;
    end if;
    return new;
end $$;
create trigger keep_the_order before insert on requirements.requirement
    for each row execute function requirements.keep_the_order();

-- A requirement as a tree: what is inside something comes after it, so there is never a circle.
create table requirements.node (
    requirement_id   uuid    not null references requirements.requirement,
    place            integer not null,
    inside           integer,
    kind             text    not null
        constraint kind_is_known check (kind in ('ALL', 'ANY', 'NOT', 'QUALIFIED', 'COUNTRY', 'PEOPLE')),
    type_id          uuid    references qualifications.type,
    presence         text    constraint presence_is_known check (presence in ('EXISTS', 'DOES_NOT_EXIST')),
    code_comparator  text    constraint code_comparator_is_known
        check (code_comparator in ('EQUAL', 'NOT_EQUAL', 'IN', 'NOT_IN', 'UNDER')),
    codes            text[],
    level_comparator text    constraint level_comparator_is_known
        check (level_comparator in (
            'LESS', 'AT_MOST', 'GREATER', 'AT_LEAST', 'EQUAL', 'NOT_EQUAL', 'IN', 'NOT_IN')),
    levels           numeric[],
    people           uuid[],
    primary key (requirement_id, place),
    foreign key (requirement_id, inside) references requirements.node,
    constraint the_first_is_the_whole check ((place = 0) = (inside is null)),
    constraint what_is_inside_comes_after check (inside < place),
    constraint only_a_qualification_has_a_type check (
        (kind = 'QUALIFIED') = (type_id is not null) and (kind = 'QUALIFIED') = (presence is not null)),
    constraint a_country_has_codes check (kind <> 'COUNTRY' or (code_comparator in ('IN', 'NOT_IN'))),
    constraint a_comparator_has_values check (
        (code_comparator is not null) = (codes is not null)
        and (level_comparator is not null) = (levels is not null)
        and coalesce(cardinality(codes) > 0, true) and coalesce(cardinality(levels) > 0, true)),
    constraint only_people_are_named check (
        (kind = 'PEOPLE') = (people is not null) and coalesce(cardinality(people) > 0, true)),
    constraint only_in_and_under_take_several check (
        (code_comparator in ('IN', 'NOT_IN', 'UNDER') or cardinality(codes) = 1)
        and (level_comparator in ('IN', 'NOT_IN') or cardinality(levels) = 1))
);
create index on requirements.node (type_id) where type_id is not null;
revoke update, delete, truncate on requirements.node from ${app};
create trigger only_added_to before update or delete or truncate on requirements.node
    for each statement execute function ids.refuse_change();

-- What counts now.
create view requirements.current with (security_invoker) as
select r.id, r.project_id, r.task_type_id, r.subject_id, r.version, r.otherwise, r.made_by, r.made_at
  from requirements.requirement r
 where r.otherwise <> 'WITHDRAWN'
   and not exists (select from requirements.requirement later
                    where later.subject_id = r.subject_id and later.version > r.version);

-- For other components: who the annotators are, without what is personal; and who works on what.
create view annotators.residence with (security_invoker) as
select id as annotator_id, reference, country
  from annotators.annotator;

create view projects.worker with (security_invoker) as
select project_id, annotator_id, since
  from projects.member;

-- Whether somebody has what this part of a requirement asks for.
create function requirements.met(which uuid, at integer, person uuid) returns boolean
    language plpgsql stable as $$
declare
    n requirements.node;
begin
    select * into strict n from requirements.node where requirement_id = which and place = at;
    case n.kind
        when 'ALL' then
            return not exists (select from requirements.node c
                where c.requirement_id = which and c.inside = at and not requirements.met(which, c.place, person));
        when 'ANY' then
            return exists (select from requirements.node c
                where c.requirement_id = which and c.inside = at and requirements.met(which, c.place, person));
        when 'NOT' then
            return not exists (select from requirements.node c
                where c.requirement_id = which and c.inside = at and requirements.met(which, c.place, person));
        when 'COUNTRY' then
            return exists (select from annotators.residence a
                where a.annotator_id = person and (a.country = any (n.codes)) = (n.code_comparator = 'IN'));
        when 'PEOPLE' then
            return person = any (n.people);
        else
            return (n.presence = 'EXISTS') = exists (
                select from qualifications.valid q
                 where q.annotator_id = person and q.type_id = n.type_id
                   and case n.code_comparator
                           when 'EQUAL' then q.code = n.codes[1]
                           when 'NOT_EQUAL' then q.code <> n.codes[1]
                           when 'IN' then q.code = any (n.codes)
                           when 'NOT_IN' then q.code <> all (n.codes)
                           when 'UNDER' then exists (
                               select from unnest(n.codes) wanted, requirements.within(n.type_id, wanted) part
                                where starts_with(q.code || case q.kind when 'DEGREE' then '' else '-' end,
                                                  part || case q.kind when 'DEGREE' then '' else '-' end))
                           else true end
                   and coalesce(case n.level_comparator
                           when 'LESS' then q.level < n.levels[1]
                           when 'AT_MOST' then q.level <= n.levels[1]
                           when 'GREATER' then q.level > n.levels[1]
                           when 'AT_LEAST' then q.level >= n.levels[1]
                           when 'EQUAL' then q.level = n.levels[1]
                           when 'NOT_EQUAL' then q.level <> n.levels[1]
                           when 'IN' then q.level = any (n.levels)
                           when 'NOT_IN' then q.level <> all (n.levels)
                           else true end, false));
    end case;
end $$;

-- The projects that an annotator may see because of what they ask: the whole of it is had, or what is
-- missing does not hide them. Asked by the policies of projects, so it looks with the house's own eyes.
create function requirements.open_to(person uuid) returns setof uuid
    language plpgsql stable strict security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
begin
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    return query
        select c.project_id
          from requirements.current c
         where c.task_type_id is null
           and (c.otherwise <> 'NOT_SEE' or requirements.met(c.id, 0, person));
    perform set_config('honorarium.actor', actor, true);
end $$;

-- The requirements that an annotator may read: not those of task types that are hidden from them.
create function requirements.readable_by(person uuid) returns setof uuid
    language plpgsql stable strict security definer set search_path = pg_catalog as $$
declare
    actor text := current_setting('honorarium.actor', true);
begin
    perform set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', true);
    return query
        select c.id
          from requirements.current c
         where c.otherwise <> 'NOT_SEE' or requirements.met(c.id, 0, person)
            or (c.task_type_id is null and exists (
                select from projects.worker m where m.project_id = c.project_id and m.annotator_id = person));
    perform set_config('honorarium.actor', actor, true);
end $$;

create policy open_to_annotators on projects.project for select
    using ((select security.actor_has('ANNOTATOR')) and id in (
        select requirements.open_to(
            case when security.actor_has('ANNOTATOR') then security.actor_id() end)));

alter table requirements.requirement enable row level security;
alter table requirements.requirement force row level security;
create policy as_the_project on requirements.requirement
    using ((select security.actor_has('SYSTEM'))
        or (project_id in (select id from projects.project)
            and ((select not security.actor_has('ANNOTATOR'))
                or id in (select requirements.readable_by(security.actor_id())))));
alter table requirements.node enable row level security;
alter table requirements.node force row level security;
create policy as_the_requirement on requirements.node
    using ((select security.actor_has('SYSTEM'))
        or requirement_id in (select id from requirements.requirement));

-- A search reads whole ranges of codes, and only the index: with the last day, and in the order of bytes.
create index for_searches on qualifications.qualification
    (type_id, code collate "C", level, annotator_id, valid_until) where state = 'VERIFIED';
drop index qualifications.valid_qualifications;

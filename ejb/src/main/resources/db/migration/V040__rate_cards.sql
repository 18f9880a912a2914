-- Rate cards: what the work of a project or of one of its task types pays, in versions that begin on their own
-- day and never change; each an ordered list of rules.
create table pricing.card_version (
    id           uuid        primary key,
    project_id   uuid        not null references projects.project,
    task_type_id uuid        references projects.task_type,
    subject_id   uuid        not null generated always as (coalesce(task_type_id, project_id)) stored,
    version      integer     not null constraint versions_begin_with_one check (version >= 1),
    currency     char(3)     not null,
    cap_minor    bigint      not null constraint a_cap_is_positive check (cap_minor > 0),
    rounding     text        not null constraint rounding_is_known check (rounding in (
        'UP', 'DOWN', 'CEILING', 'FLOOR', 'HALF_UP', 'HALF_DOWN', 'HALF_EVEN')),
    tax_included boolean     not null,
    time_zone    text        not null,
    rules        integer     not null constraint a_card_has_rules check (rules between 1 and 50),
    starts_at    timestamptz not null,
    published_by uuid        not null,
    published_at timestamptz not null,
    constraint one_version_after_the_other unique (subject_id, version),
    constraint no_version_starts_before_it_is_published check (starts_at >= published_at)
);
create index on pricing.card_version (project_id);

create table pricing.rate_rule (
    version_id   uuid        not null references pricing.card_version,
    place        integer     not null constraint places_begin_with_zero check (place >= 0),
    name         text        not null constraint a_rule_has_a_name check (name <> ''),
    condition    text        not null constraint condition_is_known check (condition in (
        'ALWAYS', 'QUALIFIED', 'VARIABLE', 'WEEKEND', 'WINDOW')),
    variable     text,
    comparator   text        constraint comparator_is_known check (comparator in (
        'EQUAL', 'IN', 'AT_LEAST', 'AT_MOST')),
    wanted       text[],
    window_from  timestamptz,
    window_until timestamptz,
    effect       text        not null constraint effect_is_known check (effect in (
        'ADD', 'MULTIPLY', 'FLOOR', 'CAP')),
    amount       numeric     not null constraint a_rule_gives_something check (amount > 0),
    unit         text        not null constraint unit_is_known check (unit in (
        'ANNOTATION', 'SECOND', 'MINUTE', 'HOUR', 'TURN', 'CHARACTER')),
    counted      text,
    parts        integer     not null constraint only_requirements_have_parts check (
        (condition = 'QUALIFIED') = (parts > 0) and parts >= 0),
    primary key (version_id, place),
    constraint a_card_begins_with_a_base check (place > 0 or (condition, effect) = ('ALWAYS', 'ADD')),
    constraint only_variables_are_compared check (
        (condition = 'VARIABLE') = (variable is not null and comparator is not null and wanted is not null)
        and coalesce(cardinality(wanted) > 0, true)),
    constraint only_a_window_has_an_end check (
        (condition = 'WINDOW') = (window_from is not null and window_until is not null)
        and coalesce(window_from < window_until, true)),
    constraint only_additions_count_units check (
        (unit = 'ANNOTATION') = (counted is null) and (effect = 'ADD' or unit = 'ANNOTATION'))
);

-- What a rule asks of the annotator, as requirements are kept (V020).
create table pricing.rule_node (
    version_id       uuid    not null,
    rule             integer not null,
    place            integer not null,
    inside           integer,
    kind             text    not null constraint kind_is_known check (kind in (
        'ALL', 'ANY', 'NOT', 'QUALIFIED', 'COUNTRY')),
    type_id          uuid    references qualifications.type,
    presence         text,
    code_comparator  text,
    codes            text[],
    level_comparator text,
    levels           numeric[],
    primary key (version_id, rule, place),
    foreign key (version_id, rule) references pricing.rate_rule,
    constraint a_part_comes_after_what_it_is_in check ((place = 0) = (inside is null) and coalesce(inside < place, true))
);

revoke update, delete, truncate on pricing.card_version, pricing.rate_rule, pricing.rule_node from ${app};
create trigger only_added_to before update or delete or truncate on pricing.card_version
    for each statement execute function ids.refuse_change();
create trigger only_added_to before update or delete or truncate on pricing.rate_rule
    for each statement execute function ids.refuse_change();
create trigger only_added_to before update or delete or truncate on pricing.rule_node
    for each statement execute function ids.refuse_change();

-- The first version may begin at once; the others begin later than they are published, and not before the one
-- that they follow.
create function pricing.keep_the_order() returns trigger language plpgsql as $$
declare
    last pricing.card_version;
    wants char(3);
begin
    perform pg_advisory_xact_lock(hashtextextended(
        'rate card of ' || coalesce(new.task_type_id, new.project_id), 0));
    select * into last from pricing.card_version
     where subject_id = coalesce(new.task_type_id, new.project_id) order by version desc limit 1;
    if new.version <> coalesce(last.version, 0) + 1 then
        raise exception 'version % does not follow the last one', new.version;
    end if;
    if (new.version = 1 and new.starts_at < now() - interval '10 seconds')
            or (new.version > 1 and new.starts_at <= clock_timestamp()) then
        raise exception 'version % cannot start in the past', new.version;
    end if;
    if new.starts_at < last.starts_at then
        raise exception 'version % cannot start before version %', new.version, last.version;
    end if;
    if new.task_type_id is not null and not exists (
        select from projects.task_type t where t.id = new.task_type_id and t.project_id = new.project_id) then
        raise exception 'task type % is not of project %', new.task_type_id, new.project_id;
    end if;
    select currency into wants from projects.project where id = new.project_id;
    if new.currency is distinct from wants then
        raise exception 'project % pays in %, not in %', new.project_id, wants, new.currency;
    end if;
    return new;
end $$;
create trigger keep_the_order before insert on pricing.card_version
    for each row execute function pricing.keep_the_order();

-- A version has all its rules when it is published, and there is no place for another one afterwards.
create function pricing.refuse_more_rules() returns trigger language plpgsql as $$
begin
    if new.place >= coalesce((select rules from pricing.card_version where id = new.version_id), 0) then
        raise exception 'version % has no place for rule %', new.version_id, new.place;
    end if;
    return new;
end $$;
create trigger refuse_more_rules before insert on pricing.rate_rule
    for each row execute function pricing.refuse_more_rules();

create function pricing.refuse_more_parts() returns trigger language plpgsql as $$
begin
    if new.place >= coalesce((select parts from pricing.rate_rule
                               where version_id = new.version_id and place = new.rule), 0) then
        raise exception 'rule % of version % has no place for part %', new.rule, new.version_id, new.place;
    end if;
    return new;
end $$;
create trigger refuse_more_parts before insert on pricing.rule_node
    for each row execute function pricing.refuse_more_parts();

create function pricing.all_rules_are_there() returns trigger language plpgsql as $$
declare
    rules bigint;
    parts bigint;
begin
    select count(*), coalesce(sum(r.parts), 0) into rules, parts
      from pricing.rate_rule r where r.version_id = new.id;
    if rules <> new.rules then
        raise exception 'version % has % of its % rules', new.id, rules, new.rules;
    end if;
    if parts <> (select count(*) from pricing.rule_node where version_id = new.id) then
        raise exception 'version % lacks a part of what a rule asks for', new.id;
    end if;
    return null;
end $$;
create constraint trigger all_rules_are_there after insert on pricing.card_version
    deferrable initially deferred
    for each row execute function pricing.all_rules_are_there();

alter table pricing.card_version enable row level security;
alter table pricing.card_version force row level security;
create policy as_the_project on pricing.card_version for select
    using ((select security.actor_has('SYSTEM')) or project_id in (select id from projects.project));
create policy operations_publish on pricing.card_version for insert
    with check ((select security.actor_has('SYSTEM'))
        or ((select security.actor_has('OPERATIONS', 'ADMIN')) and project_id in (select id from projects.project)));
alter table pricing.rate_rule enable row level security;
alter table pricing.rate_rule force row level security;
create policy as_the_version on pricing.rate_rule for select
    using ((select security.actor_has('SYSTEM')) or version_id in (select id from pricing.card_version));
create policy operations_publish on pricing.rate_rule for insert
    with check ((select security.actor_has('SYSTEM', 'OPERATIONS', 'ADMIN'))
        and version_id in (select id from pricing.card_version));
alter table pricing.rule_node enable row level security;
alter table pricing.rule_node force row level security;
create policy as_the_version on pricing.rule_node for select
    using ((select security.actor_has('SYSTEM')) or version_id in (select id from pricing.card_version));
create policy operations_publish on pricing.rule_node for insert
    with check ((select security.actor_has('SYSTEM', 'OPERATIONS', 'ADMIN'))
        and version_id in (select id from pricing.card_version));

-- Official lists of whom nobody may pay, and whose names are like those on them. Names of annotators are sealed: compared
-- are prints of them, so that no name is read for it.
create schema sanctions;

-- One load of one list; only added to. The latest load of a name is the list.
create table sanctions.list_version (
    id        uuid        primary key,
    list      text        not null constraint a_list_has_a_name check (length(list) between 1 and 100),
    source    text        not null constraint a_list_has_a_source check (length(source) between 1 and 500),
    sha256    text        not null constraint a_hash_has_64_digits check (sha256 ~ '^[0-9a-f]{64}$'),
    entries   integer     not null,
    loaded_by uuid        not null,
    loaded_at timestamptz not null
);
create index on sanctions.list_version (list, loaded_at);

-- A person on a list under each of their names.
create table sanctions.entry (
    version_id uuid  not null references sanctions.list_version,
    reference  text  not null constraint an_entry_has_a_reference check (length(reference) between 1 and 100),
    name       text  not null constraint an_entry_has_a_name check (length(name) between 1 and 500),
    print      bytea not null,
    primary key (version_id, reference, name)
);
create index on sanctions.entry (print);

-- The print of an annotator's name, and of which particulars it was made.
create table sanctions.name_print (
    annotator_id uuid        primary key references annotators.annotator,
    print        bytea       not null,
    made_of      bytea       not null,
    made_at      timestamptz not null
);
create index on sanctions.name_print (print);

-- An annotator whose name is like one on a list: held until a person has looked. Once per entry, whatever version.
create table sanctions.match (
    id             uuid        primary key,
    annotator_id   uuid        not null references annotators.annotator,
    list           text        not null,
    reference      text        not null,
    name           text        not null,
    version_id     uuid        not null references sanctions.list_version,
    found_at       timestamptz not null,
    cleared_by     uuid,
    cleared_at     timestamptz,
    cleared_why    text        constraint clearing_has_a_reason check (length(cleared_why) between 1 and 1000),
    constraint one_match_an_entry unique (annotator_id, list, reference),
    constraint clearing_is_whole check (
        (cleared_by is null) = (cleared_at is null) and (cleared_by is null) = (cleared_why is null))
);
create index not_cleared on sanctions.match (annotator_id) where cleared_at is null;

revoke update, delete, truncate on all tables in schema sanctions from ${app};
grant update (print, made_of, made_at) on sanctions.name_print to ${app};
grant update (cleared_by, cleared_at, cleared_why) on sanctions.match to ${app};
create trigger only_added_to before update or delete or truncate on sanctions.list_version
    for each statement execute function ids.refuse_change();
create trigger only_added_to before update or delete or truncate on sanctions.entry
    for each statement execute function ids.refuse_change();

create function sanctions.clear_once() returns trigger language plpgsql as $$
begin
    if old.cleared_at is not null or new.cleared_by is distinct from security.actor_id()
            or not security.actor_has('FINANCE') then
        raise exception 'match % is cleared once, by somebody of finance', old.id;
    end if;
    return new;
end $$;
create trigger clear_once before update on sanctions.match
    for each row execute function sanctions.clear_once();

do $$
declare
    t text;
begin
    foreach t in array array['list_version', 'entry', 'name_print', 'match'] loop
        execute format('alter table sanctions.%I enable row level security', t);
        execute format('alter table sanctions.%I force row level security', t);
        execute format('create policy finance_reads on sanctions.%I for select using ('
            || '(select security.actor_has(''SYSTEM'', ''FINANCE'', ''AUDITOR'', ''ADMIN'')))', t);
        execute format('create policy finance_and_the_house_write on sanctions.%I for insert with check ('
            || '(select security.actor_has(''SYSTEM'', ''FINANCE'')))', t);
    end loop;
end $$;
create policy the_house_prints on sanctions.name_print for update
    using ((select security.actor_has('SYSTEM', 'FINANCE')));
create policy finance_clears on sanctions.match for update using ((select security.actor_has('FINANCE')));
create policy oneself_is_matched on sanctions.match for select
    using (annotator_id = (select security.actor_id()));

-- The entries that count: those of the latest load of each list.
create view sanctions.listed with (security_invoker) as
select v.list, v.id as version_id, e.reference, e.name, e.print
  from (select distinct on (list) list, id from sanctions.list_version order by list, loaded_at desc, id desc) v
  join sanctions.entry e on e.version_id = v.id;

-- For payouts: whom a match holds that nobody has cleared.
create view sanctions.matched with (security_invoker) as
select annotator_id
  from sanctions.match
 where cleared_at is null;

-- For sanctions: whose particulars have changed.
create view annotators.particulars_print with (security_invoker) as
select id as annotator_id, print
  from annotators.annotator;

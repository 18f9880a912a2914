-- Sounds, films and pictures of tasks that have no address of their own: kept in pieces, so that any part of them
-- is read without the rest. Only added to.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

create table tasks.media (
    id         uuid        primary key,
    project_id uuid        not null references projects.project,
    name       text        not null constraint a_name_is_plain check (name ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$'),
    -- Nothing that a browser would run.
    media_type text        not null constraint media_is_seen_or_heard check (media_type in (
        'audio/mpeg', 'audio/mp4', 'audio/wav', 'audio/ogg', 'audio/webm', 'audio/flac',
        'video/mp4', 'video/webm', 'video/ogg',
        'image/png', 'image/jpeg', 'image/webp', 'image/gif')),
    size       bigint      not null constraint media_is_not_endless check (size between 1 and 536870912),
    sha256     text        not null,
    made_by    uuid        not null,
    made_at    timestamptz not null,
    constraint one_media_of_a_name unique (project_id, name)
);
create table tasks.media_piece (
    media_id uuid    not null references tasks.media,
    place    integer not null constraint places_begin_with_zero check (place >= 0),
    bytes    bytea   not null constraint a_piece_is_small check (length(bytes) between 1 and 262144),
    primary key (media_id, place)
);
alter table tasks.media_piece alter bytes set storage external;
revoke update, delete, truncate on tasks.media, tasks.media_piece from ${app};
create trigger only_added_to before update or delete or truncate on tasks.media
    for each statement execute function ids.refuse_change();
create trigger only_added_to before update or delete or truncate on tasks.media_piece
    for each statement execute function ids.refuse_change();

-- At commit: all of it is there, and nothing comes behind it.
create function tasks.media_is_whole() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    there record;
begin
    select coalesce(sum(length(bytes)), 0) as size, count(*) as pieces, coalesce(max(place), 0) + 1 as places
      into there from tasks.media_piece where media_id = new.id;
    if there.size <> new.size or there.pieces <> there.places or there.pieces <> ceil(new.size / 262144.0) then
        raise exception 'media % has % of its % bytes', new.id, there.size, new.size;
    end if;
    return null;
end $$;
create constraint trigger media_is_whole after insert on tasks.media
    deferrable initially deferred for each row execute function tasks.media_is_whole();
create function tasks.refuse_more_pieces() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if new.place >= ceil((select size from tasks.media where id = new.media_id) / 262144.0) then
        raise exception 'media % has no place for piece %', new.media_id, new.place;
    end if;
    return new;
end $$;
create trigger refuse_more_pieces before insert on tasks.media_piece
    for each row execute function tasks.refuse_more_pieces();

alter table tasks.media enable row level security;
alter table tasks.media force row level security;
alter table tasks.media_piece enable row level security;
alter table tasks.media_piece force row level security;
create policy the_rules_themselves on tasks.media for select to current_user using (true);
create policy the_rules_themselves on tasks.media_piece for select to current_user using (true);
create policy staff_of_the_project on tasks.media for select
    using ((select security.actor_has('SYSTEM'))
        or ((select security.actor_has('OPERATIONS', 'REVIEWER', 'AUDITOR'))
            and project_id in (select id from projects.project)
            and project_id <> all ((select projects.closed_projects())::uuid[])));
create policy operations_bring on tasks.media for insert
    with check ((select security.actor_has('OPERATIONS')) and made_by = (select security.actor_id())
        and project_id in (select id from projects.project)
        and project_id <> all ((select projects.closed_projects())::uuid[]));
create policy as_the_media on tasks.media_piece for select
    using ((select security.actor_has('SYSTEM')) or exists (select from tasks.media m where m.id = media_id));
create policy operations_bring on tasks.media_piece for insert
    with check ((select security.actor_has('OPERATIONS'))
        and exists (select from tasks.media m where m.id = media_id and m.made_by = (select security.actor_id())));

-- What a task shows to the actor who works on it: by a variable that names it, as media:name.
create function tasks.media_in_work(claim uuid, called text)
    returns table (id uuid, name text, media_type text, size bigint, sha256 text, made_at timestamptz)
    language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return query
        select m.id, m.name, m.media_type, m.size, m.sha256, m.made_at
          from tasks.in_work w
          join tasks.task t on t.id = w.task_id
          join tasks.media m on m.project_id = t.project_id and m.name = called
         where w.assignment_id = claim and w.annotator_id = security.actor_id()
           and exists (select from jsonb_each_text(t.input) v where v.value = 'media:' || called);
end $$;
create function tasks.piece_in_work(claim uuid, called text, wanted integer) returns bytea
    language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return (select p.bytes from tasks.media_in_work(claim, called) m
              join tasks.media_piece p on p.media_id = m.id and p.place = wanted);
end $$;

-- Who was cleared under one name is not cleared under another: a match is of somebody, an entry, and the name that was
-- compared. Whoever takes the listed name itself later is held again.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';
alter table sanctions.match add print bytea;
alter table sanctions.match disable trigger user;
alter table sanctions.match no force row level security;
update sanctions.match m set print = e.print
  from sanctions.entry e
 where (e.version_id, e.reference, e.name) = (m.version_id, m.reference, m.name);
update sanctions.match set print = '' where print is null;
alter table sanctions.match force row level security;
alter table sanctions.match enable trigger user;
alter table sanctions.match alter column print set not null;
alter table sanctions.match drop constraint one_match_an_entry;
alter table sanctions.match add constraint one_match_an_entry unique (annotator_id, list, reference, print);

-- As before (V176), by the name that was compared.
create or replace function sanctions.compare(persons uuid[], prints bytea[], at timestamptz)
    returns table (annotator_id uuid, list text, reference text)
    language sql security definer set search_path = pg_catalog as $$
    insert into sanctions.match (id, annotator_id, list, reference, name, version_id, found_at, print)
    select distinct on (p.annotator_id, l.list, l.reference, l.print)
           ids.derived(compare.at, concat_ws('/', 'match', p.annotator_id, l.list, l.reference, encode(l.print, 'hex'))),
           p.annotator_id, l.list, l.reference, l.name, l.version_id, compare.at, l.print
      from unnest(compare.persons, compare.prints) as p (annotator_id, print)
     cross join lateral (select * from sanctions.listed e where e.print = p.print offset 0) l
     order by p.annotator_id, l.list, l.reference, l.print, l.name
        on conflict on constraint one_match_an_entry do nothing
    returning match.annotator_id, match.list, match.reference
$$;

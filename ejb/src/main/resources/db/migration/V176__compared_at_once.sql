-- Names are compared with the official lists in the moment in which somebody comes in, changes their name or gives an
-- account, by whomever: who may not read the lists can put a match, and nothing else.
create policy the_rules_themselves on sanctions.list_version for select to current_user using (true);
create policy the_rules_themselves on sanctions.entry for select to current_user using (true);
create policy the_rules_themselves on sanctions.match for select to current_user using (true);
create policy the_rules_put on sanctions.match for insert to current_user with check (cleared_at is null);

-- A register compares its people before it has written them down, in the same transaction.
alter table sanctions.match alter constraint match_annotator_id_fkey deferrable initially deferred;

create function sanctions.compare(persons uuid[], prints bytea[], at timestamptz)
    returns table (annotator_id uuid, list text, reference text)
    language sql security definer set search_path = pg_catalog as $$
    insert into sanctions.match (id, annotator_id, list, reference, name, version_id, found_at)
    select distinct on (p.annotator_id, l.list, l.reference)
           ids.derived(compare.at, concat_ws('/', 'match', p.annotator_id, l.list, l.reference)),
           p.annotator_id, l.list, l.reference, l.name, l.version_id, compare.at
      from unnest(compare.persons, compare.prints) as p (annotator_id, print)
     cross join lateral (select * from sanctions.listed e where e.print = p.print offset 0) l
     order by p.annotator_id, l.list, l.reference, l.name
        on conflict on constraint one_match_an_entry do nothing
    returning match.annotator_id, match.list, match.reference
$$;

-- For warnings that come from what an annotator does: who looks after the money, and after people.
do $$
begin
    if not exists (select from pg_policies where (schemaname, tablename, policyname)
            = ('security', 'user_account', 'the_rules_themselves')) then
        create policy the_rules_themselves on security.user_account for select to current_user using (true);
    end if;
end $$;
create function security.looking_after() returns setof uuid
    language sql stable security definer set search_path = pg_catalog as $$
    select id from security.user_account where roles && array['FINANCE', 'OPERATIONS']::text[] and disabled_at is null
$$;

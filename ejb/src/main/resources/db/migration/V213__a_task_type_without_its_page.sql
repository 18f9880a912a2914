-- A task type that had a page of its own can do without: an empty version says so, and its form counts again. What was
-- shown before stays as it was.
alter table tasks.template drop constraint a_template_shows_something,
    add constraint a_template_is_not_too_long check (length(html) <= 500000);

-- As before (V081), but the last version of the page says whether there is one.
create or replace function tasks.form_in_work(claim uuid) returns table (version integer, schema text, made_at timestamptz)
    language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return query
        select f.version, f.schema::text, f.made_at
          from tasks.in_work w
          join tasks.task t on t.id = w.task_id
         cross join lateral (select * from tasks.form x where x.task_type_id = t.task_type_id
                              order by x.version desc limit 1) f
         where w.assignment_id = claim and w.annotator_id = security.actor_id()
           and not exists (select from tasks.template p
                            where p.task_type_id = t.task_type_id and p.html <> ''
                              and not exists (select from tasks.template n
                                               where n.task_type_id = p.task_type_id and n.version > p.version));
end $$;

-- As before (V185), but where the last version of a page is empty there is none (V213), and the form counts.
create or replace function tasks.sheet_in_work(claim uuid)
    returns table (saved text, active_seconds integer, submissions integer,
                   machine text, machine_version text, proposed text,
                   form_version integer, form_schema text, form_made_at timestamptz,
                   page_version integer, page_html text, page_made_at timestamptz, names text[], contents text[])
    language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return query
        select coalesce(d.answer, n.answer)::text, coalesce(d.active_seconds, 0), coalesce(n.version, 0),
               p.machine, p.version, p.answer::text, f.version, f.schema::text, f.made_at, g.version, g.html, g.made_at,
               v.names, v.contents
          from tasks.in_work w
          join tasks.task t on t.id = w.task_id
          left join tasks.draft d on d.assignment_id = w.assignment_id
          left join lateral (select x.answer, x.version from tasks.annotation x
                              where x.assignment_id = w.assignment_id order by x.version desc limit 1) n on true
          left join tasks.proposal p on p.task_id = w.task_id
          left join lateral (select x.version, x.html, x.made_at from tasks.template x
                              where x.task_type_id = t.task_type_id order by x.version desc limit 1) g on g.html <> ''
          left join lateral (select x.version, x.schema, x.made_at from tasks.form x
                              where x.task_type_id = t.task_type_id order by x.version desc limit 1) f
                 on g.version is null
         cross join lateral (
               select array_agg(e.key order by e.key) as names,
                      array_agg(coalesce(e.value, '') order by e.key) as contents
                 from jsonb_each_text(tasks.with_provenance(t.input, p.machine, p.version)) e) v
         where w.assignment_id = claim and w.annotator_id = security.actor_id();
end $$;

-- What row security looks at is planned into every statement: a policy that reads the table of projects brings in all
-- policies of that table and of what they read, and a claim spent most of its time on starting such plans, of which an
-- annotator's needs no part. Now a policy asks a function, which is not called unless its answer matters; and where the
-- house's own functions see everything, the policies of other people are not even looked at.
-- Policies made later do the same (RowSecurityIT).
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

-- The projects that the actor sees.
create function projects.of_actor() returns setof uuid
    language plpgsql stable set search_path = pg_catalog as $$
begin
    return query select p.id from projects.project p;
end $$;
revoke execute on function projects.of_actor() from public;
grant execute on function projects.of_actor() to ${app};

create policy the_rules_themselves on tasks.waiting to current_user using (true);

do $$
declare
    policy record;
    reads constant text := 'SELECT project\.id\s+FROM projects\.project\)';
    asks constant text := 'SELECT projects.of_actor())';
begin
    for policy in
            select p.polname as name, p.polrelid::regclass as rows, pg_get_expr(p.polqual, p.polrelid) as seen,
                   pg_get_expr(p.polwithcheck, p.polrelid) as written,
                   p.polpermissive and p.polroles = '{0}' and exists (
                       select from pg_policy o
                        where o.polrelid = p.polrelid and o.polname = 'the_rules_themselves'
                          and o.polcmd in ('*', p.polcmd)) as of_everybody
              from pg_policy p loop
        if policy.seen ~ reads then
            execute format('alter policy %I on %s using (%s)', policy.name, policy.rows,
                           regexp_replace(policy.seen, reads, asks, 'g'));
        end if;
        if policy.written ~ reads then
            execute format('alter policy %I on %s with check (%s)', policy.name, policy.rows,
                           regexp_replace(policy.written, reads, asks, 'g'));
        end if;
        if policy.of_everybody then
            execute format('alter policy %I on %s to ${app}', policy.name, policy.rows);
        end if;
    end loop;
end $$;

-- As in V034, one question after the other, because mostly there is nothing to be asked.
create or replace function projects.closed_projects() returns uuid[]
    language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    shut uuid[] := barriers.barred_clients() || barriers.unsigned_clients();
    closed uuid[] := '{}';
begin
    if shut <> '{}' then
        closed := array(select id from projects.project where client_id = any (shut));
    end if;
    if security.actor_has('OPERATIONS', 'REVIEWER', 'ANNOTATOR') and not security.actor_has('SYSTEM') then
        closed := closed || array(
            select c.project_id from projects.compartment c
             where not projects.is_admitted(
                       c.project_id, security.actor_id(), security.actor_has('ANNOTATOR')));
    end if;
    return closed;
end $$;

-- The plan was made anew for each claim, for longer than it then took. One that is kept knows nothing of the claim, so
-- it is told to come by the order in which tasks are wanted.
alter function tasks.hold_place(uuid, uuid, uuid, uuid[], boolean) set plan_cache_mode = force_generic_plan;
alter function tasks.hold_place(uuid, uuid, uuid, uuid[], boolean) set enable_seqscan = off;
alter function tasks.hold_place(uuid, uuid, uuid, uuid[], boolean) set enable_sort = off;

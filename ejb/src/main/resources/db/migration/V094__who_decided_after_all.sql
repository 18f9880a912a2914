-- What an appeal overturned is accepted by the appeal, so that the same file again is known to be the same; and what
-- was claimed here is decided here, never by a file.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';

alter table tasks.assignment
    drop constraint decider_is_known,
    add constraint decider_is_known check (decided_by in ('REVIEW', 'SILENCE', 'APPEAL')),
    add constraint an_appeal_accepts check (decided_by <> 'APPEAL' or state = 'ACCEPTED');
update tasks.assignment a set decided_by = 'APPEAL'
 where a.state = 'ACCEPTED'
   and a.id = any (array(select r.assignment_id from quality.rejection r));

-- As before (V016), and who decides: an appeal what was rejected, and persons here what was claimed here.
create or replace function tasks.keep_the_way() returns trigger
    language plpgsql security definer set search_path = pg_catalog set enable_nestloop = off as $$
declare
    by_the_house boolean := security.actor_has('SYSTEM');
    wrong record;
begin
    with moves as materialized (
        select o.id, o.state as was, n.state as becomes, n.posting_id, n.annotator_id, n.payer_id,
               n.project_id, n.review_due_at, o.review_due_at as was_due_at,
               n.id is null
                or (o.state <> n.state and (o.state, n.state) not in (
                    ('CLAIMED', 'SUBMITTED'), ('CLAIMED', 'RETURNED'), ('CLAIMED', 'EXPIRED'),
                    ('SUBMITTED', 'ACCEPTED'), ('SUBMITTED', 'REJECTED'), ('SUBMITTED', 'REWORK'),
                    ('REWORK', 'SUBMITTED'), ('REJECTED', 'ACCEPTED')))
                or (o.state = n.state and o.posting_id is distinct from n.posting_id)
                or (o.annotator_id, o.payer_id, o.project_id, o.task_id, o.reference)
                    <> (n.annotator_id, n.payer_id, n.project_id, n.task_id, n.reference)
                or coalesce(n.decided_by = 'APPEAL', false)
                    <> (o.state = 'REJECTED' and n.state = 'ACCEPTED' or coalesce(o.decided_by = 'APPEAL', false))
                or (by_the_house and o.due_at is not null and o.state = 'SUBMITTED'
                    and n.state <> 'SUBMITTED' and n.decided_by = 'REVIEW') as wrong
          from old_rows o left join new_rows n on n.id = o.id),
    posted as (
        insert into tasks.posting
        select posting_id, count(*), sum(uuid_hash_extended(id, 0))
          from moves
         where becomes = 'ACCEPTED' and was <> 'ACCEPTED'
         group by posting_id),
    decided as (
        delete from tasks.waiting where assignment_id = any (array(
            select id from moves where was = 'SUBMITTED' and becomes <> 'SUBMITTED'))),
    submitted as (
        insert into tasks.waiting
        select id, annotator_id, payer_id, project_id, review_due_at
          from moves
         where becomes = 'SUBMITTED' and (was <> 'SUBMITTED' or review_due_at <> was_due_at)
            on conflict (assignment_id) do update set review_due_at = excluded.review_due_at)
    select id, was, becomes into wrong from moves m where m.wrong;
    if found then
        raise exception 'assignment % cannot go from % to % like this', wrong.id, wrong.was, wrong.becomes;
    end if;
    return null;
end $$;

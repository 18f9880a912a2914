-- For review: what a machine had proposed before an annotation was made, so that whoever reviews sees what of it is
-- the annotator's own. As far as the reader sees the task.
create view tasks.proposed with (security_invoker) as
select a.id as assignment_id, p.machine, p.version as machine_version, p.answer
  from tasks.assignment a
  join tasks.proposal p on p.task_id = a.task_id;
create or replace view tasks.versions with (security_invoker) as
select assignment_id, version, answer, work_seconds, submitted_at, machine, machine_version
  from tasks.annotation;

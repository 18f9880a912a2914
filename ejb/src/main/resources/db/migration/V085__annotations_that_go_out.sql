-- For other components: what was submitted last of each assignment with all that is said of it, and what machines
-- answered.
create view tasks.submission with (security_invoker) as
select a.id as assignment_id, a.project_id, a.reference, t.reference as task, t.task_type_id, a.annotator_id, a.state,
       a.claimed_at, a.submitted_at, a.decided_at, a.decided_by, last.version, last.work_seconds, last.answer,
       last.machine, last.machine_version
  from tasks.assignment a
  join tasks.task t on t.id = a.task_id
 cross join lateral (select n.version, n.work_seconds, n.answer, n.machine, n.machine_version
                       from tasks.annotation n
                      where n.assignment_id = a.id order by n.version desc limit 1) last;
create view tasks.machine_submission with (security_invoker) as
select m.project_id, m.reference, t.reference as task, t.task_type_id, n.reference as annotator, n.name as machine,
       n.version as machine_version, m.made_at, m.answer
  from tasks.machine_annotation m
  join tasks.task t on t.id = m.task_id
  join annotators.machine_reference n on n.annotator_id = m.annotator_id;

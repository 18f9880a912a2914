-- For review: everything that was submitted of an assignment, in versions.
create view tasks.versions with (security_invoker) as
select assignment_id, version, answer, work_seconds, submitted_at
  from tasks.annotation;

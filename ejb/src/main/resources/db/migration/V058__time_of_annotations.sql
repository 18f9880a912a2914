-- For wages: how long each version of an annotation took, to be read all at once and not one by one.
create view tasks.worked with (security_invoker) as
select assignment_id, version, work_seconds
  from tasks.annotation;

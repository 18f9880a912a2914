-- For what work would cost: the variables that a task names, for other components.
create view tasks.variables with (security_invoker) as
select id as task_id, input
  from tasks.task;

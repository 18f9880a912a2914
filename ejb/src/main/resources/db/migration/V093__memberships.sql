-- For other components: who works or worked on what. Whoever was removed still enters the hours that they worked.
create view projects.membership with (security_invoker) as
select project_id, annotator_id, since
  from projects.member;

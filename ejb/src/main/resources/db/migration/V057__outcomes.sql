-- Parts of a price that the outcome decides: how accurate the annotator's work was measured to be, and whether it was
-- accepted as it was submitted. Like measured time they stand in the quote at their most; at acceptance the same
-- formula is applied to what was found.
alter table pricing.rate_rule add accuracy numeric;
alter table pricing.rate_rule drop constraint condition_is_known;
alter table pricing.rate_rule add constraint condition_is_known check (condition in (
    'ALWAYS', 'QUALIFIED', 'VARIABLE', 'WEEKEND', 'WINDOW', 'ACCURACY', 'AS_SUBMITTED'));
alter table pricing.rate_rule add constraint only_accuracy_has_a_threshold check (
    (condition = 'ACCURACY') = (accuracy is not null) and coalesce(accuracy > 0 and accuracy <= 100, true));
-- Otherwise what is certain would not be the least.
alter table pricing.rate_rule add constraint an_outcome_never_lowers check (
    condition not in ('ACCURACY', 'AS_SUBMITTED') or effect in ('ADD', 'FLOOR') or (effect = 'MULTIPLY' and amount >= 1));

-- What was found; null where it was not looked at, as before there were outcomes.
alter table pricing.settlement add accuracy numeric
    constraint accuracy_is_a_percentage check (accuracy between 0 and 100);
alter table pricing.settlement add as_submitted boolean;

-- Whoever decides about work looks how accurate its annotator was.
create policy deciders_look on quality.tally for select
    using ((select security.actor_has('OPERATIONS', 'REVIEWER'))
        and task_type_id in (select id from projects.task_type));

-- For quality and wages: what was submitted more than once.
create view tasks.resubmitted with (security_invoker) as
select assignment_id
  from tasks.annotation
 where version = 2;

-- For prices: how accurate an annotator's decided work of a task type is, in percent; less than 20 says nothing.
create view quality.accuracy with (security_invoker) as
select annotator_id, task_type_id, round(100.0 * accepted / decided, 2) as percent
  from quality.tally
 where decided >= 20;

-- The earnings of an annotator's work are found by the work, whose id they have: an index by annotator would
-- be touched all over for every night, and the more of them there are. Only other kinds need one.
drop index earnings.earning_annotator_id_id_idx;
create index earnings_but_not_of_work on earnings.earning (annotator_id, id) where kind <> 'ANNOTATION';

create or replace view earnings.line with (security_invoker) as
select id as earning_id, annotator_id, payer_id, project_id, amount_minor, currency, earned_at, kind
  from earnings.earning;

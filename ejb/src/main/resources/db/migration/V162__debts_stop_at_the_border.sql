-- A debt without the payee's fault is taken no longer once the payee's country forbids it, whenever they moved there.
create or replace view debts.due with (security_invoker) as
select d.payer_id, d.annotator_id, d.currency, d.id as debt_id, d.starts_at,
       d.amount_minor - d.taken_minor - d.forgiven_minor as left_minor,
       coalesce(t.share_percent, 25) as share_percent
  from debts.debt d
  left join debts.terms t on t.payer_id = d.payer_id
 where d.state = 'IN_FORCE' and d.amount_minor > d.taken_minor + d.forgiven_minor
   and (d.at_fault or not exists (select from annotators.residence h
                                    join debts.protection p on p.country = h.country
                                   where h.annotator_id = d.annotator_id));

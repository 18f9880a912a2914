-- How payment files are written, and who the bank says sends them, decide where money goes and how much is seen of it: from
-- a payer's first night on these are set by two persons, too (V228). An administrator may propose them, finance confirms.
alter table payers.setting_change drop constraint kind_is_known;
alter table payers.setting_change add constraint kind_is_known check (kind in (
    'TAX_RULE', 'TAX_END', 'RECOVERY', 'FORM_RULE', 'FILE_USAGE', 'ACH_ORIGINATOR', 'ZENGIN_ORIGINATOR'));

drop policy finance_proposes on payers.setting_change;
create policy staff_propose on payers.setting_change for insert to ${app}
    with check (proposed_by = (select security.actor_id()) and state = 'PROPOSED' and decided_in is null
        and case kind when 'FILE_USAGE' then (select security.actor_has('FINANCE', 'ADMIN'))
                      when 'ACH_ORIGINATOR' then (select security.actor_has('ADMIN'))
                      when 'ZENGIN_ORIGINATOR' then (select security.actor_has('ADMIN'))
                      else (select security.actor_has('FINANCE')) end);

create trigger set_by_two before insert on files.usage
    for each row execute function payers.set_by_two('FILE_USAGE',
        'payer_id,currency,batch_booking,purpose,category_purpose,wise,prenotes');
create trigger set_by_two before insert on files.ach_originator
    for each row execute function payers.set_by_two('ACH_ORIGINATOR',
        'payer_id,immediate_destination,immediate_destination_name,immediate_origin,immediate_origin_name,company_name,company_id,odfi,entry_class');
create trigger set_by_two before insert on files.zengin_originator
    for each row execute function payers.set_by_two('ZENGIN_ORIGINATOR',
        'payer_id,client_code,client_name,bank_name,branch_name');

-- Finance sets what an administrator proposed; of a payer without a night an administrator alone does.
do $$
declare
    t text;
begin
    foreach t in array array['ach_originator', 'zengin_originator'] loop
        execute format('drop policy administrators_add on files.%I', t);
        execute format('create policy staff_add on files.%I for insert with check '
            || '(agreed_by = (select security.actor_id()) and ((select security.actor_has(''ADMIN'')) '
            || 'or (select security.actor_has(''FINANCE'')) '
            || 'and exists (select from payers.in_use u where u.payer_id = %I.payer_id)))', t, t);
    end loop;
end $$;

-- As before (V265), and nothing goes to an account for the first time while a correction of it, which its bank asked for in
-- its answer to the prenote, waits for a person.
create or replace function files.first_credit_from(payer uuid, annotator uuid, account uuid) returns timestamptz
    language plpgsql stable security definer set search_path = pg_catalog
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    clear timestamptz;
begin
    if not exists (select from annotators.bank_account b
                    where b.id = account and b.kind in ('US_CHECKING', 'US_SAVINGS')) then
        return null;
    end if;
    select h.clear_at into clear
      from (select p.file_id, p.attempt from files.prenote p
             where p.payer_id = payer and p.bank_account_id = account
             order by p.attempt desc limit 1) p
      join files.prenote_handover h on h.file_id = p.file_id
     where not exists (select from banking.prenote_back b
                        where b.payer_id = payer and b.bank_account_id = account and b.attempt = p.attempt)
       and not exists (select from annotators.account_proposal c
                        where c.corrects = account and c.state = 'PROPOSED');
    if clear <= now() then
        return null;
    end if;
    if exists (select from (select w.payer_id, w.bank_account_id from payouts.went_to w
                             where w.annotator_id = annotator order by w.payout_id desc limit 400) w
                where w.payer_id = payer and w.bank_account_id = account) then
        return null;
    end if;
    return coalesce(clear, 'infinity');
end $$;

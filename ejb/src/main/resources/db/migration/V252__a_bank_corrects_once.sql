-- A bank that says the same of the same account in another file makes no second proposal: there is one for an account and
-- what it should be, whether it waits or was decided.
alter table annotators.account_proposal add corrects uuid references annotators.bank_account;

create function annotators.correct_ones_own_account() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not exists (select from annotators.bank_account b
                    where b.id = new.corrects and (b.annotator_id, b.currency) = (new.annotator_id, new.currency)
                      and b.print <> new.print) then
        raise exception 'proposal % corrects no other account of this annotator', new.id;
    end if;
    return new;
end $$;
create trigger correct_ones_own_account before insert on annotators.account_proposal
    for each row when (new.corrects is not null) execute function annotators.correct_ones_own_account();

-- Which account a proposal is about, where a line of a bank's answer made it: such a proposal has the line's id. Of several
-- the first one.
set local honorarium.actor = '00000000-0000-0000-0000-000000000000|SYSTEM';
alter table annotators.account_proposal no force row level security;
alter table annotators.account_proposal disable trigger user;
update annotators.account_proposal p
   set corrects = f.bank_account_id
  from (select distinct on (o.bank_account_id, q.print) q.id, o.bank_account_id
          from annotators.account_proposal q
          join banking.line l on l.id = q.id and l.says = 'CHANGED'
          join payouts.payout o on o.id = l.payout_id and o.annotator_id = q.annotator_id
         order by o.bank_account_id, q.print, q.proposed_at, q.id) f
 where p.id = f.id;
alter table annotators.account_proposal enable trigger user;
alter table annotators.account_proposal force row level security;

create unique index a_bank_corrects_once on annotators.account_proposal (corrects, print) where corrects is not null;

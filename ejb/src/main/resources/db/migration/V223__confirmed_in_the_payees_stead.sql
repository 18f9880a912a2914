-- Finance confirms a changed account in its owner's stead only with a reason, and by a person who has neither brought it
-- in nor decided about it.
alter table annotators.bank_account
    add confirmed_why text constraint a_confirmation_says_why check (length(confirmed_why) between 1 and 1000);
grant update (confirmed_why) on annotators.bank_account to ${app};
create index on annotators.account_proposal (bank_account_id) where bank_account_id is not null;

create or replace function annotators.keep_the_account() returns trigger language plpgsql as $$
begin
    if old.replaced_at is not null then
        raise exception 'account % was replaced and never changes again', old.id;
    end if;
    if (old.confirmed_by, old.confirmed_at, old.confirmed_why)
            is distinct from (new.confirmed_by, new.confirmed_at, new.confirmed_why) then
        if old.confirmed_at is not null or new.confirmed_at is null then
            raise exception 'account % is confirmed once', old.id;
        end if;
        if new.confirmed_by is distinct from security.actor_id()
                or not (security.actor_has('FINANCE') or new.confirmed_by = old.annotator_id) then
            raise exception 'account % is confirmed by its owner, or by finance', old.id;
        end if;
        if abs(extract(epoch from clock_timestamp() - new.confirmed_at)) > 300 then
            raise exception 'account % is confirmed at another time', old.id;
        end if;
        if new.confirmed_by <> old.annotator_id then
            if new.confirmed_why is null then
                raise exception 'account % is confirmed in its owner''s stead with a reason', old.id;
            end if;
            if security.actor_has('SERVICE') then
                raise exception 'account % is confirmed by a person, not by a program', old.id;
            end if;
            if new.confirmed_by = old.put_by
                    or exists (select from annotators.account_proposal p
                                where p.bank_account_id = old.id
                                  and new.confirmed_by in (p.proposed_by, p.decided_by)) then
                raise exception 'account % is confirmed by somebody who had no hand in it', old.id;
            end if;
        end if;
    end if;
    return new;
end $$;

-- Many payments that are not found again are let go at once: each is looked up by itself, not among all of them.
create function departures.is_unfound(payment text) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    select exists (
        select from departures.missing_payment p
          join departures.missing m on (m.restoration_id, m.number) = (p.restoration_id, p.number)
          left join lateral (select i.amount_minor from payouts.identified i
                              where i.end_to_end_id = p.end_to_end_id and i.state <> 'CANCELLED' offset 0) i on true
         where p.end_to_end_id = is_unfound.payment and m.confirmed_by is not null
           and coalesce(i.amount_minor, 0) < p.amount_minor)
$$;

-- As before (V181).
create or replace function departures.let_go_in_two() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not security.actor_has('FINANCE')
            or (new.confirmed_by is null and new.proposed_by <> security.actor_id())
            or (tg_op = 'INSERT' and new.confirmed_by is not null)
            or (tg_op = 'UPDATE' and (old.confirmed_by is not null or old.end_to_end_id <> new.end_to_end_id))
            or (tg_op = 'UPDATE' and new.confirmed_by is not null
                and (new.confirmed_by <> security.actor_id()
                     or (new.reason, new.proposed_by, new.proposed_at)
                        is distinct from (old.reason, old.proposed_by, old.proposed_at))) then
        raise exception 'payment % is let go by one person of finance and confirmed by another', new.end_to_end_id;
    end if;
    if not departures.is_unfound(new.end_to_end_id) then
        raise exception 'payment % did not leave the house, or is found again', new.end_to_end_id;
    end if;
    return new;
end $$;

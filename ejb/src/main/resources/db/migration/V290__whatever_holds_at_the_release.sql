-- Whatever holds somebody at the release calls a payout off, whenever it was written: a night does not see a hold that is
-- still being written while it decides, and two servers' clocks differ, so that no time says what a night knew. Only where
-- the law did not let the work wait did it pay in spite of a review, a missing form or a pause, and so does the release.

-- As must_be_paid (V124), of a payout instead of open items. Whoever asks, the house's own figures answer.
create function payouts.law_wants(payout uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog set enable_seqscan = off as $$
declare
    law record;
begin
    select l.days, l.zone, l.pay_ahead, r.cut_off into law
      from payouts.payout p
      join payouts.run r on r.id = p.run_id
      join annotators.residence n on n.annotator_id = p.annotator_id
      join payouts.limit_now l on l.country = n.country
     where p.id = law_wants.payout;
    return found and coalesce(
        ((select min(coalesce(w.submitted_at, y.earned_at))
            from payouts.payout_line y
            left join lateral (select r.submitted_at from tasks.received r
                                where r.assignment_id = y.earning_id offset 0) w on true
           where y.payout_id = law_wants.payout) at time zone law.zone)::date
            + law.days - 1 - law.pay_ahead <= (law.cut_off at time zone law.zone)::date, false);
end $$;
revoke execute on function payouts.law_wants(uuid) from public;
grant execute on function payouts.law_wants(uuid) to ${app};

-- As before (V266), with what stands and without times. A payer that needs no form is not asked about them.
create or replace function payouts.held_since(run uuid) returns table (payout_id uuid, annotator_id uuid, reason text)
    language sql stable set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
    select p.id, p.annotator_id, w.reason
      from (select n.*, exists (select from holds.form_rule f where f.payer_id = n.payer_id and f.required) as needs_forms
              from payouts.run n where n.id = held_since.run offset 0) r
      join payouts.payout p on p.run_id = r.id and p.state in ('RESERVED', 'RELEASED')
     cross join lateral (
         select coalesce(bool_or(x.kind = 'SANCTIONS_MATCH'), false) as sanctions,
                coalesce(bool_or(x.kind = 'UNDER_REVIEW'), false) as under_review,
                coalesce(bool_or(x.kind = 'ACCOUNT_RETURNED' and x.bank_account_id = p.bank_account_id), false) as returned,
                coalesce(bool_or(x.kind = 'PAUSED'), false) as paused
           from holds.in_force x
          where x.annotator_id = p.annotator_id and (x.payer_id is null or x.payer_id = p.payer_id) offset 0) h
     cross join lateral (
         select r.needs_forms and exists (select from holds.missing_form f
                                           where f.payer_id = p.payer_id and f.annotator_id = p.annotator_id)
                    as form_missing offset 0) f
     cross join lateral (
         select (h.under_review or f.form_missing or h.paused) and not payouts.law_wants(p.id) as held offset 0) c
     cross join lateral (
          select case
                    when h.sanctions or exists (select from sanctions.matched m where m.annotator_id = p.annotator_id)
                        then 'SANCTIONS_MATCH'
                    when c.held and h.under_review then 'UNDER_REVIEW'
                    when c.held and f.form_missing then 'TAX_FORM_MISSING'
                    when h.returned then 'ACCOUNT_RETURNED'
                    when exists (select from annotators.not_paid_to a where a.bank_account_id = p.bank_account_id)
                        then 'ACCOUNT_NEW'
                    when exists (select from annotators.without_latin_town t
                                  where t.annotator_id = p.annotator_id and t.bank_account_id = p.bank_account_id)
                        then 'TOWN_NOT_LATIN'
                    when c.held and h.paused then 'PAUSED'
                end as reason offset 0) w
     where w.reason is not null and not departures.has_left(p.end_to_end_id, false)
$$;

drop view holds.in_force_since;
drop view holds.lost_form;

-- Who says that a payer needs a form and who releases a run wait for each other.
create trigger holds_wait_for_releases after insert or update on holds.form_rule
    for each statement execute function payouts.holds_wait_for_releases();

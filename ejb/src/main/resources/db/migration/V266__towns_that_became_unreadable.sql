-- A town that became unreadable to banks between a night and its release calls a payout off, as a match or a review does.

-- As before (V251), with towns.
create or replace function payouts.held_since(run uuid) returns table (payout_id uuid, annotator_id uuid, reason text)
    language sql stable set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
    select p.id, p.annotator_id, w.reason
      from (select n.*, exists (select from holds.form_rule f where f.payer_id = n.payer_id and f.required) as needs_forms
              from payouts.run n where n.id = held_since.run offset 0) r
      join payouts.payout p on p.run_id = r.id and p.state in ('RESERVED', 'RELEASED')
     cross join lateral (
         select coalesce(bool_or(x.kind = 'SANCTIONS_MATCH'), false) as sanctions,
                coalesce(bool_or(x.kind = 'UNDER_REVIEW' and x.put_at >= r.started_at), false) as under_review,
                coalesce(bool_or(x.kind = 'ACCOUNT_RETURNED' and x.bank_account_id = p.bank_account_id), false) as returned,
                coalesce(bool_or(x.kind = 'PAUSED' and x.put_at >= r.started_at), false) as paused
           from holds.in_force_since x
          where x.annotator_id = p.annotator_id and (x.payer_id is null or x.payer_id = p.payer_id) offset 0) h
     cross join lateral (
          select case
                    when h.sanctions or exists (select from sanctions.matched m where m.annotator_id = p.annotator_id)
                        then 'SANCTIONS_MATCH'
                    when h.under_review then 'UNDER_REVIEW'
                    when r.needs_forms and exists (
                            select from holds.lost_form f
                             where f.annotator_id = p.annotator_id and f.payer_id = p.payer_id
                               and f.counted_from < r.started_at and f.counted_until >= r.started_at)
                        then 'TAX_FORM_MISSING'
                    when h.returned then 'ACCOUNT_RETURNED'
                    when exists (select from annotators.not_paid_to a where a.bank_account_id = p.bank_account_id)
                        then 'ACCOUNT_NEW'
                    when exists (select from annotators.without_latin_town t
                                  where t.annotator_id = p.annotator_id and t.bank_account_id = p.bank_account_id)
                        then 'TOWN_NOT_LATIN'
                    when h.paused then 'PAUSED'
                end as reason offset 0) w
     where w.reason is not null and not departures.has_left(p.end_to_end_id, false)
$$;

-- Who changes a town and who releases a run wait for each other.
create trigger holds_wait_for_releases after update of town_latin on annotators.annotator
    for each statement execute function payouts.holds_wait_for_releases();

-- Where a payout went, step by step: for its annotator, too, and with the day on which the bank was asked to pay.
alter table files.rendition add column pay_on date;
comment on column files.rendition.pay_on is 'the day on which the bank is asked to pay; unknown of files that are older than this column';

do $$
declare
    t text;
begin
    foreach t in array array['handover', 'line', 'settlement', 'reversal'] loop
        execute format('create policy the_rules_themselves on banking.%I for select to current_user using (true)', t);
    end loop;
    foreach t in array array['payment_file', 'rendition', 'payment'] loop
        execute format('create policy the_rules_themselves on files.%I for select to current_user using (true)', t);
    end loop;
end $$;

-- In which file a payout stands, and for which day: that of the format which takes longest.
create function files.filed(which uuid) returns table (file_id uuid, number bigint, written_at timestamptz, pay_on date)
    language sql stable security definer set search_path = pg_catalog as $$
    select f.id, f.number, f.written_at, max(r.pay_on)
      from files.payment p
      join files.payment_file f on f.id = p.file_id
      join files.rendition r on r.file_id = f.id
     where p.payout_id = filed.which
     group by f.id
$$;
revoke execute on function files.filed(uuid) from public;

-- By which payout the same earnings were paid later, if they were.
create function payouts.paid_again_by(which uuid) returns table (payout_id uuid, at timestamptz)
    language sql stable security definer set search_path = pg_catalog as $$
    select n.id, n.reserved_at
      from payouts.payout o
     cross join lateral (select l.earning_id from payouts.payout_line l
                          where l.payout_id = o.id and l.reopened_at is not null limit 1000) l
     cross join lateral (select m.payout_id from payouts.payout_line m
                          where m.earning_id = l.earning_id and m.reopened_at is null
                         union all
                         select m.payout_id from payouts.payout_line m
                          where m.earning_id = l.earning_id and m.reopened_at is not null) m
      join payouts.payout n on n.id = m.payout_id and n.id <> o.id and n.reserved_at > o.reserved_at
     where o.id = paid_again_by.which
     order by n.reserved_at limit 1
$$;
revoke execute on function payouts.paid_again_by(uuid) from public;

-- The steps, the first one first. To an annotator there are no payouts but their own.
create function banking.journey(which uuid)
    returns table (step text, at timestamptz, day date, file bigint, code text, words text, payout_id uuid)
    language sql stable security definer set search_path = pg_catalog as $$
    with one as materialized (
        select p.* from payouts.payout p
         where p.id = journey.which
           and (security.actor_has('SYSTEM', 'FINANCE', 'AUDITOR') or p.annotator_id = security.actor_id()))
    select s.*
      from one o
     cross join lateral (
        select 1 as nth, 'RESERVED' as step, o.reserved_at as at, null::date as day, null::bigint as file,
               '' as code, '' as words, null::uuid as payout_id
        union all
        select 2, 'RELEASED', r.released_at, null, null, '', '', null
          from payouts.run r
         where r.id = o.run_id and r.released_at is not null and o.state <> 'CANCELLED'
        union all
        select 2, 'CANCELLED', o.changed_at, null, null, '', o.cancel_reason, null where o.state = 'CANCELLED'
        union all
        select 3, 'FILED', f.written_at, f.pay_on, f.number, '', '', null from files.filed(o.id) f
        union all
        select 4, h.outcome, h.decided_at, null, null, '', '', null
          from files.filed(o.id) f join banking.handover h on h.file_id = f.file_id
        union all
        select 5, 'UNKNOWN', o.changed_at, null, null, '', '', null where o.state = 'UNKNOWN'
        union all
        select 6, 'SETTLED', s.settled_at, l.on_date, null, '', '', null
          from banking.settlement s left join banking.line l on l.id = s.line_id
         where s.payout_id = o.id
        union all
        select 7, case o.state when 'REJECTED' then 'REJECTED' else 'RETURNED' end, v.reversed_at, l.on_date, null,
               v.reason_code, coalesce(l.reason, ''), null
          from banking.reversal v left join banking.line l on l.id = v.line_id
         where v.payout_id = o.id
        union all
        select 8, 'PAID_AGAIN', a.at, null, null, '', '', a.payout_id
          from payouts.paid_again_by(o.id) a) n (nth, step, at, day, file, code, words, payout_id)
     cross join lateral (values (n.step, n.at, n.day, n.file, n.code, n.words, n.payout_id))
                s (step, at, day, file, code, words, payout_id)
     order by n.nth
$$;
revoke execute on function banking.journey(uuid) from public;
grant execute on function banking.journey(uuid) to ${app};

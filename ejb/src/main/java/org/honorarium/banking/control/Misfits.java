package org.honorarium.banking.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.honorarium.banking.entity.Misfit;
import org.honorarium.database.boundary.Sql;

/**
 * What does not fit, line by line: payees whose balance is not what waits for them, payouts at the
 * bank without a file or a handover, files that do not add up, and lines of the bank that nobody
 * has resolved. It looks at what is open, never at the past.
 */
@Dependent
public class Misfits {

    private static final String ALL =
            """
            select * from (
            select 'PAYEE' as kind, coalesce(a.currency, w.currency) as currency,
                   coalesce(a.holder_id, w.annotator_id) as subject,
                   format('%s owed, %s waiting or reserved', coalesce(a.owed_minor, 0), coalesce(w.amount, 0)) as detail
              from (select holder_id, currency, owed_minor from ledger.payable where book_id = ?) a
              full join (
                   select annotator_id, currency, sum(amount_minor) as amount
                     from (select annotator_id, currency, amount_minor
                             from payouts.waiting_item where payer_id = ?
                           union all
                           select p.annotator_id, p.currency, p.amount_minor
                             from payouts.night r join payouts.answerable p on p.run_id = r.run_id
                            where r.payer_id = ? and r.state in ('RUNNING', 'RESERVED', 'UNPROVED')
                              and p.state = 'RESERVED') m
                    group by annotator_id, currency) w
                on w.annotator_id = a.holder_id and w.currency = a.currency
             where coalesce(a.owed_minor, 0) <> coalesce(w.amount, 0)
            union all
            select 'PAYOUT', p.currency, p.payout_id,
                   case when f.file_id is null then p.state || ' and in no payment file'
                        else p.state || ' and its file is ' || coalesce(h.outcome, 'not handed over') end
              from payouts.answerable p
              left join files.place f on f.payout_id = p.payout_id
              left join banking.handover h on h.file_id = f.file_id
             where p.payer_id = ? and p.state in ('FILED', 'SENT', 'UNKNOWN')
               and (f.file_id is null or (h.outcome is not distinct from 'SENT') <> (p.state <> 'FILED')
                    or h.outcome = 'NOT_ATTEMPTED')
            union all
            select 'FILE', f.currency, f.file_id,
                   format('%s of %s payments, %s of %s', s.many, f.payments, s.amount, f.total_minor)
              from files.handed f
             cross join lateral (select count(*) as many, sum(p.amount_minor) as amount
                                   from files.place n join payouts.answerable p on p.payout_id = n.payout_id
                                  where n.file_id = f.file_id) s
             where f.file_id in (select n.file_id from payouts.answerable p
                                   join files.place n on n.payout_id = p.payout_id
                                  where p.payer_id = ? and p.state in ('FILED', 'SENT', 'UNKNOWN'))
               and (s.many, s.amount) is distinct from (f.payments, f.total_minor)
            union all
            select 'BANK_LINE', coalesce(l.currency, ''), l.id, l.place || ': ' || l.difference
              from banking.line l
             where l.payer_id = ? and l.outcome = 'DIFFERENCE' and l.resolved_at is null) misfit
             order by kind, subject
             limit ?
            """;

    private static final int MOST = 1_000;

    @Inject Sql sql;

    public List<Misfit> of(UUID payer) {
        return sql.rows(
                ALL,
                row ->
                        new Misfit(
                                row.text("kind"),
                                row.text("currency").strip(),
                                row.uuid("subject"),
                                row.text("detail")),
                payer,
                payer,
                payer,
                payer,
                payer,
                payer,
                MOST);
    }
}

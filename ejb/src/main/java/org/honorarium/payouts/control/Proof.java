package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.honorarium.database.boundary.Sql;
import org.honorarium.payouts.entity.Run;

/**
 * Proves a night's totals: every decision to pay is one payout of the same amount, whose lines add
 * up to it; and of everybody decided about tonight the ledger owes just the open items and the
 * reserved payouts. It reads tonight's people only, never their past: a payout is reserved only
 * while its run is not released.
 */
@Dependent
public class Proof {

    // Sums of one payee stand in subqueries of their own: they are looked up by the payee's keys
    // even when the statistics have not heard of tonight yet.
    private static final String WRONG =
            """
            select 'decision without its payout' as what, count(*) as n
              from (select * from payouts.decision where run_id = ?) d
              full join (select * from payouts.payout where run_id = ?) p
                on p.annotator_id = d.annotator_id and p.currency = d.currency
             where (d.outcome = 'PAY' and (p.amount_minor, p.items) is distinct from (d.amount_minor, d.items))
                or (p.id is not null and d.outcome is distinct from 'PAY')
            union all
            select 'payout whose lines do not add up', count(*)
              from payouts.payout p
              left join lateral (select sum(l.amount_minor)::bigint as amount_minor, count(*) as items
                                   from payouts.payout_line l where l.payout_id = p.id) l on true
             where p.run_id = ? and (p.amount_minor, p.items) is distinct from (l.amount_minor, l.items)
            union all
            select 'balance that is not open items and reserved payouts', count(*)
              from payouts.decision d
              join ledger.payable a
                on a.book_id = ? and a.holder_id = d.annotator_id and a.currency = d.currency
             where d.run_id = ? and d.reason is distinct from 'DIFFERENCE'
               and a.owed_minor <> coalesce((select sum(o.amount_minor) from payouts.open_item o
                        where o.payer_id = a.book_id and o.annotator_id = d.annotator_id
                          and o.currency = d.currency), 0)
                    + coalesce((select sum(p.amount_minor)
                         from unnest(array(select id from payouts.run
                                   where payer_id = ? and state in ('RUNNING', 'RESERVED', 'UNPROVED'))) r
                        cross join lateral (select * from payouts.payout where run_id = r
                                     and annotator_id = d.annotator_id and currency = d.currency offset 0) p
                        where p.state = 'RESERVED'), 0)
            """;

    @Inject Sql sql;

    /** What does not hold, as sentences; empty if the night is proved. */
    public List<String> failures(Run run) {
        return sql
                .rows(
                        WRONG,
                        row ->
                                row.number("n") == 0
                                        ? ""
                                        : row.number("n") + " × " + row.text("what"),
                        run.id(),
                        run.id(),
                        run.id(),
                        run.payer(),
                        run.id(),
                        run.payer())
                .stream()
                .filter(found -> !found.isEmpty())
                .toList();
    }
}

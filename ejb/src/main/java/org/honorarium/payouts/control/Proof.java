package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.honorarium.database.boundary.Row;
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

    private static final String PAYOUTS =
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
            """;

    private static final String BALANCES =
            """
            select 'balance that is not open items and reserved payouts' as what, count(*) as n
              from payouts.decision d
              join ledger.payable a
                on a.book_id = ? and a.holder_id = d.annotator_id and a.currency = d.currency
              left join (select annotator_id, currency, sum(amount_minor) as open_minor
                           from payouts.open_item where payer_id = ?
                          group by annotator_id, currency) o
                on o.annotator_id = d.annotator_id and o.currency = d.currency
              left join (select annotator_id, currency, sum(amount_minor) as reserved_minor
                           from payouts.payout
                          where state = 'RESERVED' and run_id = any (array(
                                select id from payouts.run
                                 where payer_id = ? and state in ('RUNNING', 'RESERVED', 'UNPROVED')))
                          group by annotator_id, currency) p
                on p.annotator_id = d.annotator_id and p.currency = d.currency
             where d.run_id = ? and d.reason is distinct from 'DIFFERENCE'
               and a.owed_minor <> coalesce(o.open_minor, 0) + coalesce(p.reserved_minor, 0)
            """;

    @Inject Sql sql;

    /** What does not hold, as sentences; empty if the night is proved. */
    public List<String> failures(Run run) {
        var failures = new ArrayList<>(wrong(PAYOUTS, run.id(), run.id(), run.id()));
        // The statistics have not heard of tonight yet, and payee by payee would take hours.
        sql.change("set local enable_nestloop = off");
        failures.addAll(wrong(BALANCES, run.payer(), run.payer(), run.payer(), run.id()));
        sql.change("set local enable_nestloop = on");
        return failures;
    }

    private List<String> wrong(String statement, Object... parameters) {
        return sql.rows(statement, Proof::sentence, parameters).stream()
                .filter(found -> !found.isEmpty())
                .toList();
    }

    private static String sentence(Row row) throws SQLException {
        return row.number("n") == 0 ? "" : row.number("n") + " × " + row.text("what");
    }
}

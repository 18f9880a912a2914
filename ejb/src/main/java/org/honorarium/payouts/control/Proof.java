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
 * up to it, and which takes of debts and for tax what it says; and of everybody decided about
 * tonight the ledger owes just the open items and the reserved payouts, and is owed just what is
 * left of their debts. It reads tonight's people only, never their past: a payout is reserved only
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
             where (d.outcome = 'PAY' and (p.amount_minor, p.items, p.debts_minor, p.tax_minor, p.rate_id, p.exchanged_minor)
                         is distinct from
                       (d.amount_minor, d.items, d.debts_minor, d.tax_minor, d.rate_id, d.exchanged_minor))
                or (p.id is not null and d.outcome is distinct from 'PAY')
            union all
            select 'payout whose lines do not add up', count(*)
              from payouts.payout p
              left join lateral (select sum(l.amount_minor)::bigint as amount_minor, count(*) as items
                                   from payouts.payout_line l where l.payout_id = p.id) l on true
             where p.run_id = ? and (p.amount_minor, p.items) is distinct from (l.amount_minor, l.items)
            union all
            select 'payout that does not take of debts and for tax what it says', count(*)
              from payouts.payout p
             cross join lateral (select coalesce(sum(t.amount_minor), 0)::bigint as minor
                                   from debts.taken t where t.payout_id = p.id) t
             cross join lateral (select coalesce(sum(w.amount_minor), 0)::bigint as minor
                                   from tax.withheld w where w.payout_id = p.id) w
             where p.run_id = ? and (p.debts_minor, p.tax_minor) <> (t.minor, w.minor)
            """;

    // What is left of debts, and what reserved payouts take, is what the ledger is owed.
    private static final String DEBTS =
            """
            select 'debt that is not what the ledger is owed' as what, count(*) as n
              from (select distinct annotator_id, currency from payouts.decision where run_id = ?) d
              join ledger.receivable a
                on a.book_id = ? and a.holder_id = d.annotator_id and a.currency = d.currency
              left join debts.owing o
                on o.payer_id = ? and o.annotator_id = d.annotator_id and o.currency = d.currency
              left join (select annotator_id, currency, sum(debts_minor) as reserved_minor
                           from payouts.payout
                          where state = 'RESERVED' and debts_minor > 0 and run_id = any (array(
                                select id from payouts.run
                                 where payer_id = ? and state in ('RUNNING', 'RESERVED', 'UNPROVED')))
                          group by annotator_id, currency) p
                on p.annotator_id = d.annotator_id and p.currency = d.currency
             where a.owing_minor <> coalesce(o.left_minor, 0) + coalesce(p.reserved_minor, 0)
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
        var failures = new ArrayList<>(wrong(PAYOUTS, run.id(), run.id(), run.id(), run.id()));
        // The statistics have not heard of tonight yet, and payee by payee would take hours.
        sql.change("set local enable_nestloop = off");
        failures.addAll(wrong(BALANCES, run.payer(), run.payer(), run.payer(), run.id()));
        failures.addAll(wrong(DEBTS, run.id(), run.payer(), run.payer(), run.payer()));
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

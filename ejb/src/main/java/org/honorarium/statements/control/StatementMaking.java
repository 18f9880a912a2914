package org.honorarium.statements.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;

/**
 * Makes the statements of a night out of what it decided. Their ids are derived from run and
 * annotator. Everything is looked up annotator by annotator, since the planner knows nothing yet of
 * a night that just ended: the cost is that night's, not that of the years before.
 */
@Dependent
public class StatementMaking {

    private static final String DUE =
            """
            select n.run_id
              from payouts.night n
             where n.payer_id = ? and n.state <> 'RUNNING'
               and not exists (select from statements.made m where m.run_id = n.run_id)
             order by n.business_date
            """;

    private static final String HEADS =
            """
            insert into statements.statement (id, run_id, annotator_id, reference, payer_id, payer_name,
                                              business_date, made_at)
            select ids.derived(?, concat_ws('/', 'statement', n.run_id, d.annotator_id)), n.run_id, d.annotator_id,
                   coalesce(a.reference, ''), n.payer_id, p.name, n.business_date, ?
              from payouts.night n
              join payers.name p on p.payer_id = n.payer_id
             cross join lateral (select distinct annotator_id from payouts.said s where s.run_id = n.run_id) d
              left join annotators.reference a on a.id = d.annotator_id
             where n.run_id = ?
            """;

    private static final String ENTRIES =
            """
            insert into statements.entry (statement_id, run_id, annotator_id, currency, outcome, reason, items,
                gross_minor, debts_minor, rate, rate_source, rate_at, exchanged_minor, tax_minor, paid_minor,
                paid_currency, payout_id, account, end_to_end_id, pay_on)
            select t.id, d.run_id, d.annotator_id, d.currency, d.outcome, d.reason, d.items,
                   d.amount_minor, d.debts_minor, d.rate, d.rate_source, d.rate_at, d.exchanged_minor, d.tax_minor,
                   d.paid_minor, d.paid_currency, d.payout_id, b.masked, d.end_to_end_id, y.day
              from statements.statement t
             cross join lateral (select * from payouts.said s
                                  where s.run_id = t.run_id and s.annotator_id = t.annotator_id offset 0) d
              left join lateral (select a.masked from annotators.account_shown a
                                  where a.bank_account_id = d.bank_account_id offset 0) b on true
              left join unnest(?::text[], ?::date[]) y (currency, day) on y.currency = d.paid_currency::text
             where t.run_id = ?
            """;

    private static final String PROJECTS =
            """
            insert into statements.project (statement_id, annotator_id, currency, project_id, name, items, amount_minor)
            select e.statement_id, e.annotator_id, e.currency, s.project_id, coalesce(n.name, ''), s.items, s.amount
              from statements.statement t
             cross join lateral (select * from statements.entry o where o.statement_id = t.id offset 0) e
             cross join lateral (
                    select w.project_id, count(*) as items, sum(l.amount_minor) as amount
                      from payouts.said_line l
                     cross join lateral (select r.project_id from earnings.line r
                                          where r.earning_id = l.earning_id offset 0) w
                     where l.payout_id = e.payout_id
                     group by w.project_id
                    offset 0) s
              left join projects.name n on n.project_id = s.project_id
             where t.run_id = ? and e.payout_id is not null
            """;

    private static final String MADE =
            "insert into statements.made (run_id, statements, made_at) values (?, ?, ?)";

    private static final String IS_MADE =
            "select count(*) as n from statements.made where run_id = ?";

    @Inject Sql sql;

    /** Nights of a payer that are over and about which nothing was said yet; the oldest first. */
    public List<UUID> due(UUID payer) {
        return sql.rows(DUE, row -> row.uuid("run_id"), payer);
    }

    public boolean isMade(UUID run) {
        return sql.one(IS_MADE, row -> row.number("n"), run) > 0;
    }

    /**
     * Says how many were made.
     *
     * @param days when the bank can be asked to pay, by currency
     */
    public int make(UUID run, Map<String, LocalDate> days, Instant now) {
        int made = sql.change(HEADS, now, now, run);
        sql.change(
                ENTRIES,
                days.keySet(),
                days.values().stream().map(LocalDate::toString).toList(),
                run);
        sql.change(PROJECTS, run);
        sql.change(MADE, run, made, now);
        return made;
    }
}

package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.payouts.entity.MoneyStage;
import org.honorarium.payouts.entity.Sum;

/** How much of one annotator's money is at which stage, by payer and currency. */
@Dependent
public class AnnotatorStages {

    // Open items are found by payer first, which is how their index begins; what work earned, by
    // the
    // work, whose id it has.
    private static final String SUMS =
            """
            select n.payer_id, n.name as payer, m.currency, m.stage, sum(m.items) as items,
                   sum(m.amount_minor) as amount_minor
              from (select payer_id, currency, 'WAITING' as stage, 1 as items, amount_minor
                      from quality.waiting where annotator_id = ?
                    union all
                    select e.payer_id, e.currency, 'EARNED', 1, e.amount_minor
                      from tasks.work w
                     cross join lateral (select * from earnings.line
                                          where earning_id = w.assignment_id offset 0) e
                     where w.annotator_id = ? and w.state = 'ACCEPTED'
                    union all
                    select payer_id, currency, 'EARNED', 1, amount_minor
                      from earnings.line where annotator_id = ? and kind <> 'ANNOTATION'
                    union all
                    select o.payer_id, o.currency, 'PAYABLE', 1, o.amount_minor
                      from payers.name p
                      join payouts.open_item o on o.payer_id = p.payer_id and o.annotator_id = ?
                    union all
                    select payer_id, currency,
                           case when state in ('RESERVED', 'RELEASED') then 'ON_ITS_WAY'
                                when state = 'SETTLED' then 'PAID' else 'AT_THE_BANK' end,
                           items, amount_minor
                      from payouts.payout
                     where annotator_id = ?
                       and state in ('RESERVED', 'RELEASED', 'FILED', 'SENT', 'SETTLED', 'UNKNOWN')) m
              join payers.name n on n.payer_id = m.payer_id
             group by 1, 2, 3, 4
             order by 2, 3
            """;

    @Inject Sql sql;

    public List<Stage> of(UUID annotator) {
        return sql.rows(
                SUMS, AnnotatorStages::read, annotator, annotator, annotator, annotator, annotator);
    }

    private static Stage read(Row row) throws SQLException {
        return new Stage(
                row.uuid("payer_id"),
                row.text("payer"),
                row.text("currency"),
                MoneyStage.valueOf(row.text("stage")),
                new Sum(
                        row.text("currency"),
                        row.number("items"),
                        row.money("amount_minor", "currency")));
    }

    /** What is at one stage, with one payer, in one currency. */
    public record Stage(UUID payer, String payerName, String currency, MoneyStage stage, Sum sum) {}
}

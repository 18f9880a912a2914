package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.payouts.entity.Deduction;

/** What a payout takes, debt by debt and tax rule by tax rule. */
@Dependent
public class Deductions {

    private static final String OF_PAYOUT =
            """
            select debt_id, explanation as words, null::numeric as share, amount_minor, currency,
                   put_back_at is not null as put_back, 1 as part
              from debts.taken where payout_id = ?
            union all
            select null, name, share, amount_minor, currency, put_back_at is not null, 2
              from tax.withheld where payout_id = ?
             order by part, amount_minor desc, words
            """;

    @Inject Sql sql;

    public List<Deduction> of(UUID payout) {
        return sql.rows(OF_PAYOUT, Deductions::read, payout, payout);
    }

    private static Deduction read(Row row) throws SQLException {
        return new Deduction(
                row.uuid("debt_id"),
                row.text("words"),
                row.decimal("share"),
                row.money("amount_minor", "currency"),
                row.yes("put_back"));
    }
}

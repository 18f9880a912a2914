package org.honorarium.debts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.debts.entity.DebtRejected;
import org.honorarium.debts.entity.DebtTerms;
import org.honorarium.money.entity.Money;

/** Whether something can be taken back at all: from this earning, in this country. */
@Dependent
public class DebtChecks {

    private static final String EARNED =
            """
            select l.project_id, l.currency,
                   l.amount_minor - (select coalesce(sum(d.amount_minor), 0) from debts.debt d
                                      where d.earning_id = l.earning_id and d.state <> 'REFUSED') as left_minor
              from earnings.line l
             where l.earning_id = ? and l.annotator_id = ? and l.payer_id = ? and l.currency = ?
            """;

    private static final String PROTECTED =
            "select country from debts.protection where country = ?";

    @Inject Sql sql;

    /**
     * The project of the earning that is taken back.
     *
     * @throws DebtRejected if there is no such earning, or it did not bring so much
     */
    public UUID project(UUID earning, DebtTerms terms) {
        var found =
                sql.first(
                                EARNED,
                                row ->
                                        new Earned(
                                                row.uuid("project_id"),
                                                row.money("left_minor", "currency")),
                                earning,
                                terms.annotator(),
                                terms.payer(),
                                terms.amount().currency())
                        .orElseThrow(() -> DebtRejected.earningUnknown(earning));
        if (found.left().compareTo(terms.amount()) < 0) {
            throw DebtRejected.moreThanEarned(terms.amount(), found.left());
        }
        return found.project();
    }

    /**
     * @throws DebtRejected if this country allows it only with the annotator's fault, and it is not
     *     theirs
     */
    public void refuseWithoutFault(DebtTerms terms, String country) {
        if (!terms.cause().isAtFault() && isProtected(country)) {
            throw DebtRejected.faultNeeded(country, terms.cause());
        }
    }

    private boolean isProtected(String country) {
        return sql.first(PROTECTED, row -> country, country).isPresent();
    }

    private record Earned(UUID project, Money left) {}
}

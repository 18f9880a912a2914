package org.honorarium.debts.control;

import static org.honorarium.actors.entity.Role.FINANCE;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.annotators.boundary.Annotators;
import org.honorarium.database.boundary.Sql;
import org.honorarium.debts.entity.DebtRejected;
import org.honorarium.debts.entity.DebtTerms;
import org.honorarium.money.entity.Money;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.PayerRejected;

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
    @Inject Annotators annotators;
    @Inject Payers payers;

    /**
     * The project of what somebody wants to take back; null if it is about no earning.
     *
     * @throws DebtRejected with the first reason that applies
     * @throws PayerRejected if there is no such payer
     */
    public UUID proposal(DebtTerms terms, Actor by) {
        payers.find(terms.payer()).orElseThrow(() -> PayerRejected.notFound(terms.payer()));
        var country = country(terms.annotator());
        if (by.id().equals(terms.annotator())) {
            throw DebtRejected.ownDebt();
        }
        refuseWithoutFault(terms, country);
        if (terms.earning().isEmpty() && !by.has(FINANCE)) {
            throw DebtRejected.earningNeeded();
        }
        return terms.earning().map(earning -> project(earning, terms)).orElse(null);
    }

    private UUID project(UUID earning, DebtTerms terms) {
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
     * @throws DebtRejected if the annotator's country allows it only with their fault, and it is
     *     not theirs
     */
    public void refuseWithoutFault(DebtTerms terms) {
        refuseWithoutFault(terms, country(terms.annotator()));
    }

    private void refuseWithoutFault(DebtTerms terms, String country) {
        if (!terms.cause().isAtFault() && isProtected(country)) {
            throw DebtRejected.faultNeeded(country, terms.cause());
        }
    }

    private String country(UUID annotator) {
        return annotators
                .find(annotator)
                .orElseThrow(() -> DebtRejected.annotatorNotFound(annotator.toString()))
                .country();
    }

    private boolean isProtected(String country) {
        return sql.first(PROTECTED, row -> country, country).isPresent();
    }

    private record Earned(UUID project, Money left) {}
}

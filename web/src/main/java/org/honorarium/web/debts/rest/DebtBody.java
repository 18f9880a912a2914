package org.honorarium.web.debts.rest;

import jakarta.json.JsonObject;
import org.honorarium.debts.entity.Debt;
import org.honorarium.web.api.Facts;

/** Debts on the wire. */
final class DebtBody {

    private DebtBody() {}

    static JsonObject of(Debt debt) {
        var terms = debt.terms();
        return new Facts()
                .add("id", debt.id())
                .add("payer", terms.payer())
                .add("payerName", debt.payerName())
                .add("annotator", terms.annotator())
                .add("annotatorReference", debt.reference())
                .amount("amount", terms.amount())
                .add("cause", terms.cause())
                .yes("atFault", terms.cause().isAtFault())
                .add("explanation", terms.explanation())
                .add("earning", terms.earning().orElse(null))
                .add("state", debt.state())
                .add("proposedBy", debt.proposedByName())
                .add("proposedAt", debt.proposedAt())
                .add("decidedBy", debt.decidedByName())
                .add("decidedAt", debt.decidedAt())
                .add("decisionReason", debt.decisionReason())
                .add("startsAt", debt.startsAt())
                .amount("taken", debt.taken())
                .amount("forgiven", debt.forgiven())
                .amount("left", debt.left())
                .json();
    }
}

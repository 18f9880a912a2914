package org.honorarium.web.debts.rest;

import jakarta.json.JsonObject;
import org.honorarium.debts.entity.Debt;
import org.honorarium.web.api.Fields;

/** Debts on the wire. */
final class DebtBody {

    private DebtBody() {}

    static JsonObject of(Debt debt) {
        var terms = debt.terms();
        return new Fields()
                .add("id", debt.id())
                .add("payer", terms.payer())
                .add("payerName", debt.payerName())
                .add("annotator", terms.annotator())
                .add("annotatorReference", debt.reference())
                .add("amount", terms.amount())
                .add("cause", terms.cause())
                .add("atFault", terms.cause().isAtFault())
                .add("explanation", terms.explanation())
                .add("earning", terms.earning().orElse(null))
                .add("state", debt.state())
                .add("proposedBy", debt.proposedByName())
                .add("proposedAt", debt.proposedAt())
                .add("decidedBy", debt.decidedByName())
                .add("decidedAt", debt.decidedAt())
                .add("decisionReason", debt.decisionReason())
                .add("startsAt", debt.startsAt())
                .add("taken", debt.taken())
                .add("forgiven", debt.forgiven())
                .add("left", debt.left())
                .build();
    }
}

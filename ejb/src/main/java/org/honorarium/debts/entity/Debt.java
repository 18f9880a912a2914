package org.honorarium.debts.entity;

import java.time.Instant;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * A debt as it stands.
 *
 * @param reference how operations call the annotator
 * @param proposedByName empty for the annotator, who is not told the names of staff
 * @param decisionReason why it was refused; null unless it was
 * @param startsAt when the notice is over; null unless it is in force
 * @param taken what payouts have taken of it, or are about to
 * @param forgiven what was let go
 */
public record Debt(
        UUID id,
        DebtTerms terms,
        String payerName,
        String reference,
        DebtState state,
        UUID proposedBy,
        String proposedByName,
        Instant proposedAt,
        String decidedByName,
        Instant decidedAt,
        String decisionReason,
        Instant startsAt,
        Money taken,
        Money forgiven) {

    /** What is still to be taken, if it is in force. */
    public Money left() {
        return state == DebtState.IN_FORCE
                ? terms.amount().minus(taken).minus(forgiven)
                : Money.zero(terms.amount().currency());
    }

    public boolean isProposed() {
        return state == DebtState.PROPOSED;
    }

    /** Whether something is still to be taken. */
    public boolean isOpen() {
        return left().isPositive();
    }
}

package org.honorarium.debts.entity;

import java.util.Optional;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * What is to be taken back, and why.
 *
 * @param explanation which the annotator reads, 1 to 1000 characters
 * @param earning what it takes back; empty where it is about something else, as an advance is
 */
public record DebtTerms(
        UUID payer,
        UUID annotator,
        Money amount,
        DebtCause cause,
        String explanation,
        Optional<UUID> earning) {

    private static final int LONGEST_EXPLANATION = 1_000;

    /**
     * @throws DebtRejected naming the first thing that is wrong
     */
    public DebtTerms {
        explanation = explanation == null ? "" : explanation.strip();
        if (explanation.isEmpty() || explanation.length() > LONGEST_EXPLANATION) {
            throw DebtRejected.explanationMissing();
        }
        if (!amount.isPositive()) {
            throw DebtRejected.amountWrong(amount);
        }
    }
}

package org.honorarium.ledger.entity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * An order to move money. The caller chooses the id and keeps it: the same order sent twice is one
 * transfer, and that is all the idempotency there is.
 *
 * @param subject what this is about in the rest of the system: a posting, a payout
 * @param eventAt when it happened in the world
 */
public record TransferOrder(
        UUID id,
        AccountKey debit,
        AccountKey credit,
        Money amount,
        TransferCode code,
        UUID subject,
        Instant eventAt) {

    public TransferOrder {
        // PostgreSQL keeps microseconds. Finer instants would not compare equal after a read.
        eventAt = eventAt.truncatedTo(ChronoUnit.MICROS);
        if (!amount.isPositive()) {
            throw TransferRejected.amountMustBePositive(id, amount);
        }
        if (debit.equals(credit)) {
            throw TransferRejected.accountsMustBeDifferent(id);
        }
        if (!debit.currency().equals(amount.currency())
                || !credit.currency().equals(amount.currency())) {
            throw TransferRejected.currencyMustMatch(id, amount);
        }
    }
}

package org.honorarium.ledger.entity;

import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * Part of what an account is owed, promised to one purpose until it is paid or called off.
 *
 * @param id the purpose's own id: a payout
 */
public record Reservation(UUID id, AccountKey account, Money amount) {

    public Reservation {
        if (!amount.isPositive()) {
            throw TransferRejected.amountMustBePositive(id, amount);
        }
        if (account.type() != AccountType.ANNOTATOR_PAYABLE) {
            throw TransferRejected.nothingToPromise(id, account);
        }
    }
}

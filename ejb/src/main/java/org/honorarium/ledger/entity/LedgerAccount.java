package org.honorarium.ledger.entity;

import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * An account as it stands under its lock. Only annotators' accounts keep a balance and can refuse;
 * the house's own take everything.
 *
 * @param free what is owed and not yet promised to a payout; zero and meaningless for own accounts
 */
public record LedgerAccount(UUID id, AccountKey key, Money free) {

    public boolean accepts(Money amount) {
        return key.currency().equals(amount.currency());
    }

    public boolean canRefuse() {
        return key.type() == AccountType.ANNOTATOR_PAYABLE;
    }

    public boolean covers(Money amount) {
        return !canRefuse() || free.compareTo(amount) >= 0;
    }

    /** The account after money came in (positive) or went out (negative). */
    public LedgerAccount after(Money amount) {
        return canRefuse() ? new LedgerAccount(id, key, free.plus(amount)) : this;
    }
}

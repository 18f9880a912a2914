package org.honorarium.ledger.entity;

import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * An account as it stands under its lock. Only annotators' accounts keep a balance and can refuse;
 * the house's own take everything.
 *
 * @param free what may still go out: owed to the annotator and not yet promised to a payout, or
 *     owed by the annotator and not yet taken back; zero and meaningless for own accounts
 */
public record LedgerAccount(UUID id, AccountKey key, Money free) {

    public boolean accepts(Money amount) {
        return key.currency().equals(amount.currency());
    }

    public boolean canRefuse() {
        return key.type() == AccountType.ANNOTATOR_PAYABLE || isOwing();
    }

    /** Whether so much can be debited (positive) or credited (negative). */
    public boolean covers(Money debited) {
        return !canRefuse() || !out(debited).isPositive() || free.compareTo(out(debited)) >= 0;
    }

    /** The account after so much was debited (positive) or credited (negative). */
    public LedgerAccount after(Money debited) {
        return canRefuse() ? new LedgerAccount(id, key, free.minus(out(debited))) : this;
    }

    /** What an annotator owes goes down by credits, what is owed to them by debits. */
    private Money out(Money debited) {
        return isOwing() ? Money.zero(debited.currency()).minus(debited) : debited;
    }

    private boolean isOwing() {
        return key.type() == AccountType.ANNOTATOR_RECEIVABLE;
    }
}

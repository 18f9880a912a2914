package org.honorarium.payouts.entity;

import java.util.List;
import org.honorarium.ledger.entity.AccountKey;
import org.honorarium.ledger.entity.AccountType;
import org.honorarium.ledger.entity.TransferCode;

/**
 * A step that payouts take after their file was written: from which states it is open, where it
 * leads, and what it moves in the books.
 */
public enum BankStep {
    /** The bank has paid it: clearing is settled from the bank. */
    SETTLE(PayoutState.SETTLED, TransferCode.PAYOUT_SETTLED),
    /** The bank has refused it: owed again. */
    REJECT(PayoutState.REJECTED, TransferCode.PAYOUT_REJECTED),
    /** It was paid and came back: owed again. */
    GIVE_BACK(PayoutState.RETURNED, TransferCode.PAYOUT_RETURNED),
    /** It was never handed to the bank: owed again. */
    NOT_ATTEMPT(PayoutState.NOT_ATTEMPTED, TransferCode.PAYOUT_NOT_ATTEMPTED);

    private final PayoutState to;
    private final TransferCode code;

    BankStep(PayoutState to, TransferCode code) {
        this.to = to;
        this.code = code;
    }

    public PayoutState to() {
        return to;
    }

    public TransferCode code() {
        return code;
    }

    public List<PayoutState> from() {
        return switch (this) {
            case SETTLE, REJECT -> List.of(PayoutState.SENT, PayoutState.UNKNOWN);
            case GIVE_BACK -> List.of(PayoutState.SETTLED);
            case NOT_ATTEMPT -> List.of(PayoutState.FILED);
        };
    }

    /** Whether its items are open again. */
    public boolean opensItems() {
        return this != SETTLE;
    }

    /** Where the money that was to be paid is until then. */
    public AccountKey debit(Payout payout) {
        return own(this == GIVE_BACK ? AccountType.BANK : AccountType.PAYOUT_CLEARING, payout);
    }

    /** Where it is once it is settled. */
    public static AccountKey bank(Payout payout) {
        return own(AccountType.BANK, payout);
    }

    private static AccountKey own(AccountType type, Payout payout) {
        return AccountKey.own(type, payout.payer(), payout.amounts().paid().currency());
    }
}

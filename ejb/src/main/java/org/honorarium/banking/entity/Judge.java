package org.honorarium.banking.entity;

import org.honorarium.payouts.entity.BankStep;
import org.honorarium.payouts.entity.PayoutState;

/**
 * Decides what a line comes to that has found its payout. Total: every line gets a verdict, and
 * what the house and the bank see differently is never settled by a program.
 */
public final class Judge {

    private Judge() {}

    /**
     * @param payout as it stands
     * @param repeated whether this line says again what another answer said in other words, and so
     *     does not say that it happened twice
     */
    public static Verdict on(AnswerLine line, Answerable payout, boolean repeated) {
        if (line.amount() != null && !line.amount().equals(payout.amount())) {
            return Verdict.differs(DifferenceKind.OTHER_AMOUNT);
        }
        return switch (line.says()) {
            case ACCEPTED, CHANGED -> hasLeft(payout.state());
            case SETTLED -> settled(payout.state(), repeated);
            case REJECTED -> rejected(payout.state());
            case RETURNED -> returned(payout.state(), repeated);
            case OTHER -> Verdict.differs(DifferenceKind.NO_PAYOUT);
        };
    }

    private static Verdict hasLeft(PayoutState state) {
        return switch (state) {
            case FILED, SENT, UNKNOWN, SETTLED, REJECTED, RETURNED -> Verdict.matched();
            case RESERVED, RELEASED, CANCELLED, NOT_ATTEMPTED ->
                    Verdict.differs(DifferenceKind.NEVER_SENT);
        };
    }

    private static Verdict settled(PayoutState state, boolean repeated) {
        return switch (state) {
            case FILED, SENT, UNKNOWN -> Verdict.moves(LineOutcome.MATCHED, BankStep.SETTLE);
            case SETTLED, RETURNED ->
                    repeated ? Verdict.matched() : Verdict.differs(DifferenceKind.SETTLED_TWICE);
            case REJECTED -> Verdict.differs(DifferenceKind.SETTLED_AFTER_REJECTION);
            case RESERVED, RELEASED, CANCELLED, NOT_ATTEMPTED ->
                    Verdict.differs(DifferenceKind.NEVER_SENT);
        };
    }

    private static Verdict rejected(PayoutState state) {
        return switch (state) {
            case FILED, SENT, UNKNOWN -> Verdict.moves(LineOutcome.REJECTED, BankStep.REJECT);
            // Told again: nothing more happens by it.
            case REJECTED -> Verdict.matched();
            case SETTLED, RETURNED -> Verdict.differs(DifferenceKind.REJECTED_AFTER_SETTLEMENT);
            case RESERVED, RELEASED, CANCELLED, NOT_ATTEMPTED ->
                    Verdict.differs(DifferenceKind.NEVER_SENT);
        };
    }

    private static Verdict returned(PayoutState state, boolean repeated) {
        return switch (state) {
            // What came back had been paid, even if nobody said so.
            case FILED, SENT, UNKNOWN ->
                    Verdict.moves(LineOutcome.RETURNED, BankStep.SETTLE, BankStep.GIVE_BACK);
            case SETTLED -> Verdict.moves(LineOutcome.RETURNED, BankStep.GIVE_BACK);
            case RETURNED ->
                    repeated ? Verdict.matched() : Verdict.differs(DifferenceKind.RETURNED_TWICE);
            case REJECTED -> Verdict.differs(DifferenceKind.SETTLED_AFTER_REJECTION);
            case RESERVED, RELEASED, CANCELLED, NOT_ATTEMPTED ->
                    Verdict.differs(DifferenceKind.NEVER_SENT);
        };
    }
}

package org.honorarium.ledger.entity;

/** Why money moved. */
public enum TransferCode {
    /** Accepted work: debit the cost, credit the annotator. */
    ANNOTATION_ACCEPTED,
    /** A paid test was taken: debit what tests cost, credit the annotator. */
    TEST_TAKEN,
    /** A bonus was given: debit what adjustments cost, credit the annotator. */
    BONUS_GIVEN,
    /** What was missing was given: debit what adjustments cost, credit the annotator. */
    CORRECTION_GIVEN,
    /** Paid hours were approved: debit what hours cost, credit the annotator. */
    HOURS_APPROVED,
    /** A debt was decided: debit what the annotator owes, credit what adjustments cost. */
    CLAWBACK_DECIDED,
    /**
     * The rest of a debt was let go: debit what adjustments cost, credit what the annotator owes.
     */
    DEBT_FORGIVEN,
    /**
     * A released payout took part of a debt: debit what is owed to the annotator, credit what they
     * owe.
     */
    DEBT_RECOVERED,
    /** What a payout took of a debt goes back, since it is not paid: the other way round. */
    DEBT_PUT_BACK,
    /** What was exchanged goes back, since it is not paid: from liquidity to the annotator. */
    EXCHANGE_PUT_BACK,
    /** Tax goes back, since the payout is not paid: from the tax owed to where it came from. */
    TAX_PUT_BACK,
    /** A released payout in another currency: debit the annotator, credit liquidity. */
    EXCHANGED,
    /**
     * Tax of a released payout: debit the annotator (exchanged: liquidity), credit the tax owed.
     */
    TAX_WITHHELD,
    /** A released payout: debit the annotator (exchanged: liquidity), credit clearing. */
    PAYOUT_RELEASED,
    /** The bank has paid it: debit clearing, credit the bank. */
    PAYOUT_SETTLED,
    /** The bank has refused it: debit clearing, credit the annotator. */
    PAYOUT_REJECTED,
    /** The money came back: debit the bank, credit the annotator. */
    PAYOUT_RETURNED,
    /** It was never handed to the bank: debit clearing, credit the annotator. */
    PAYOUT_NOT_ATTEMPTED
}

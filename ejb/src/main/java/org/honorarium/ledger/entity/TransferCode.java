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
    /** A released payout: debit the annotator, credit clearing. */
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

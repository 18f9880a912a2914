package org.honorarium.ledger.entity;

/** The chart of accounts; the package document says what each is. */
public enum AccountType {
    ANNOTATOR_PAYABLE,
    ANNOTATION_COST,
    TEST_COST,
    ADJUSTMENT_COST,
    HOURS_COST,
    PAYOUT_CLEARING,
    BANK
}

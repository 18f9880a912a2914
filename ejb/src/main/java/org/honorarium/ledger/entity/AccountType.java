package org.honorarium.ledger.entity;

/** The chart of accounts; the package document says what each is. */
public enum AccountType {
    ANNOTATOR_PAYABLE,
    ANNOTATOR_RECEIVABLE,
    ANNOTATION_COST,
    TEST_COST,
    ADJUSTMENT_COST,
    HOURS_COST,
    LIQUIDITY,
    TAX_PAYABLE,
    PAYOUT_CLEARING,
    BANK
}

package org.honorarium.seals.entity;

/** The kinds of lines that are sealed. Their order is the order of a day's parts. */
public enum Source {
    AUDIT_RECORD,
    TRANSFER,
    EARNING,
    ADJUSTMENT,
    PAYOUT,
    PAYOUT_LINE,
    PAYMENT_FILE,
    RENDITION,
    ANNOTATION,
    REJECTION,
    REWORK,
    FIX,
    HANDOVER,
    BANK_ANSWER,
    DEBT,
    DEBT_DECISION,
    DEBT_FORGIVEN,
    RECOVERY,
    RECOVERY_PUT_BACK,
    TAX_RULE,
    WITHHOLDING,
    WITHHOLDING_PUT_BACK,
    RATE,
    HOLD,
    HOLD_LIFTED,
    DECISION,
    STATEMENT,
    STATEMENT_ENTRY,
    STATEMENT_PROJECT
}

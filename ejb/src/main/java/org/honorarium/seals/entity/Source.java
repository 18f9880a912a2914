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
    BANK_ANSWER
}

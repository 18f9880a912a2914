package org.honorarium.banking.entity;

/** What one person proposes and another decides. */
public enum ProposalKind {
    /** The payment file was never handed to the bank. */
    NOT_ATTEMPTED,
    /** The payout was paid. */
    SETTLED,
    /** The payout was refused. */
    REJECTED,
    /** The payout was paid and came back. */
    RETURNED,
    /** The line is no payout: a fee, or money that came in. */
    NO_PAYOUT
}

package org.honorarium.payouts.entity;

/** Where a payout run stands. */
public enum RunState {
    /** The night is at work, or will go on when a server is up. */
    RUNNING,
    /** Proved; a person may release it. */
    RESERVED,
    /** Its totals could not be proved. Nothing of it can be released. */
    UNPROVED,
    /** Released by a person; the payment files are being written. */
    RELEASED,
    /** The payment files are written. */
    FILED
}

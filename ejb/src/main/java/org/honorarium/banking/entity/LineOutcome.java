package org.honorarium.banking.entity;

/** How a line of a bank's answer ended. */
public enum LineOutcome {
    /** It belongs to a payout, and both say the same; or it answers a prenote. */
    MATCHED,
    /** Its payout was refused and is owed again. */
    REJECTED,
    /** Its payout came back and is owed again. */
    RETURNED,
    /** A person must look at it. */
    DIFFERENCE
}

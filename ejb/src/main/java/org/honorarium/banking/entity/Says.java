package org.honorarium.banking.entity;

/** What one line of a bank's answer says about a payment. */
public enum Says {
    /** Taken, and not final. */
    ACCEPTED,
    /** Paid. */
    SETTLED,
    /** Refused before it was paid. */
    REJECTED,
    /** Paid, and it came back. */
    RETURNED,
    /** The payee's bank details are others than ours. */
    CHANGED,
    /** Something on the account that is no payment of ours: a fee, money that came in. */
    OTHER
}

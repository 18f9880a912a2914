package org.honorarium.banking.entity;

/** Where a payout comes by on its way; the states that it had, and its second payment. */
public enum JourneyPoint {
    RESERVED,
    RELEASED,
    CANCELLED,
    /** In a payment file. */
    FILED,
    /** In the bank's hands. */
    SENT,
    NOT_ATTEMPTED,
    /** The bank says nothing. */
    UNKNOWN,
    SETTLED,
    REJECTED,
    RETURNED,
    /** Another payout pays what this one did not. */
    PAID_AGAIN
}

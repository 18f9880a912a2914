package org.honorarium.payouts.entity;

/**
 * Where a payout stands. Failed, not attempted and unknown are three different things: what is
 * unknown is asked about, never sent again.
 */
public enum PayoutState {
    RESERVED,
    RELEASED,
    FILED,
    SENT,
    SETTLED,
    REJECTED,
    UNKNOWN,
    CANCELLED,
    NOT_ATTEMPTED,
    RETURNED
}

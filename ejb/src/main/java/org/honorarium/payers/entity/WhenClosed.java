package org.honorarium.payers.entity;

/** What happens where a payer's day of the month is no bank day. */
public enum WhenClosed {
    /** The night pays all the same; banks move the money on their next day. */
    SAME_NIGHT,
    /** The night of the last bank day before it pays. */
    NIGHT_BEFORE,
    /** The night of the first bank day after it pays. */
    NIGHT_AFTER
}

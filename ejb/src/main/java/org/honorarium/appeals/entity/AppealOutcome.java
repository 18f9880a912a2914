package org.honorarium.appeals.entity;

/** What became of the decision that was appealed. */
public enum AppealOutcome {
    /** It stands. */
    CONFIRMED,
    /** It was wrong, or nobody looked at it again in time. */
    OVERTURNED
}

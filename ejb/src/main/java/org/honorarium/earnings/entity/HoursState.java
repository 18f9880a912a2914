package org.honorarium.earnings.entity;

/** Where paid hours are on their way. */
public enum HoursState {
    /** They wait for another person. */
    SENT,
    /** They are owed. */
    APPROVED,
    /** Not paid, with a reason. */
    REFUSED,
    /** Taken back by the annotator before anybody decided. */
    WITHDRAWN
}

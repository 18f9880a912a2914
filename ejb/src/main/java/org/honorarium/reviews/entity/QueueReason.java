package org.honorarium.reviews.entity;

/** Why work stands in a queue where it does. */
public enum QueueReason {
    /** It was asked for again, and is here once more. */
    ASKED_AGAIN,
    /** All work of the project is reviewed. */
    EVERYTHING
}

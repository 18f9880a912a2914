package org.honorarium.reviews.entity;

/** Why work stands in a queue where it does. */
public enum QueueReason {
    /** It was asked for again, and is here once more. */
    ASKED_AGAIN,
    /** All work is reviewed until the annotator has shown that they know the new guideline. */
    GUIDELINE_CHANGED,
    /** All work of an annotator who is new to the project is reviewed. */
    NEWCOMER,
    /** One of the share that is reviewed of a proven annotator's work. */
    PROVEN,
    /** One of the share that is reviewed of a senior annotator's work. */
    SENIOR,
    /** The project has no plan: all work is reviewed. */
    EVERYTHING,
    /** It came in this minute. */
    NOT_PICKED_YET,
    /** It was not picked: silence accepts it, unless somebody reviews it all the same. */
    LEFT_TO_SILENCE;

    /** Whether somebody is to look at it. */
    public boolean isToReview() {
        return this != NOT_PICKED_YET && this != LEFT_TO_SILENCE;
    }
}

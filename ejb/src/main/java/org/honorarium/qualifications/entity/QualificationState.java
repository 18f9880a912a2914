package org.honorarium.qualifications.entity;

/** Where a qualification is on its way. */
public enum QualificationState {
    /** The annotator says so; nobody looks at it yet. */
    CLAIMED,
    /** Handed in: somebody who may verify it decides. */
    UNDER_REVIEW,
    /** It counts, until its last day. */
    VERIFIED,
    /** It was looked at, and is not so; the reason says why. */
    REFUSED,
    /** It counted until its last day, or until a newer one replaced it. */
    EXPIRED,
    /** It was taken away; the reason says why. */
    REVOKED;

    /** Whether it is still on its way to a decision. */
    public boolean isOpen() {
        return this == CLAIMED || this == UNDER_REVIEW;
    }
}

package org.honorarium.quality.entity;

/** What became of a rejection. */
public enum Verdict {
    REJECTED,
    /** It waits for a second person. */
    PROPOSED
}

package org.honorarium.requirements.entity;

/** What somebody who does not meet a requirement may still do. */
public enum Otherwise {
    /** Not even see that it is there. */
    NOT_SEE,
    /** See that it is there and what it asks, not what is inside. */
    SEE,
    /** See what is inside, but not claim it. */
    SEE_NOT_CLAIM
}

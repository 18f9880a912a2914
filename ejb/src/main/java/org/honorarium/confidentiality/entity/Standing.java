package org.honorarium.confidentiality.entity;

/** How somebody stands to the client's rivals. */
public enum Standing {
    /** Never exposed to a client on the other side of a barrier. */
    CLEAR,
    /** Exposed to the other side, and so saw nothing here. */
    KEPT_OUT,
    /** Exposed to both sides, as an exception allows. */
    EXCEPTED,
    /** Exposed to both sides, from before the barrier. */
    BOTH_SIDES
}

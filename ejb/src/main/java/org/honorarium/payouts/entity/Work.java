package org.honorarium.payouts.entity;

/** What became of asking for the next portion. */
public enum Work {
    /** One was done; there may be more. */
    DONE,
    /** All that is left is in other hands. */
    WAIT,
    /** The step is complete. */
    COMPLETE
}

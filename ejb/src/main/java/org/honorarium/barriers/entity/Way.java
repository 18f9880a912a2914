package org.honorarium.barriers.entity;

/** How somebody was exposed to a client's confidential project. */
public enum Way {
    /** Did its work. */
    WORKED,
    /** Decided about its work. */
    REVIEWED,
    /** Opened its tasks or assignments. */
    OPENED,
    /** Read its guideline. */
    GUIDELINE,
    /** Brought its work in. */
    IMPORTED,
    /** Saw it as an auditor, who is not barred by it. */
    AUDITED
}

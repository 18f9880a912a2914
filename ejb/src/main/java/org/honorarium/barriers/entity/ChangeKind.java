package org.honorarium.barriers.entity;

/** What is to be done with a barrier. */
public enum ChangeKind {
    DRAW,
    /** Other cooling-off days. */
    CHANGE,
    REMOVE
}

package org.honorarium.seals.entity;

/** What can be wrong with something that was sealed. */
public enum FindingKind {
    /** A line says something else than when it was sealed. */
    CHANGED,
    /** A line that was sealed is not there. */
    DELETED,
    /** A line is there that was not sealed. */
    PUT_IN,
    /** Something between two keys is not what was sealed, and it cannot be said what. */
    RANGE,
    /** The bytes of a payment file are not those of its SHA-256. */
    BYTES,
    /** The stored seals of a day are not what they were, or not what was kept elsewhere. */
    SEAL
}

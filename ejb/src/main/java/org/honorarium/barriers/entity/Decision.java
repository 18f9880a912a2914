package org.honorarium.barriers.entity;

/** What a second person said. */
public enum Decision {
    CONFIRMED,
    REFUSED
}

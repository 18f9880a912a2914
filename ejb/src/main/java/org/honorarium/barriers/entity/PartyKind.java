package org.honorarium.barriers.entity;

/** What can own or be owned. */
public enum PartyKind {
    CLIENT,
    /** A company that is no client, such as a fund between two of them. */
    COMPANY,
    /** Ourselves. */
    HOUSE
}

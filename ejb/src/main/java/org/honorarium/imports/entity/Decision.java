package org.honorarium.imports.entity;

/** What stands after reading the status and the requester's Approve and Reject columns. */
public enum Decision {
    WAITING,
    ACCEPTED,
    REJECTED
}

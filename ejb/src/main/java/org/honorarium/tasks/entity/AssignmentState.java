package org.honorarium.tasks.entity;

/** Where an assignment stands; the package document says how it goes on. */
public enum AssignmentState {
    CLAIMED,
    SUBMITTED,
    ACCEPTED,
    REJECTED,
    REWORK,
    RETURNED,
    EXPIRED
}

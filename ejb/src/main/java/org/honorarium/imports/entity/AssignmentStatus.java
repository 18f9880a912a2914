package org.honorarium.imports.entity;

/** What Mechanical Turk says about an assignment. SUBMITTED work still waits for a decision. */
public enum AssignmentStatus {
    SUBMITTED,
    APPROVED,
    REJECTED
}

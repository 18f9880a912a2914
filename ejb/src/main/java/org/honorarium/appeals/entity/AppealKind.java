package org.honorarium.appeals.entity;

/** What an appeal is about. */
public enum AppealKind {
    /** Work that was rejected. */
    REJECTION,
    /** Being removed from a project, or from the house. */
    REMOVAL
}

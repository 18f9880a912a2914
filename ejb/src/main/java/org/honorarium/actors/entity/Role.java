package org.honorarium.actors.entity;

/** What an actor may do in the house. */
public enum Role {
    /** Sees the own work and money, nothing else. */
    ANNOTATOR,
    /** Staffs projects, imports work, decides on it, for the clients they were given. */
    OPERATIONS,
    /** Reviews work, for the clients they were given. */
    REVIEWER,
    /** Starts and releases payout runs, exports files. */
    FINANCE,
    /** Keeps users, payers and clients; sees no client content. */
    ADMIN,
    /** Reads all, changes nothing. */
    AUDITOR,
    /** A program with a token; its other roles are the token's scopes. */
    SERVICE,
    /** The house itself: timers and jobs. Never a person, never a token. */
    SYSTEM
}

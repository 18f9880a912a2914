package org.honorarium.requirements.entity;

/** Whether a qualification must be there or must not. */
public enum Presence {
    EXISTS,
    DOES_NOT_EXIST
}

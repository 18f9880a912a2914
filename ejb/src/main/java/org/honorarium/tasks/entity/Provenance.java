package org.honorarium.tasks.entity;

/** Where an annotation comes from. */
public enum Provenance {
    PERSON,
    /** A person had a machine's proposal before them. */
    PERSON_WITH_PROPOSAL,
    MACHINE
}

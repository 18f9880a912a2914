package org.honorarium.imports.entity;

/** What a file holds. */
public enum ImportKind {
    /** Annotators: who, where, bank account. */
    REGISTER,
    /** Tasks and assignments of a project, in Mechanical Turk's batch results format. */
    BATCH_RESULTS,
    /** Qualifications of annotators that operations verified elsewhere. */
    QUALIFICATIONS,

    /** Tasks of a project, one a line. */
    TASKS,

    /** Finished annotations of a project, one a line. */
    ANNOTATIONS,

    /** Answers of machines to tasks of a project, one a line. */
    MACHINE_ANNOTATIONS,

    /** Whether annotators found what was expected, as it was measured elsewhere. */
    GOLD_RESULTS
}

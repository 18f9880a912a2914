package org.honorarium.qualifications.entity;

/** How a qualification of a type is proved. */
public enum Proof {
    /** A file that a person looks at. */
    EVIDENCE,
    /** A test of ours. */
    TEST,
    /** The annotator's own word, which a person looks at. */
    STATEMENT,
    /** What the house itself measured. */
    MEASURED
}

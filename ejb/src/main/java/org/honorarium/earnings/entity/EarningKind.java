package org.honorarium.earnings.entity;

/** What somebody earned something for. */
public enum EarningKind {
    /** An accepted annotation. */
    ANNOTATION,
    /** Taking a paid test. */
    TEST,
    /** Given by a person, with a reason. */
    BONUS,
    /** What was missing in another earning, which it names. */
    CORRECTION,
    /** Hours beside annotations, which somebody approved. */
    HOURS
}

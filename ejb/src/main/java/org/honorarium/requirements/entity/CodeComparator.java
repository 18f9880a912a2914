package org.honorarium.requirements.entity;

/** How what a qualification is in is compared with what is asked for. */
public enum CodeComparator {
    EQUAL,
    NOT_EQUAL,
    IN,
    NOT_IN,
    /** At it or below it: medicine is under health, Brazilian Portuguese under Portuguese. */
    UNDER;

    public boolean takesSeveral() {
        return this == IN || this == NOT_IN || this == UNDER;
    }
}

package org.honorarium.requirements.entity;

/** What somebody may do with a project or a task type, as far as its requirement goes. */
public enum May {
    NOT_SEE,
    SEE,
    SEE_INSIDE,
    CLAIM;

    static May of(Otherwise otherwise, boolean met) {
        if (met) {
            return CLAIM;
        }
        return switch (otherwise) {
            case NOT_SEE -> NOT_SEE;
            case SEE -> SEE;
            case SEE_NOT_CLAIM -> SEE_INSIDE;
        };
    }
}

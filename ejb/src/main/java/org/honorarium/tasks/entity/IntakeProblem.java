package org.honorarium.tasks.entity;

/**
 * What is wrong with incoming work, at its first line.
 *
 * @param subject which part of it
 * @param found what the file says
 * @param expected what we have or need
 */
public record IntakeProblem(Kind kind, long line, Subject subject, String found, String expected) {

    /** What kind of wrong. */
    public enum Kind {
        /** There is no such annotator, or no such task; they come first. */
        UNKNOWN,
        /** The same is in the file twice. */
        TWICE,
        /** We have it already, and have it differently. */
        DIFFERENT,
        /** It was done on the other side of an information barrier. */
        BARRED,
        /** The project is a compartment, and the annotator is not admitted to it. */
        NOT_ADMITTED,

        /** Somebody worked on the task before the proposal came. */
        TOO_LATE,

        /** The task is open here, and all its places are taken. */
        FULL
    }

    /** Which part of the work. */
    public enum Subject {
        ANNOTATOR,
        ASSIGNMENT,
        TASK,
        TASK_TYPE,
        OVERLAP,
        INPUT,
        PROPOSAL,
        PRICE,
        SUBMITTED_AT,
        STATE,
        ANSWER,
        MACHINE
    }
}

package org.honorarium.gold.entity;

/**
 * What is wrong with incoming results, at the first line.
 *
 * @param column which value of the line
 * @param found what the file says
 * @param expected what we have or need
 */
public record GoldProblem(Kind kind, long line, String column, String found, String expected) {

    /** What kind of wrong. */
    public enum Kind {
        /** There is no such task type in the project, or no such annotator. */
        UNKNOWN,
        /** The same is in the file twice. */
        TWICE,
        /** We have it already, and have it differently. */
        DIFFERENT
    }
}

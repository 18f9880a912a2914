package org.honorarium.seals.entity;

/** How much of the seals of a day is exported, and so how exactly they can name a line later. */
public enum Detail {
    /** The root and the parts: names the kind of lines, if the stored seals were made anew. */
    ROOTS,
    /** With every block: names a thousand lines at most. */
    BLOCKS,
    /** With every line's key and print: names the line, whatever was done to the database. */
    LINES
}

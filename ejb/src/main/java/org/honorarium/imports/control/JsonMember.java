package org.honorarium.imports.control;

/**
 * What stands under one name of a JSON object.
 *
 * @param text of a text what it says; of everything else how it is written
 */
record JsonMember(Kind kind, String text) {

    /** What kinds of values there are, as far as lines tell them apart. */
    enum Kind {
        TEXT,
        OBJECT,
        ARRAY,
        /** A number, true or false. */
        PLAIN,
        NULL
    }
}

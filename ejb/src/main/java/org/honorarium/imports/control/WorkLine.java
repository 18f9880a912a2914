package org.honorarium.imports.control;

/** A line of tasks or annotations, which holds objects, too. */
interface WorkLine extends Line {

    /** Whether anything stands under this name. */
    boolean has(String name);

    /**
     * The JSON object under this name: what stands there, or in CSV also the columns whose names
     * begin with it and a dot.
     */
    String object(String name);
}

package org.honorarium.imports.entity;

import java.util.Optional;

/**
 * One row of a Mechanical Turk batch results file: a task, and the assignment of one annotator on
 * it. A task that nobody has worked on has a row without an assignment.
 *
 * <p>An assignment id that stands in two rows is not noticed here, because remembering every id
 * would make memory grow with the file: the table that the rows go into refuses it.
 *
 * @param line where the row begins, counted from 1, the header's line
 */
public record ResultRow(long line, Hit hit, Optional<HitAssignment> assignment) {}

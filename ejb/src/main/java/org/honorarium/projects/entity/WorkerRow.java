package org.honorarium.projects.entity;

import org.honorarium.annotators.entity.AnnotatorRow;

/**
 * An annotator in a list of staff.
 *
 * @param projects of how many projects a member
 */
public record WorkerRow(AnnotatorRow annotator, long projects) {}

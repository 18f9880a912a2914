package org.honorarium.quality.entity;

import java.time.Instant;
import org.honorarium.tasks.entity.AssignmentState;
import org.honorarium.tasks.entity.Provenance;

/**
 * An annotation on its way out of the house.
 *
 * @param id the assignment's reference
 * @param annotator their reference
 * @param state null of a machine's, which nobody reviews
 * @param version how often it was submitted
 * @param machine that answered, or whose proposal there was; null if there was none
 * @param workSeconds null if it was not measured
 * @param decidedAt null while it waits
 * @param decidedBy {@code REVIEW}, {@code SILENCE}, or {@code APPEAL} which was won; null while it
 *     waits
 * @param answer what the annotator submitted last, a JSON object
 * @param finalAnswer the one that counts: the reviewer's where they fixed it
 */
public record AnnotationLine(
        String id,
        String task,
        String taskType,
        String annotator,
        AssignmentState state,
        int version,
        Provenance provenance,
        String machine,
        String machineVersion,
        Long workSeconds,
        Instant claimedAt,
        Instant submittedAt,
        Instant decidedAt,
        String decidedBy,
        String answer,
        String finalAnswer) {}

package org.honorarium.quality.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A rejection that waits for a second person.
 *
 * @param task the task's reference
 * @param annotator how the outside names them
 * @param guideline the version that it cites
 * @param reviewDueAt when silence accepts the work after all
 */
public record Proposal(
        UUID assignment,
        int version,
        String task,
        String annotator,
        Grounds grounds,
        int guideline,
        UUID proposedBy,
        String proposedByName,
        Instant proposedAt,
        Instant reviewDueAt) {}

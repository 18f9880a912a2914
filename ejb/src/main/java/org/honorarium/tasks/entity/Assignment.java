package org.honorarium.tasks.entity;

import java.util.UUID;

/** One annotator on one task, as it stands under its lock. */
public record Assignment(
        UUID id, UUID project, UUID payer, UUID annotator, AssignmentState state) {}

package org.honorarium.tasks.entity;

import java.util.UUID;

/** An open task and its type. */
public record Place(UUID task, UUID taskType) {}

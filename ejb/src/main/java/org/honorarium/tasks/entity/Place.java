package org.honorarium.tasks.entity;

import java.util.UUID;

/** A place on an open task, held for whoever is about to claim it. */
public record Place(UUID task, UUID taskType) {}

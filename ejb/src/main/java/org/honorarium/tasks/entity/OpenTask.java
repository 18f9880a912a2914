package org.honorarium.tasks.entity;

import java.util.UUID;

/**
 * An open task in the list from which annotators choose. How many places are left on it is not for
 * them: it would show which tasks are gold.
 *
 * @param title of its task type
 */
public record OpenTask(UUID id, String reference, UUID taskType, String title) {}

package org.honorarium.tasks.entity;

import java.util.UUID;

/**
 * An open task in the list from which annotators choose.
 *
 * @param title of its task type
 * @param places how many are left on it
 */
public record OpenTask(UUID id, String reference, UUID taskType, String title, long places) {}

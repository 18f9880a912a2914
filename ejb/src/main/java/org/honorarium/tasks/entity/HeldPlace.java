package org.honorarium.tasks.entity;

import java.util.Map;
import java.util.UUID;

/**
 * A place on an open task, held for whoever is about to claim it.
 *
 * @param reference the task's
 * @param title of its task type
 * @param variables what the task shows, and its price looks at
 */
public record HeldPlace(
        UUID task, UUID taskType, String reference, String title, Map<String, String> variables) {

    public HeldPlace {
        variables = Map.copyOf(variables);
    }
}

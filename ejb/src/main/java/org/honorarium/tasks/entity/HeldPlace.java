package org.honorarium.tasks.entity;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.pricing.entity.AppliedCard;

/**
 * A place on an open task, held for whoever is about to claim it.
 *
 * @param reference the task's
 * @param title of its task type
 * @param variables what the task shows, and its price looks at
 * @param card which says that price; empty if none is in force
 */
public record HeldPlace(
        UUID task,
        UUID taskType,
        String reference,
        String title,
        Map<String, String> variables,
        Optional<AppliedCard> card) {

    public HeldPlace {
        variables = Map.copyOf(variables);
    }
}

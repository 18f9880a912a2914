package org.honorarium.tasks.entity;

import java.util.Map;
import java.util.Optional;

/**
 * All that somebody needs to work on a task.
 *
 * @param variables the task's own, by name
 * @param template the page of its task type; empty if it has none
 * @param form of its task type; empty if it has a page, or none
 * @param proposal a machine's; empty if there is none
 * @param draft what was saved or submitted last, or else is proposed, a JSON object
 * @param activeSeconds how long they were really at it, as far as it was measured
 * @param submissions how often it was submitted
 */
public record Sheet(
        Claim claim,
        Map<String, String> variables,
        Optional<TaskTemplate> template,
        Optional<TaskForm> form,
        Optional<Proposal> proposal,
        String draft,
        int activeSeconds,
        int submissions) {

    public Sheet {
        variables = Map.copyOf(variables);
    }
}

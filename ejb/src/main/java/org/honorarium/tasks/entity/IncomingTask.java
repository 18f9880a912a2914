package org.honorarium.tasks.entity;

import java.util.Optional;

/**
 * A task that comes in with many others.
 *
 * @param line where it stands in the file
 * @param reference unique in its project
 * @param taskType the task type's reference
 * @param title of the type; empty if the line does not say it
 * @param overlap how many annotators are wanted on it
 * @param input what it shows, a JSON object
 * @param open whether annotators may claim it here
 * @param priority what is higher is claimed first
 * @param proposal a machine's, with which annotators begin; empty if there is none
 */
public record IncomingTask(
        long line,
        String reference,
        String taskType,
        String title,
        String description,
        int overlap,
        String input,
        boolean open,
        int priority,
        Optional<Proposal> proposal) {}

package org.honorarium.tasks.entity;

import java.time.Instant;

/**
 * What a machine answered to a task.
 *
 * @param line where it stands in the file
 * @param reference unique among the machines' answers of its project
 * @param annotator the machine's reference
 * @param answer a JSON object
 */
public record MachineAnswer(
        long line,
        String reference,
        String task,
        String annotator,
        String answer,
        Instant madeAt) {}

package org.honorarium.gold.entity;

import java.time.Instant;

/**
 * What was measured elsewhere: whether somebody found what was expected.
 *
 * @param reference its own; the same again changes nothing
 * @param taskType reference of the task type
 * @param task what it was about, in the words of where it was measured
 * @param annotator how the outside names them
 */
public record GoldResult(
        String reference,
        String taskType,
        String task,
        String annotator,
        boolean found,
        Instant answeredAt) {}

package org.honorarium.consensus.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * How far annotators agree about the tasks of one type.
 *
 * @param field of the answers which is the label; null while none is named
 * @param alpha Krippendorff's; null while there is nothing to compare, as all that follows
 * @param fleiss Fleiss' kappa; only if all tasks got the same number of labels
 * @param cohen Cohen's kappa; only of two annotators
 * @param tooMany whether too many of the labels are different to be compared: a field with free
 *     text, most probably
 * @param estimatedAt null until it was estimated
 */
public record TaskTypeAgreement(
        UUID taskType,
        String title,
        String field,
        long tasks,
        long annotators,
        long labels,
        Double alpha,
        Double fleiss,
        Double cohen,
        boolean tooMany,
        Instant estimatedAt) {}

package org.honorarium.earnings.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A bonus or a correction that was given.
 *
 * @param annotatorReference how operations call the annotator
 */
public record Adjustment(
        UUID id,
        UUID earning,
        AdjustmentTerms terms,
        String annotatorReference,
        UUID givenBy,
        String givenByName,
        Instant givenAt) {}

package org.honorarium.reviews.entity;

import java.time.Instant;
import java.util.Optional;

/**
 * What an annotator submitted, once.
 *
 * @param answer a JSON object
 * @param workSeconds null if it was not measured
 * @param origin empty if nothing was proposed to the annotator
 * @param askedAgain what a reviewer then asked for; empty if nothing
 */
public record Version(
        int version,
        String answer,
        Long workSeconds,
        Instant submittedAt,
        Optional<Origin> origin,
        Optional<String> askedAgain) {}

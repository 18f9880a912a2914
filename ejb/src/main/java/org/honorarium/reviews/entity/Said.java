package org.honorarium.reviews.entity;

import java.time.Instant;

/**
 * Why work was rejected.
 *
 * @param category what is wrong with it; null for work that was decided elsewhere
 * @param section of the guideline; null likewise
 * @param guideline its version; null likewise
 */
public record Said(
        String category, String section, Integer guideline, String reason, Instant rejectedAt) {}

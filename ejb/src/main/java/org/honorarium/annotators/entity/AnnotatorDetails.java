package org.honorarium.annotators.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An annotator with everything that the reader may see.
 *
 * @param particulars in full for the annotator, masked for others, empty when forgotten
 * @param accounts those in force and those before, the latest first
 */
public record AnnotatorDetails(
        UUID id,
        String reference,
        Particulars particulars,
        String country,
        String currency,
        List<AccountRow> accounts,
        Instant createdAt,
        Instant changedAt) {}

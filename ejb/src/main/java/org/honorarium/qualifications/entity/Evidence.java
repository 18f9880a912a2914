package org.honorarium.qualifications.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that proves a qualification, without its content.
 *
 * @param fileName empty when the annotator's key was destroyed
 * @param size in bytes
 * @param sha256 of the file as it came
 * @param openings how often it was opened
 */
public record Evidence(
        UUID id,
        UUID qualification,
        String fileName,
        EvidenceFormat format,
        int size,
        String sha256,
        Instant addedAt,
        long openings) {}

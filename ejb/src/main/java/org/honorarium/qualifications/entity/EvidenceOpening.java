package org.honorarium.qualifications.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody opened a file of evidence.
 *
 * @param name who it was, empty if the reader may not know more than that it was the house
 */
public record EvidenceOpening(UUID evidence, UUID by, String name, Instant at) {}

package org.honorarium.qualifications.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * One verifier's yes.
 *
 * @param name who it was, empty if the reader may not know
 */
public record Yes(UUID by, String name, Instant at, Verdict verdict) {}

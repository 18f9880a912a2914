package org.honorarium.payouts.entity;

import java.time.Instant;
import java.util.UUID;

/** One person's word that a run may be released, by somebody else. */
public record Approval(UUID by, String byName, Instant at) {}

package org.honorarium.payouts.entity;

import java.time.Instant;
import java.util.UUID;

/** A payee whose figures did not add up, at which step, and what the database said of it. */
public record Difference(
        UUID annotator, String reference, NightStep step, String detail, Instant noticedAt) {}

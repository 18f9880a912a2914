package org.honorarium.banking.entity;

import java.time.Instant;
import java.util.UUID;

/** That somebody asked the bank about a payout, and what was noted. */
public record Inquiry(UUID id, UUID payout, String note, String askedBy, Instant askedAt) {}

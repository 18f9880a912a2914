package org.honorarium.projects.entity;

import java.time.Instant;
import java.util.UUID;

/** A project in a list, with names instead of ids. */
public record ProjectRow(
        UUID id,
        String name,
        UUID client,
        String clientName,
        UUID payer,
        String payerName,
        String currency,
        long members,
        Instant createdAt) {}

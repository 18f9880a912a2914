package org.honorarium.projects.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A project in a list, with names instead of ids.
 *
 * @param confidential whether those who see its work are exposed to its client
 */
public record ProjectRow(
        UUID id,
        String name,
        UUID client,
        String clientName,
        UUID payer,
        String payerName,
        String currency,
        long members,
        Instant createdAt,
        boolean confidential) {}

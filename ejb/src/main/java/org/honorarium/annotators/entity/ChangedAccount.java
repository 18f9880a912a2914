package org.honorarium.annotators.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * An account in force that nobody has confirmed yet.
 *
 * @param putBy the id of whoever brought it in
 */
public record ChangedAccount(
        UUID id,
        UUID annotator,
        String reference,
        String currency,
        AccountKind kind,
        String masked,
        Instant since,
        UUID putBy,
        String putByName) {}

package org.honorarium.files.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A file of prenotes that was written.
 *
 * @param effectiveEntryDate when the payees' banks get them
 * @param entries how many accounts it asks about
 * @param size in bytes
 */
public record PrenoteFile(
        UUID id,
        UUID payer,
        String payerName,
        String name,
        LocalDate effectiveEntryDate,
        long entries,
        String sha256,
        long size,
        String writtenByName,
        Instant writtenAt) {}

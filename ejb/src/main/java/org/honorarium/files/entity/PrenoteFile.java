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
 * @param sentByName who gave it to the bank; null while nobody has, like the next two
 * @param clearOn from when on its accounts are paid to, if nothing comes back
 * @param cameBack how many of its accounts the banks sent back
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
        Instant writtenAt,
        String sentByName,
        Instant sentAt,
        LocalDate clearOn,
        long cameBack) {

    /** Nobody has given it to the bank yet. */
    public boolean isWaiting() {
        return sentAt == null;
    }
}

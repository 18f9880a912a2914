package org.honorarium.files.entity;

import java.time.Instant;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * One payment file in one of its formats.
 *
 * @param number the payer's files are numbered without gaps, in the order of writing
 * @param messageId how the bank will name it
 * @param rail the way by which its payments go
 * @param size in bytes
 * @param parts in how many parts it is to be given, since it is too long to be taken at once; 0 if
 *     it is taken as it is
 */
public record WrittenFile(
        UUID id,
        UUID run,
        long number,
        String messageId,
        Rail rail,
        FileFormat format,
        String name,
        long payments,
        Money total,
        String sha256,
        long size,
        Instant writtenAt,
        long parts) {

    public boolean isInParts() {
        return parts > 0;
    }
}

package org.honorarium.departures.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * A payment file that was given out, as the register says.
 *
 * @param number of the entry, from 1
 * @param before the SHA-256 of the entry before; zeros for the first
 * @param sha256 of the file's bytes
 */
public record Departure(
        long number,
        String before,
        Instant at,
        UUID payer,
        UUID run,
        String messageId,
        String format,
        String sha256,
        long count,
        Money total,
        List<DepartedPayment> payments) {

    public static final String NOTHING_BEFORE = "0".repeat(64);

    public Departure {
        payments = List.copyOf(payments);
    }
}

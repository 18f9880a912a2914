package org.honorarium.departures.entity;

import java.time.Instant;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/** An entry of the register that the database knows. */
public record DepartureRow(
        long number,
        Instant at,
        UUID run,
        String messageId,
        String format,
        String sha256,
        long payments,
        Money total) {}

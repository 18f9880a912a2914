package org.honorarium.payouts.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * That nothing of a payer is released.
 *
 * @param why for everybody who would release
 * @param endedWhy null while it lasts
 */
public record Stop(
        UUID id,
        UUID payer,
        String payerName,
        String why,
        String byName,
        Instant at,
        String endedWhy,
        String endedByName,
        Instant endedAt) {

    public boolean isOn() {
        return endedAt == null;
    }
}

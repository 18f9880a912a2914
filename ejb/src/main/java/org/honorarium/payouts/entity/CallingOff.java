package org.honorarium.payouts.entity;

import java.util.List;
import java.util.UUID;

/**
 * Said before payouts are called off that no bank is to have: reserved ones, or those of a file
 * that never was handed over. Whoever refuses keeps their items from being paid another night.
 */
public record CallingOff(List<UUID> payouts) {

    public CallingOff {
        payouts = List.copyOf(payouts);
    }
}

package org.honorarium.wages.entity;

import java.time.Instant;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * What an hour of the accepted work of the last 30 days paid, in one project and country.
 *
 * @param annotations how many of them have a measured time
 * @param median half of them pay at most this an hour
 * @param floor the least that it should be; null if nobody said for this country and currency
 */
public record Watched(
        UUID project,
        String projectName,
        String country,
        long annotators,
        long annotations,
        Money median,
        Money floor,
        Instant lookedAt) {

    /** Fewer annotations than this are no reason to warn. */
    public static final int ENOUGH = 10;

    public boolean isBelow() {
        return floor != null && median.compareTo(floor) < 0;
    }
}

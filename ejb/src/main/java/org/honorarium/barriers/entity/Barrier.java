package org.honorarium.barriers.entity;

import java.time.Instant;

/**
 * A barrier in force.
 *
 * @param leftName null for a client that the reader may not know
 * @param rightName null for a client that the reader may not know
 * @param since when it was drawn
 * @param bothSides how many people are exposed to both sides
 */
public record Barrier(
        Sides sides,
        String leftName,
        String rightName,
        int coolingDays,
        Instant since,
        long bothSides) {}

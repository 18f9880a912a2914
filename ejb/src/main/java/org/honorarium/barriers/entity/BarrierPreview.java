package org.honorarium.barriers.entity;

import java.util.List;

/**
 * What a barrier would change.
 *
 * @param barredFromLeft how many people would not see the left side any more
 * @param barredFromRight how many people would not see the right side any more
 * @param bothSides who would see neither
 */
public record BarrierPreview(
        long barredFromLeft, long barredFromRight, List<ExposedOnBothSides> bothSides) {

    public BarrierPreview {
        bothSides = List.copyOf(bothSides);
    }
}

package org.honorarium.staffing.control;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.staffing.entity.Points;

/**
 * What the statement of a search gave.
 *
 * @param masks how many people have each mask
 * @param people one page of those to show, in their order
 */
public record Found(Map<Integer, Long> masks, List<Somebody> people) {

    /** One of them. */
    public record Somebody(
            UUID annotator, String reference, String country, int mask, Points points) {}
}

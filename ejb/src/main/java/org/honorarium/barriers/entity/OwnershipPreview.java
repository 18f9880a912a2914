package org.honorarium.barriers.entity;

import java.util.List;

/**
 * What a link would change.
 *
 * @param group who would be one group; empty members if the share is not above the threshold
 * @param barriers what would be proposed beside what is proposed already
 */
public record OwnershipPreview(ClientGroup group, List<ProposedBarrier> barriers) {

    public OwnershipPreview {
        barriers = List.copyOf(barriers);
    }
}

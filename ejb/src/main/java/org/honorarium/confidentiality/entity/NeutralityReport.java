package org.honorarium.confidentiality.entity;

import java.time.LocalDate;
import java.util.List;
import org.honorarium.barriers.entity.BarrierException;
import org.honorarium.barriers.entity.OwnershipLink;

/**
 * What the house did for whom.
 *
 * @param from the first day, UTC
 * @param before the first day after it
 * @param owners who owns shares of the house
 * @param exceptions that were granted, whenever
 */
public record NeutralityReport(
        LocalDate from,
        LocalDate before,
        List<GroupFigures> groups,
        List<OwnershipLink> owners,
        List<BarrierException> exceptions) {

    public NeutralityReport {
        groups = List.copyOf(groups);
        owners = List.copyOf(owners);
        exceptions = List.copyOf(exceptions);
    }
}

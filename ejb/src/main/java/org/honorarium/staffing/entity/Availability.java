package org.honorarium.staffing.entity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * When somebody can work.
 *
 * @param week none until they said it
 * @param timeOff what is not over, the first before the others
 */
public record Availability(UUID annotator, Optional<Week> week, List<TimeOff> timeOff) {

    public Availability {
        timeOff = List.copyOf(timeOff);
    }
}

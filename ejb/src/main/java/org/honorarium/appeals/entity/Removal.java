package org.honorarium.appeals.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An annotator who was removed.
 *
 * @param annotatorReference how operations call the annotator
 * @param projectName null for the whole house, and for readers who may not know the project
 * @param tasks the tasks of the work that shows it, as far as the reader may see them
 * @param until when an appeal can be made
 * @param end null as long as it counts
 * @param appeal null if there is none
 */
public record Removal(
        UUID id,
        RemovalTerms terms,
        String annotatorReference,
        String projectName,
        List<String> tasks,
        UUID removedBy,
        String removedByName,
        Instant removedAt,
        Instant until,
        End end,
        OwnAppeal appeal) {

    public Removal {
        tasks = List.copyOf(tasks);
    }

    public boolean isFromTheHouse() {
        return terms.project().isEmpty();
    }

    public boolean isCurrent() {
        return end == null;
    }

    public boolean isAppealable(Instant now) {
        return isCurrent() && appeal == null && !now.isAfter(until);
    }

    /** Whole days that are left for an appeal; 0 on the last one. */
    public long daysLeft(Instant now) {
        return Math.max(0, Duration.between(now, until).toDays());
    }

    /**
     * They are back.
     *
     * @param byName null if time decided
     * @param because null if time decided
     */
    public record End(Instant at, String byName, String because) {}
}

package org.honorarium.appeals.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * Rejected work as its annotator sees it.
 *
 * @param projectName null if they may not know the project any more
 * @param taskType null if they may not see the task any more; so is the task
 * @param price what it would have earned, or has
 * @param category what was wrong; null if it was rejected elsewhere, and so is the section of the
 *     guideline
 * @param until when an appeal can be made
 * @param appeal null if there is none
 */
public record OwnRejection(
        UUID assignment,
        UUID project,
        String projectName,
        String taskType,
        String task,
        Instant submittedAt,
        Money price,
        String category,
        String section,
        String reason,
        Instant rejectedAt,
        Instant until,
        OwnAppeal appeal) {

    public boolean isAppealable(Instant now) {
        return appeal == null && !now.isAfter(until);
    }

    /** Whole days that are left for an appeal; 0 on the last one. */
    public long daysLeft(Instant now) {
        return Math.max(0, Duration.between(now, until).toDays());
    }
}

package org.honorarium.appeals.entity;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * All that is needed to decide about an appeal: the work and why it was rejected, or the removal;
 * and what the annotator says to that.
 *
 * @param reasons why it was decided so; null while it is open, and if time decided
 * @param decidedBy null while it is open, and if time decided
 * @param work null unless the appeal is about a rejection
 * @param removal null unless the appeal is about a removal
 */
public record AppealCase(
        Appeal appeal,
        String said,
        String reasons,
        UUID decidedBy,
        String decidedByName,
        Rejected work,
        Removal removal,
        Map<String, String> variables,
        Map<String, String> answer) {

    public AppealCase {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        answer = Collections.unmodifiableMap(new LinkedHashMap<>(answer));
    }

    /**
     * Rejected work.
     *
     * @param category what was wrong; null if it was rejected elsewhere, and so is the section of
     *     the guideline
     * @param reason of the rejection
     * @param workSeconds null if it was not measured
     * @param price what it would have earned, or has
     */
    public record Rejected(
            String task,
            String taskType,
            String category,
            String section,
            String reason,
            Instant rejectedAt,
            Instant submittedAt,
            Long workSeconds,
            Money price) {}
}

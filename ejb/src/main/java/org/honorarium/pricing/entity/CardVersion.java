package org.honorarium.pricing.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * One version of the rate card of a project, or of a task type of it that has its own.
 *
 * @param subject the project, or that task type
 * @param taskType the title of that task type; empty if the card is the project's
 * @param number counted from 1
 * @param terms without rules where the task type goes back to the project's card
 * @param publishedBy who, by name
 */
public record CardVersion(
        UUID id,
        UUID project,
        UUID subject,
        String taskType,
        int number,
        CardTerms terms,
        Instant startsAt,
        String publishedBy,
        Instant publishedAt) {

    /** A version that nobody published yet: without an id, its number is 0. */
    public static CardVersion draft(UUID project, UUID subject, CardTerms terms, Instant at) {
        return new CardVersion(null, project, subject, "", 0, terms, at, "", at);
    }

    public boolean isOfProject() {
        return subject.equals(project);
    }

    /** Whether it says no more than that the project's card counts again. */
    public boolean isBackToProject() {
        return terms.rules().isEmpty();
    }

    public boolean hasStarted(Instant now) {
        return !startsAt.isAfter(now);
    }
}

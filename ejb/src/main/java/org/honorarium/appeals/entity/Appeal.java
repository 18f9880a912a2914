package org.honorarium.appeals.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * An appeal in a list of staff.
 *
 * @param id of what it is about: the rejected assignment, or the removal
 * @param project null for a removal from the whole house
 * @param projectName null for that, and for readers who may not know the project
 * @param against who decided what is appealed
 * @param secondedBy who was the second person of that decision; null if there was none
 * @param dueAt when time decides for the annotator
 * @param outcome null until it is decided
 */
public record Appeal(
        UUID id,
        AppealKind kind,
        UUID annotator,
        String annotatorReference,
        UUID project,
        String projectName,
        UUID against,
        String againstName,
        UUID secondedBy,
        Instant madeAt,
        Instant dueAt,
        AppealOutcome outcome,
        Instant decidedAt) {

    /** How long it takes at most until it is decided. */
    public static final Duration TO_DECIDE = Duration.ofDays(9);

    private static final int LONGEST = 4_000;

    public boolean isOpen() {
        return outcome == null;
    }

    /** Whether it is against a decision of this person. */
    public boolean isAgainst(UUID person) {
        return against.equals(person) || person.equals(secondedBy);
    }

    /** Whether it is not the business of people any more. */
    public boolean isOver(Instant now) {
        return !now.isBefore(dueAt);
    }

    /**
     * What somebody says about it, without blanks around it.
     *
     * @throws AppealRejected if it is not 1 to 4000 characters
     */
    public static String said(String place, String text) {
        var said = text == null ? "" : text.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw AppealRejected.textWrong(place, said.length(), LONGEST);
        }
        return said;
    }
}

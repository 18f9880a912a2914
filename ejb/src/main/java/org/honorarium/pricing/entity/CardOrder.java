package org.honorarium.pricing.entity;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which of a project's versions counts when. Of those of one card that have started the latest
 * counts; a task type's own card comes before the project's, unless it says that this one counts
 * again.
 */
public final class CardOrder {

    private CardOrder() {}

    /** How a version stands at a moment. */
    public enum State {
        PLANNED,
        IN_FORCE,
        PAST,
        /** A later version started before it or with it: it never counts. */
        REPLACED
    }

    /** What prices work of a subject at that moment. */
    public static Optional<CardVersion> at(
            Collection<CardVersion> all, UUID project, UUID subject, Instant at) {
        return started(all, subject, at)
                .filter(own -> !own.isBackToProject())
                .or(() -> started(all, project, at));
    }

    /** Those that will not count if a later one starts at this moment. */
    public static List<CardVersion> replaced(
            Collection<CardVersion> all, UUID subject, Instant startsAt) {
        return all.stream()
                .filter(one -> one.subject().equals(subject) && !one.startsAt().isBefore(startsAt))
                .sorted(Comparator.comparing(CardVersion::startsAt))
                .toList();
    }

    public static State state(Collection<CardVersion> all, CardVersion version, Instant now) {
        var later =
                all.stream()
                        .filter(one -> one.subject().equals(version.subject()))
                        .filter(one -> one.number() > version.number())
                        .toList();
        if (later.stream().anyMatch(one -> !one.startsAt().isAfter(version.startsAt()))) {
            return State.REPLACED;
        }
        if (!version.hasStarted(now)) {
            return State.PLANNED;
        }
        return later.stream().anyMatch(one -> one.hasStarted(now)) ? State.PAST : State.IN_FORCE;
    }

    private static Optional<CardVersion> started(
            Collection<CardVersion> all, UUID subject, Instant at) {
        return all.stream()
                .filter(one -> one.subject().equals(subject) && one.hasStarted(at))
                .max(Comparator.comparingInt(CardVersion::number));
    }
}

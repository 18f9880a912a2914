package org.honorarium.tasks.entity;

import java.util.Optional;
import java.util.UUID;

/**
 * What an annotator wants to claim in a project: the next task that fits, the next of a type, or
 * one task.
 *
 * @param shown the price at which they want it, and at no other; empty for whatever it pays
 */
public record Wanted(
        UUID project, Optional<UUID> taskType, Optional<UUID> task, Optional<Shown> shown) {

    public Wanted(UUID project, Optional<UUID> taskType, Optional<UUID> task) {
        this(project, taskType, task, Optional.empty());
    }

    /** The next task of a project, of whatever type. */
    public static Wanted nextOf(UUID project) {
        return new Wanted(project, Optional.empty(), Optional.empty());
    }

    /** One task, at the same price. */
    public Wanted of(UUID one) {
        return new Wanted(project, taskType, Optional.of(one), shown);
    }

    /** Whether this claim is what was wanted. */
    public boolean isAnsweredBy(Claim claim) {
        return claim.project().equals(project)
                && taskType.map(type -> type.equals(claim.taskType())).orElse(true)
                && task.map(one -> one.equals(claim.task())).orElse(true);
    }
}

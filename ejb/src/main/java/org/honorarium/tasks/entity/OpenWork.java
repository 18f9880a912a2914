package org.honorarium.tasks.entity;

import java.util.Optional;
import java.util.UUID;

/**
 * Tasks of one type that an annotator could claim in a project of theirs.
 *
 * @param places on how many tasks there is a place for them, counted up to a thousand
 * @param refusal the first reason why they cannot claim one at this moment; empty if they can
 * @param confidential whether claiming has consequences: who does is exposed to the client
 * @param next the task that they would get
 */
public record OpenWork(
        UUID project,
        UUID taskType,
        String title,
        long places,
        Optional<TaskRejected> refusal,
        boolean confidential,
        UUID next) {

    public boolean isClaimable() {
        return refusal.isEmpty();
    }
}

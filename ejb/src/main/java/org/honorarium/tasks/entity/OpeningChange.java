package org.honorarium.tasks.entity;

import java.util.Optional;

/**
 * How an open task shall stand from now on.
 *
 * @param reference of the task
 * @param priority what is higher is claimed first; empty to leave it
 * @param closed whether it is closed for claims; empty to leave it
 */
public record OpeningChange(
        String reference, Optional<Integer> priority, Optional<Boolean> closed) {}

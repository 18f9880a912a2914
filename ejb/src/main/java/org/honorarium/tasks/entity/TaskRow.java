package org.honorarium.tasks.entity;

import java.util.UUID;

/**
 * A task in a list.
 *
 * @param type the title of its task type
 * @param overlap how many annotators are wanted on it
 * @param opening null if it was never opened here
 * @param standing where the assignments on it stand
 */
public record TaskRow(
        UUID id, String reference, String type, int overlap, Opening opening, Standing standing) {}

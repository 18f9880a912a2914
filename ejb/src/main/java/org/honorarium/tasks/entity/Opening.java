package org.honorarium.tasks.entity;

/**
 * How a task is open to annotators.
 *
 * @param priority what is higher is claimed first
 * @param places how many more can claim it; none while it is closed
 * @param gold whether it has a place for everybody
 * @param closed whether nobody can claim it for now
 */
public record Opening(int priority, int places, boolean gold, boolean closed) {}

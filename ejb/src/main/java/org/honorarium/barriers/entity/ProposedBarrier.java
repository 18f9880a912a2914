package org.honorarium.barriers.entity;

/**
 * A barrier that follows from who owns whom.
 *
 * @param reason why, in words
 */
public record ProposedBarrier(Sides sides, String leftName, String rightName, String reason) {}

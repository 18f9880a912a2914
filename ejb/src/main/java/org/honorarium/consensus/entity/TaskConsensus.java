package org.honorarium.consensus.entity;

import java.util.UUID;

/**
 * What the labels of one task come to.
 *
 * @param task the task's reference
 * @param label the most probable one, by how reliable those are who gave it
 * @param majority the one that most gave
 * @param votes how many gave the majority's
 */
public record TaskConsensus(
        UUID taskId,
        String task,
        String label,
        double probability,
        String majority,
        long votes,
        long labels) {

    /** Whether reliability and number say different things. */
    public boolean isAgainstTheMajority() {
        return !label.equals(majority);
    }
}

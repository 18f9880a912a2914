package org.honorarium.reviews.entity;

/**
 * What came of a quality plan for the work of annotators of one standing.
 *
 * @param standing how proven they were when the work came in
 * @param cameIn how much came in
 * @param picked how much of it was to be reviewed
 * @param reviewed how much of it a person decided about, picked or not
 * @param bySilence how much silence accepted
 * @param rejected how much of it stands rejected
 */
public record PlanShare(
        String standing, long cameIn, long picked, long reviewed, long bySilence, long rejected) {

    private static final int WHOLE = 100;

    /** How many percent of what came in was to be reviewed. */
    public long percentPicked() {
        return Math.round((double) picked * WHOLE / cameIn);
    }
}

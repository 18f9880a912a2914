package org.honorarium.tasks.entity;

/**
 * How a project gives out its work. What was claimed keeps the terms that it was claimed under.
 *
 * @param paused whether nothing can be claimed at the moment; what is claimed goes on
 * @param minutes how long a claim lasts
 * @param openClaims how many claims one annotator may have open at once
 * @param reviewDays how long submitted work may wait for review before silence accepts it
 */
public record ClaimTerms(boolean paused, int minutes, int openClaims, int reviewDays) {

    /** Of a project for which nobody said anything. */
    public static final ClaimTerms DEFAULT = new ClaimTerms(false, 60, 3, 7);

    private static final int WEEK = 10_080;
    private static final int MOST_CLAIMS = 100;
    private static final int LONGEST_REVIEW = 21;

    /**
     * @throws TaskRejected naming the first figure that is out of bounds
     */
    public ClaimTerms {
        within("minutes", minutes, WEEK);
        within("openClaims", openClaims, MOST_CLAIMS);
        within("reviewDays", reviewDays, LONGEST_REVIEW);
    }

    private static void within(String what, int found, int most) {
        if (found < 1 || found > most) {
            throw TaskRejected.wrong(what, Integer.toString(found), "1 to " + most);
        }
    }
}

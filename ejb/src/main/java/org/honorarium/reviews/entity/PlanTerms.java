package org.honorarium.reviews.entity;

/**
 * How much of whose work in a project is reviewed. Who is how proven is known by the tallies of the
 * last measuring, once a day.
 *
 * @param newcomerUntil all work is reviewed until so much of an annotator's was accepted here
 * @param provenPercent of the work of those who are past that
 * @param seniorFrom how much must have been accepted here of a senior's
 * @param seniorAccuracy how many percent of a senior's decided work must have been accepted
 * @param seniorPercent of a senior's work
 * @param againUntil all work is reviewed again after the guideline has changed, until so much that
 *     was begun since was decided
 */
public record PlanTerms(
        int newcomerUntil,
        int provenPercent,
        int seniorFrom,
        int seniorAccuracy,
        int seniorPercent,
        int againUntil) {

    /** What is offered to a project that has no plan: a twentieth of a senior's work. */
    public static final PlanTerms USUAL = new PlanTerms(20, 20, 200, 95, 5, 10);

    private static final int MOST = 100_000;
    private static final int MOST_AGAIN = 10_000;
    private static final int ALL = 100;

    /**
     * @throws ReviewRejected naming the first figure that is out of bounds
     */
    public PlanTerms {
        within("newcomerUntil", newcomerUntil, 0, MOST);
        within("provenPercent", provenPercent, 0, ALL);
        within("seniorFrom", seniorFrom, newcomerUntil, MOST);
        within("seniorAccuracy", seniorAccuracy, 0, ALL);
        within("seniorPercent", seniorPercent, 0, ALL);
        within("againUntil", againUntil, 0, MOST_AGAIN);
    }

    private static void within(String what, int found, int least, int most) {
        if (found < least || found > most) {
            throw ReviewRejected.planWrong(what, found, least + " to " + most);
        }
    }
}

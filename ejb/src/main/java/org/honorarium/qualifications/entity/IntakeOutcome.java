package org.honorarium.qualifications.entity;

/**
 * What a file of qualifications brought.
 *
 * @param added those that count from now on
 * @param replaced how many of them replaced one before
 * @param waiting clearances, which need a second person
 * @param unchanged those that were there already
 */
public record IntakeOutcome(long read, long added, long replaced, long waiting, long unchanged) {

    public static final IntakeOutcome NOTHING = new IntakeOutcome(0, 0, 0, 0, 0);

    public IntakeOutcome plus(IntakeOutcome more) {
        return new IntakeOutcome(
                read + more.read,
                added + more.added,
                replaced + more.replaced,
                waiting + more.waiting,
                unchanged + more.unchanged);
    }
}

package org.honorarium.payouts.entity;

import java.time.Instant;

/**
 * How far a step of a night is.
 *
 * @param payees how many it has to do with, once its portions are planned
 * @param payeesDone of these, how many are done
 * @param doneAt null until the step is complete
 */
public record StepProgress(
        NightStep step, boolean planned, long payees, long payeesDone, Instant doneAt) {

    private static final int ALL = 100;

    public boolean isDone() {
        return doneAt != null;
    }

    /** From 0 to 100. */
    public int percent() {
        if (isDone()) {
            return ALL;
        }
        return payees == 0 ? 0 : Math.toIntExact(payeesDone * ALL / payees);
    }
}

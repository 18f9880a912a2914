package org.honorarium.quality.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.honorarium.pricing.boundary.Settlements;
import org.honorarium.tasks.boundary.Assignments;

/** Brings what was measured of accepted work to its price, before it is earned. */
@Dependent
public class Settling {

    @Inject Settlements settlements;
    @Inject Assignments assignments;

    /** Settles what this transaction accepted and handed over in {@code pg_temp.accepted}. */
    public void settle() {
        var measured = settlements.measured();
        if (!measured.isEmpty()) {
            settlements.settle(assignments.worked(measured));
        }
    }
}

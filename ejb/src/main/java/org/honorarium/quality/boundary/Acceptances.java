package org.honorarium.quality.boundary;

import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.earnings.boundary.Earnings;
import org.honorarium.quality.control.Settling;
import org.honorarium.tasks.boundary.Assignments;

/** Silence accepts: work that nobody reviewed in time is accepted and earned. */
@Stateless
@Allowed(SYSTEM)
public class Acceptances {

    @Inject Assignments assignments;
    @Inject Settling settling;
    @Inject Earnings earnings;

    /**
     * Accepts what was to be reviewed before the cut-off, of the annotators from first to last.
     *
     * @param posting the batch of acceptances, under which they enter the books
     * @return how many
     */
    public int acceptOverdue(UUID posting, UUID payer, UUID first, UUID last, Instant cutOff) {
        int accepted = assignments.acceptOverdue(posting, payer, first, last, cutOff);
        if (accepted == 0) {
            return 0;
        }
        settling.settle();
        return earnings.earn(posting, cutOff);
    }
}

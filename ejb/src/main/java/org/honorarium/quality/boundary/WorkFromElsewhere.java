package org.honorarium.quality.boundary;

import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.earnings.boundary.Earnings;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.quality.control.Settling;
import org.honorarium.quality.control.TakenWork;
import org.honorarium.quality.entity.WorkTaken;
import org.honorarium.tasks.boundary.WorkIntake;

/** Work that was done, and perhaps decided, elsewhere is taken over with its money. */
@Stateless
@Allowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class WorkFromElsewhere {

    @Inject WorkIntake intake;
    @Inject Settling settling;
    @Inject Earnings earnings;
    @Inject TakenWork taken;
    @Inject Ids ids;
    @Inject Clock clock;

    /**
     * Takes over what {@link WorkIntake#receive} received in this transaction. What we have already
     * is left as it is; what waits here and is decided there is decided.
     *
     * @param by who brought it, and so decided
     */
    public WorkTaken take(UUID project, UUID payer, String currency, UUID by) {
        var fresh = ids.next();
        var waiting = ids.next();
        var now = clock.instant();
        var made = intake.makeNew(project, payer, currency, fresh);
        int accepted = earnings.earn(fresh, now);
        intake.decideWaiting(project, waiting);
        settling.settle();
        accepted += earnings.earn(waiting, now);
        int rejected = taken.keepReasons(project, by);
        return new WorkTaken(
                made.tasks(),
                made.assignments(),
                accepted,
                rejected,
                taken.earned(currency, List.of(fresh, waiting)));
    }
}

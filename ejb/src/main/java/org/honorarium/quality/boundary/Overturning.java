package org.honorarium.quality.boundary;

import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.earnings.boundary.Earnings;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.quality.control.Settling;
import org.honorarium.quality.control.Tallies;
import org.honorarium.quality.entity.DecisionRejected;
import org.honorarium.tasks.boundary.Assignments;
import org.honorarium.tasks.entity.AssignmentState;

/**
 * What was rejected is accepted after all, in the transaction in which an appeal overturns the
 * rejection: it is earned in this moment, at the price of its quote. Where prices depend on how
 * accurate the annotator is, the price of this and of all other work, it counts as accepted from
 * now on. The rejection stays written down.
 */
@Stateless
@Allowed({SYSTEM, OPERATIONS, REVIEWER})
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Overturning {

    @Inject Assignments assignments;
    @Inject Tallies tallies;
    @Inject Settling settling;
    @Inject Earnings earnings;
    @Inject Ids ids;
    @Inject Clock clock;

    /**
     * @throws DecisionRejected if there is no such work, or it is not rejected
     */
    public void accept(UUID assignment) {
        var work =
                assignments
                        .lock(assignment)
                        .orElseThrow(() -> DecisionRejected.assignmentNotFound(assignment));
        if (work.state() != AssignmentState.REJECTED) {
            throw DecisionRejected.notRejected(assignment, work.state().name());
        }
        var posting = ids.next();
        assignments.acceptAfterAll(posting, assignment);
        tallies.overturned(assignment);
        settling.settle();
        earnings.earn(posting, clock.instant());
    }
}

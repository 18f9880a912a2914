package org.honorarium.files.boundary;

import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.database.boundary.Locks;
import org.honorarium.files.control.FileRows;
import org.honorarium.files.control.ReleasedPayments;
import org.honorarium.files.control.Renditions;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payouts.boundary.PayoutRuns;
import org.honorarium.payouts.boundary.Releases;
import org.honorarium.payouts.entity.Run;
import org.honorarium.payouts.entity.RunState;

/**
 * Writes the payment files of a released run, once, however often and wherever it is asked for: one
 * transaction writes them all and marks the payouts as filed, or does nothing.
 */
@Stateless
@Allowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FileWriting {

    @Inject PayoutRuns runs;
    @Inject Releases releases;
    @Inject Payers payers;
    @Inject ReleasedPayments payments;
    @Inject Renditions renditions;
    @Inject FileRows files;
    @Inject Locks locks;
    @Inject Clock clock;

    /** Does nothing if they are written already. */
    public void write(UUID id) {
        // Two servers may come at once; the second finds the run filed.
        locks.hold("files/" + id);
        var run = runs.get(id);
        if (run.state() != RunState.RELEASED) {
            return;
        }
        var sums = payments.sums(id);
        sums.forEach(sum -> write(run, sum));
        sums.stream()
                .map(sum -> sum.total().currency())
                .distinct()
                .forEach(currency -> releases.filed(id, currency));
        releases.allFiled(id);
    }

    private void write(Run run, ReleasedPayments.Sum sum) {
        var terms = payers.find(run.payer()).orElseThrow().terms();
        var head = Renditions.head(run, sum, files.nextNumber(run.payer()));
        var file = files.add(head, clock.instant());
        if (files.addPayments(file, head) != sum.payments()) {
            throw new IllegalStateException("payouts of run " + run.id() + " changed while filed");
        }
        renditions.write(file, run, terms, head, sum);
    }
}

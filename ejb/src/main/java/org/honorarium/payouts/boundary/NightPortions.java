package org.honorarium.payouts.boundary;

import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.payouts.control.Differences;
import org.honorarium.payouts.control.Payees;
import org.honorarium.payouts.control.PortionFailed;
import org.honorarium.payouts.control.PortionWork;
import org.honorarium.payouts.control.Portions;
import org.honorarium.payouts.control.Proof;
import org.honorarium.payouts.control.RunRows;
import org.honorarium.payouts.entity.NightStep;
import org.honorarium.payouts.entity.Portion;
import org.honorarium.payouts.entity.Run;
import org.honorarium.payouts.entity.RunRejected;
import org.honorarium.payouts.entity.RunState;
import org.honorarium.payouts.entity.Work;

/** The transactions of a night: each plans, works, halves or proves, whole or not at all. */
@Stateless
@Allowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class NightPortions {

    static final int PAYEES = 1_000;

    @Inject RunRows runs;
    @Inject Portions portions;
    @Inject Payees payees;
    @Inject PortionWork work;
    @Inject Differences differences;
    @Inject Proof proof;
    @Inject Clock clock;

    /** Plans a step's portions, once. */
    public void plan(UUID run, NightStep step) {
        if (!portions.lockStep(run, step).planned()) {
            payees.plan(find(run), step, PAYEES);
            portions.planned(run, step, clock.instant());
        }
    }

    /**
     * Does the next portion that is in nobody's hands.
     *
     * @throws PortionFailed if it could not be done; nothing of it is kept
     */
    public Work workNext(UUID run, NightStep step) {
        if (portions.step(run, step).done()) {
            return Work.COMPLETE;
        }
        var claimed = portions.claim(run, step);
        if (claimed.isPresent()) {
            work(find(run), claimed.get());
            return Work.DONE;
        }
        if (!portions.noneLeft(run, step)) {
            return Work.WAIT;
        }
        portions.stepDone(run, step, clock.instant());
        return Work.COMPLETE;
    }

    /** Halves a portion that failed on its data; of a single payee the difference is held. */
    public void narrow(Portion failed, String detail) {
        portions.lockStep(failed.run(), failed.step());
        if (!portions.split(failed, clock.instant())) {
            return;
        }
        if (failed.payees() > 1) {
            payees.halve(find(failed.run()), failed);
        } else {
            differences.hold(failed, detail, clock.instant());
        }
    }

    /** Proves the night, once, and says what does not hold. */
    public String prove(UUID run) {
        if (portions.lockStep(run, NightStep.PROVE).done()) {
            return "";
        }
        var failures = proof.failures(find(run));
        var now = clock.instant();
        runs.end(run, failures.isEmpty() ? RunState.RESERVED : RunState.UNPROVED, now);
        portions.stepDone(run, NightStep.PROVE, now);
        return String.join("; ", failures);
    }

    private void work(Run run, Portion portion) {
        try {
            work.work(run, portion);
            portions.done(portion, clock.instant());
        } catch (RuntimeException failure) {
            throw new PortionFailed(portion, failure);
        }
    }

    private Run find(UUID run) {
        return runs.find(run).orElseThrow(() -> RunRejected.runNotFound(run));
    }
}

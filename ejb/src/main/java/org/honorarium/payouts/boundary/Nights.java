package org.honorarium.payouts.boundary;

import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.payouts.control.PortionFailed;
import org.honorarium.payouts.entity.NightStep;
import org.honorarium.payouts.entity.Work;

/**
 * The work of a night, one call after the other, by any number of workers on any number of servers.
 * Whoever is killed loses only the portion in hand; whoever comes later goes on.
 */
@Stateless
@Allowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Nights {

    private static final Logger LOGGER = System.getLogger(Nights.class.getName());

    @Inject NightPortions portions;

    /**
     * Does one portion of a step, or halves one that failed on its data.
     *
     * @throws RuntimeException if something else than the data is at fault (a lost connection, a
     *     full disk); trying again may help
     */
    public Work workNext(UUID run, NightStep step) {
        try {
            if (step == NightStep.PROVE) {
                prove(run);
                return Work.COMPLETE;
            }
            portions.plan(run, step);
            return portions.workNext(run, step);
        } catch (PortionFailed failed) {
            if (!failed.isCausedByData()) {
                throw failed;
            }
            LOGGER.log(
                    failed.portion().payees() > 1 ? Level.INFO : Level.WARNING,
                    "run {0}, {1}: portion {2} of {3} payees does not add up: {4}",
                    run,
                    step,
                    failed.portion().number(),
                    failed.portion().payees(),
                    failed.getMessage());
            portions.narrow(failed.portion(), failed.getMessage());
            return Work.DONE;
        }
    }

    private void prove(UUID run) {
        var failures = portions.prove(run);
        if (!failures.isEmpty()) {
            LOGGER.log(Level.ERROR, "run {0} is not proved: {1}", run, failures);
        }
    }
}

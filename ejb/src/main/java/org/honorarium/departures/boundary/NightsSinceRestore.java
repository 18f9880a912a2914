package org.honorarium.departures.boundary;

import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.departures.control.OneRegister;
import org.honorarium.departures.control.RunsAfterRestore;
import org.honorarium.departures.entity.RegisterRejected;
import org.honorarium.departures.entity.RestorationRejected;
import org.honorarium.payouts.entity.Beginning;
import org.honorarium.payouts.entity.CallingOff;
import org.honorarium.payouts.entity.Releasing;

/**
 * What a restore stands against while it is not over: nights are done again in their order, none is
 * released before what left the house since is matched, and what was paid is not opened again.
 */
@Stateless
@Allowed(FINANCE)
public class NightsSinceRestore {

    @Inject RestorationLook look;
    @Inject OneRegister register;
    @Inject RunsAfterRestore runs;

    /**
     * A run is about to be released.
     *
     * @throws RestorationRejected if a restore stands against it
     * @throws RegisterRejected if this server keeps another register than the house's
     */
    public void release(@Observes Releasing releasing) {
        look.look();
        register.own();
        var run = releasing.run();
        switch (runs.refusal(run)) {
            case "LEFT_BEFORE" -> throw RestorationRejected.leftBefore(run);
            case "MAY_BE_PAID" -> throw RestorationRejected.mayBePaid(run, runs.mayBePaid(run));
            case "NOT_MATCHED" -> throw RestorationRejected.notMatched(run);
            case "DIFFERENT" -> throw RestorationRejected.different(run);
            default -> {
                // Nothing stands against it.
            }
        }
    }

    /**
     * A run is about to begin.
     *
     * @throws RestorationRejected if an older one of its payer has to be done again first
     */
    @Allowed({FINANCE, SYSTEM})
    public void begin(@Observes Beginning beginning) {
        look.look();
        runs.goesFirst(beginning.payer(), beginning.run())
                .ifPresent(
                        first -> {
                            throw RestorationRejected.oldestFirst(first);
                        });
    }

    /**
     * Payouts are about to be called off, and their items to be paid another night.
     *
     * @throws RestorationRejected if one of them left the house before a restore
     */
    @Allowed({FINANCE, SYSTEM})
    public void callOff(@Observes CallingOff callingOff) {
        runs.left(callingOff.payouts())
                .ifPresent(
                        payout -> {
                            throw RestorationRejected.staysPaid(payout);
                        });
    }
}

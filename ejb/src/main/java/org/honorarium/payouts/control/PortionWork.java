package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.ledger.boundary.Ledger;
import org.honorarium.payouts.entity.NightStep;
import org.honorarium.payouts.entity.Portion;
import org.honorarium.payouts.entity.Run;
import org.honorarium.quality.boundary.Acceptances;
import org.honorarium.sanctions.boundary.Screening;

/** What is done to one portion, in the caller's transaction. */
@Dependent
public class PortionWork {

    // What the database checks only at the end of a transaction must fail here, where it can be
    // held.
    private static final String CHECK_NOW = "set constraints all immediate";

    @Inject Acceptances acceptances;
    @Inject Screening screening;
    @Inject Ledger ledger;
    @Inject Deciding deciding;
    @Inject Differences differences;
    @Inject Reserving reserving;
    @Inject Deducting deducting;
    @Inject Sql sql;
    @Inject Clock clock;

    public void work(Run run, Portion portion) {
        if (portion.step() == NightStep.ACCEPT) {
            acceptances.acceptOverdue(
                    posting(run, portion),
                    run.payer(),
                    portion.first(),
                    portion.last(),
                    run.cutOff());
        } else {
            decide(run, portion);
        }
        sql.change(CHECK_NOW);
    }

    private void decide(Run run, Portion portion) {
        // Whoever came in, changed their name or gave an account since the lists were loaded is
        // compared with them now.
        screening.beforePayouts(portion.first(), portion.last());
        // Under these locks nothing can be earned between adding up and moving the items.
        ledger.lockHolders(run.payer(), portion.first(), portion.last());
        deciding.decide(run, portion);
        differences.noteDecided(portion, clock.instant());
        reserving.makePayouts(run, portion, clock.instant());
        var payouts = reserving.reserved(run, portion);
        deducting.deduct(run, payouts);
        // Only now: the lines are held against what a payout says it takes.
        reserving.moveItems(run, portion);
        ledger.reserve(Reserving.promises(payouts));
    }

    private static UUID posting(Run run, Portion portion) {
        var name = "posting/%s/%s".formatted(run.id(), portion.first());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}

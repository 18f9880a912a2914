package org.honorarium.departures.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.SERVICE;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.departures.control.MissingRows;
import org.honorarium.departures.control.OneRegister;
import org.honorarium.departures.control.RestorationRows;
import org.honorarium.departures.control.RunsAfterRestore;
import org.honorarium.departures.entity.DepartureRejected;
import org.honorarium.departures.entity.Missing;
import org.honorarium.departures.entity.RegisterRejected;
import org.honorarium.departures.entity.Restoration;
import org.honorarium.payouts.entity.Beginning;
import org.honorarium.payouts.entity.CallingOff;
import org.honorarium.payouts.entity.Releasing;

/**
 * After a restore: what left the house since, and that nothing is released before all of it is
 * matched, or settled by two people, and finance has looked at the bank's statement.
 */
@Stateless
@Allowed(FINANCE)
public class Restorations {

    private static final int MOST = 2_000;

    @Inject RestorationLook look;
    @Inject OneRegister register;
    @Inject RestorationRows rows;
    @Inject MissingRows missing;
    @Inject RunsAfterRestore runs;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * A run is about to be released.
     *
     * @throws DepartureRejected if a restore stands against it
     * @throws RegisterRejected if this server keeps another register than the house's
     */
    public void release(@Observes Releasing releasing) {
        look.look();
        register.own();
        var run = releasing.run();
        switch (runs.refusal(run)) {
            case "LEFT_BEFORE" -> throw DepartureRejected.leftBefore(run);
            case "MAY_BE_PAID" -> throw DepartureRejected.mayBePaid(run, runs.mayBePaid(run));
            case "NOT_MATCHED" -> throw DepartureRejected.notMatched(run);
            case "DIFFERENT" -> throw DepartureRejected.different(run);
            default -> {
                // Nothing stands against it.
            }
        }
    }

    /**
     * A run is about to begin.
     *
     * @throws DepartureRejected if an older one of its payer has to be done again first
     */
    @Allowed({FINANCE, SYSTEM})
    public void begin(@Observes Beginning beginning) {
        look.look();
        runs.goesFirst(beginning.payer(), beginning.run())
                .ifPresent(
                        first -> {
                            throw DepartureRejected.oldestFirst(first);
                        });
    }

    /**
     * Payouts are about to be called off, and their items to be paid another night.
     *
     * @throws DepartureRejected if one of them left the house before a restore
     */
    @Allowed({FINANCE, SYSTEM})
    public void callOff(@Observes CallingOff callingOff) {
        runs.left(callingOff.payouts())
                .ifPresent(
                        payout -> {
                            throw DepartureRejected.staysPaid(payout);
                        });
    }

    /** The one that is not over; there is one at most. */
    @Allowed({FINANCE, AUDITOR})
    public Optional<Restoration> open() {
        return rows.open();
    }

    /** The latest first. */
    @Allowed({FINANCE, AUDITOR})
    public List<Restoration> list() {
        return rows.all();
    }

    /**
     * Settles by hand what cannot be matched; another person confirms it. The same person can say
     * it again in other words.
     *
     * @param reason what became of the money, as the bank says
     */
    public Restoration settle(UUID id, long number, String reason) {
        refusePrograms();
        var one = missing(openOne(id), number);
        if (one.isSettled()) {
            throw DepartureRejected.nothingProposed(number);
        }
        if (!runs.isDoneAgain(one.run())) {
            throw DepartureRejected.notDoneAgain(number);
        }
        var by = Actor.current().id();
        missing.propose(id, number, said(reason), by, clock.instant());
        audit.note(
                "departures/settled",
                id,
                Map.of(),
                Map.of("number", Long.toString(number), "reason", reason.strip()));
        return rows.find(id).orElseThrow();
    }

    /** Confirms what another person settled. The same again changes nothing. */
    public Restoration confirm(UUID id, long number) {
        refusePrograms();
        var restoration = openOne(id);
        var one = missing(restoration, number);
        var by = Actor.current().id();
        if (by.equals(one.confirmedBy())) {
            return restoration;
        }
        if (!one.isProposed()) {
            throw DepartureRejected.nothingProposed(number);
        }
        if (by.equals(one.proposedBy())) {
            throw DepartureRejected.samePerson(number);
        }
        missing.confirm(id, number, by, clock.instant());
        audit.note("departures/confirmed", id, Map.of(), Map.of("number", Long.toString(number)));
        return rows.find(id).orElseThrow();
    }

    /**
     * Everything is matched or settled: payouts can be released again.
     *
     * @param finding what the bank's statement shows of the time since the backup
     */
    public Restoration end(UUID id, String finding) {
        refusePrograms();
        var restoration = openOne(id);
        restoration.missing().stream()
                .filter(one -> !one.isSettled())
                .findFirst()
                .ifPresent(
                        one -> {
                            throw DepartureRejected.notSettled(one.number());
                        });
        rows.end(id, said(finding), Actor.current().id(), clock.instant());
        audit.note(
                "departures/restoration-ended", id, Map.of(), Map.of("finding", finding.strip()));
        return rows.find(id).orElseThrow();
    }

    /** A token is not a second person. */
    private static void refusePrograms() {
        if (Actor.current().has(SERVICE)) {
            throw DepartureRejected.personMissing();
        }
    }

    private Restoration openOne(UUID id) {
        var found = rows.find(id).orElseThrow(() -> DepartureRejected.restorationNotFound(id));
        if (!found.isOpen()) {
            throw DepartureRejected.ended(id);
        }
        return found;
    }

    private static Missing missing(Restoration restoration, long number) {
        return restoration.missing().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> DepartureRejected.missingNotFound(number));
    }

    private static String said(String text) {
        if (text == null || text.isBlank() || text.strip().length() > MOST) {
            throw DepartureRejected.textMissing();
        }
        return text.strip();
    }
}

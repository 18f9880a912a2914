package org.honorarium.departures.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.SERVICE;

import jakarta.ejb.Stateless;
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
import org.honorarium.departures.control.RestorationRows;
import org.honorarium.departures.control.RunsAfterRestore;
import org.honorarium.departures.entity.DepartureRejected;
import org.honorarium.departures.entity.Missing;
import org.honorarium.departures.entity.Restoration;
import org.honorarium.departures.entity.RestorationRejected;

/**
 * After a restore: what left the house since is matched, or settled by two people, and finance
 * looks at the bank's statement. Until then {@link NightsSinceRestore} releases nothing.
 */
@Stateless
@Allowed(FINANCE)
public class Restorations {

    private static final int MOST = 2_000;

    @Inject RestorationRows rows;
    @Inject MissingRows missing;
    @Inject RunsAfterRestore runs;
    @Inject Audit audit;
    @Inject Clock clock;

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
            throw RestorationRejected.nothingProposed(number);
        }
        if (!runs.isDoneAgain(one.run())) {
            throw RestorationRejected.notDoneAgain(number);
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
            throw RestorationRejected.nothingProposed(number);
        }
        if (by.equals(one.proposedBy())) {
            throw RestorationRejected.samePerson(number);
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
                            throw RestorationRejected.notSettled(one.number());
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
        var found = rows.find(id).orElseThrow(() -> RestorationRejected.restorationNotFound(id));
        if (!found.isOpen()) {
            throw RestorationRejected.ended(id);
        }
        return found;
    }

    private static Missing missing(Restoration restoration, long number) {
        return restoration.missing().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> RestorationRejected.missingNotFound(number));
    }

    private static String said(String text) {
        if (text == null || text.isBlank() || text.strip().length() > MOST) {
            throw DepartureRejected.textMissing();
        }
        return text.strip();
    }
}

package org.honorarium.departures.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.SERVICE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Locks;
import org.honorarium.departures.control.UnfoundRows;
import org.honorarium.departures.entity.DepartureRejected;
import org.honorarium.departures.entity.Unfound;

/**
 * Who was paid by a file that left before a restore, and whose work was not found again when its
 * night was done again. The lost work may come in later: so nothing else is released to them before
 * one person of finance says why it is not the same work, or that the money was taken back, and
 * another confirms it.
 */
@Stateless
@Allowed(FINANCE)
public class UnfoundPayments {

    private static final int MOST = 2_000;

    @Inject UnfoundRows rows;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /** Those that still hold somebody first. */
    @Allowed({FINANCE, AUDITOR})
    public List<Unfound> list() {
        return rows.all();
    }

    /**
     * Proposes to pay on; another person confirms it. It can be said again in other words.
     *
     * @param reason why nothing is paid twice
     */
    public Unfound propose(String payment, String reason) {
        refusePrograms();
        locks.hold("departures/let-go/" + payment);
        var one = find(payment);
        if (one.isLetGo()) {
            throw DepartureRejected.nothingLetGo(payment);
        }
        var said = said(reason);
        rows.propose(payment, said, Actor.current().id(), clock.instant());
        audit.note(
                "departures/let-go-proposed",
                one.run(),
                Map.of(),
                Map.of("endToEndId", payment, "reason", said));
        return find(payment);
    }

    /** Confirms what another person proposed. The same again changes nothing. */
    public Unfound confirm(String payment) {
        refusePrograms();
        locks.hold("departures/let-go/" + payment);
        var one = find(payment);
        var by = Actor.current().id();
        if (by.equals(one.confirmedBy())) {
            return one;
        }
        if (!one.isProposed()) {
            throw DepartureRejected.nothingLetGo(payment);
        }
        if (by.equals(one.proposedBy())) {
            throw DepartureRejected.sameHand(payment);
        }
        rows.confirm(payment, by, clock.instant());
        audit.note(
                "departures/let-go",
                one.run(),
                Map.of("proposedBy", one.proposedBy().toString()),
                Map.of("endToEndId", payment, "reason", one.reason()));
        return find(payment);
    }

    private Unfound find(String payment) {
        return rows.find(payment).orElseThrow(() -> DepartureRejected.notUnfound(payment));
    }

    /** A token is not a second person. */
    private static void refusePrograms() {
        if (Actor.current().has(SERVICE)) {
            throw DepartureRejected.personMissing();
        }
    }

    private static String said(String text) {
        if (text == null || text.isBlank() || text.strip().length() > MOST) {
            throw DepartureRejected.textMissing();
        }
        return text.strip();
    }
}

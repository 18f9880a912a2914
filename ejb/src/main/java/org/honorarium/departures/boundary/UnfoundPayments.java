package org.honorarium.departures.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.SERVICE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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

    /** As many as {@link #list} shows. */
    private static final int AT_ONCE = 200;

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
     * Proposes to pay on, all of these or none; another person confirms it. It can be said again in
     * other words.
     *
     * @param payments by their end-to-end ids
     * @param reason why nothing is paid twice
     * @throws DepartureRejected if one of them is none of these payments, or is let go already
     */
    public List<Unfound> propose(Collection<String> payments, String reason) {
        refusePrograms();
        var said = said(reason);
        var found = locked(payments);
        for (var one : found) {
            if (one.isLetGo()) {
                throw DepartureRejected.nothingLetGo(one.endToEndId());
            }
        }
        var ids = found.stream().map(Unfound::endToEndId).toList();
        rows.propose(ids, said, Actor.current().id(), clock.instant());
        found.forEach(
                one ->
                        audit.note(
                                "departures/let-go-proposed",
                                one.run(),
                                Map.of(),
                                Map.of("endToEndId", one.endToEndId(), "reason", said)));
        return rows.find(ids);
    }

    /**
     * Confirms what another person proposed, all of these or none. The same again changes nothing.
     *
     * @throws DepartureRejected if one of them is none of these payments, nobody proposed to let it
     *     go, or this person did
     */
    public List<Unfound> confirm(Collection<String> payments) {
        refusePrograms();
        var by = Actor.current().id();
        var found = locked(payments).stream().filter(one -> !by.equals(one.confirmedBy())).toList();
        for (var one : found) {
            if (!one.isProposed()) {
                throw DepartureRejected.nothingLetGo(one.endToEndId());
            }
            if (by.equals(one.proposedBy())) {
                throw DepartureRejected.sameHand(one.endToEndId());
            }
        }
        rows.confirm(found.stream().map(Unfound::endToEndId).toList(), by, clock.instant());
        found.forEach(
                one ->
                        audit.note(
                                "departures/let-go",
                                one.run(),
                                Map.of("proposedBy", one.proposedBy().toString()),
                                Map.of("endToEndId", one.endToEndId(), "reason", one.reason())));
        return rows.find(payments);
    }

    /** In one order, so that two who let the same go wait for each other. */
    private List<Unfound> locked(Collection<String> payments) {
        var asked = new TreeSet<>(payments);
        if (asked.isEmpty() || asked.size() > AT_ONCE) {
            throw DepartureRejected.countWrong(asked.size(), AT_ONCE);
        }
        asked.forEach(payment -> locks.hold("departures/let-go/" + payment));
        var found = rows.find(asked);
        found.forEach(one -> asked.remove(one.endToEndId()));
        if (!asked.isEmpty()) {
            throw DepartureRejected.notUnfound(asked.first());
        }
        return found;
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

package org.honorarium.departures.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.SERVICE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Locks;
import org.honorarium.departures.control.OtherFormatRows;
import org.honorarium.departures.entity.DepartureRejected;
import org.honorarium.departures.entity.OtherFormat;
import org.honorarium.files.entity.FileFormat;

/**
 * A payment file left in one format, and its bank takes it in another only. Two banks, or one bank
 * twice, would carry out both: so one person of finance says why the first was not carried out, and
 * another confirms it.
 */
@Stateless
@Allowed(FINANCE)
public class OtherFormats {

    private static final int MOST = 2_000;

    @Inject OtherFormatRows rows;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /** Empty where no other format that moves money has left, so that this one can. */
    @Allowed({FINANCE, AUDITOR})
    public Optional<OtherFormat> find(UUID file, FileFormat wanted) {
        return rows.find(file, wanted.name());
    }

    /**
     * Proposes that a file leaves in this format, too; another person confirms it. It can be said
     * again in other words.
     *
     * @param reason why the first one was not carried out
     * @throws DepartureRejected without a reason, if a program asks, if nothing stands against this
     *     format, or two persons agreed already
     */
    public OtherFormat propose(UUID file, FileFormat wanted, String reason) {
        refusePrograms();
        lock(file, wanted);
        if (get(file, wanted).isLet()) {
            throw DepartureRejected.nothingStandsAgainst(wanted.name());
        }
        if (reason == null || reason.isBlank() || reason.strip().length() > MOST) {
            throw DepartureRejected.textMissing();
        }
        var said = reason.strip();
        rows.propose(file, wanted.name(), said, Actor.current().id(), clock.instant());
        audit.note(
                "departures/other-format-proposed",
                file,
                Map.of(),
                Map.of("format", wanted.name(), "reason", said));
        return get(file, wanted);
    }

    /**
     * Confirms what another person proposed. The same again changes nothing.
     *
     * @throws DepartureRejected if nobody did, it was the same person, or a program asks
     */
    public OtherFormat confirm(UUID file, FileFormat wanted) {
        refusePrograms();
        lock(file, wanted);
        var one = get(file, wanted);
        var by = Actor.current().id();
        if (by.equals(one.confirmedBy())) {
            return one;
        }
        if (!one.isProposed() || one.isLet()) {
            throw DepartureRejected.nothingStandsAgainst(wanted.name());
        }
        if (by.equals(one.proposedBy())) {
            throw DepartureRejected.sameHand(one.messageId());
        }
        rows.confirm(file, wanted.name(), by, clock.instant());
        audit.note(
                "departures/other-format-let",
                file,
                Map.of("left", one.left(), "proposedBy", one.proposedBy().toString()),
                Map.of("format", wanted.name(), "reason", one.reason()));
        return get(file, wanted);
    }

    private void lock(UUID file, FileFormat wanted) {
        locks.hold("departures/other-format/" + file + wanted);
    }

    private OtherFormat get(UUID file, FileFormat wanted) {
        return find(file, wanted)
                .orElseThrow(() -> DepartureRejected.nothingStandsAgainst(wanted.name()));
    }

    /** A token is not a second person. */
    private static void refusePrograms() {
        if (Actor.current().has(SERVICE)) {
            throw DepartureRejected.personMissing();
        }
    }
}

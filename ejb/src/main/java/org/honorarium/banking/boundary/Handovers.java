package org.honorarium.banking.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.banking.control.HandoverRows;
import org.honorarium.banking.entity.BankingRejected;
import org.honorarium.banking.entity.HandedFile;
import org.honorarium.database.boundary.Locks;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.payouts.boundary.BankedPayouts;

/**
 * Payment files on their way to the bank: a person says that one was handed over. A download says
 * nothing about that. That one never was is a matter of {@link BankProposals}.
 */
@Stateless
@Allowed({FINANCE, AUDITOR})
public class Handovers {

    @Inject HandoverRows rows;
    @Inject BankedPayouts banked;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * The latest first. Sorts by writtenAt, total or payments; filters by payer (its id) and
     * outcome (SENT, NOT_ATTEMPTED, WAITING).
     */
    public Page<HandedFile> page(PageRequest request) {
        return rows.page(request);
    }

    /**
     * @throws BankingRejected if there is none
     */
    public HandedFile get(UUID file) {
        return rows.find(file).orElseThrow(() -> BankingRejected.notFound("payment file"));
    }

    /**
     * A file was handed to the bank: its payouts are sent. The same again changes nothing.
     *
     * @throws BankingRejected if there is no such file, or it is said that it never was
     */
    @Allowed(FINANCE)
    public HandedFile sent(UUID id) {
        locks.hold("banking/" + get(id).payer());
        var file = get(id);
        if (file.isSent()) {
            return file;
        }
        if (!file.isWaiting()) {
            throw BankingRejected.handedOverAlready(id, file.outcome());
        }
        if (file.proposal() != null) {
            throw BankingRejected.proposedAlready(file.proposal());
        }
        rows.add(id, "SENT", Actor.current().id(), clock.instant(), null);
        int payouts = banked.sent(rows.payouts(id));
        audit.note(
                "banking/file-sent",
                id,
                Map.of(),
                Map.of("message", file.messageId(), "payouts", Integer.toString(payouts)));
        return get(id);
    }
}

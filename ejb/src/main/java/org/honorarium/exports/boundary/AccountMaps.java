package org.honorarium.exports.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Locks;
import org.honorarium.exports.control.MapRows;
import org.honorarium.exports.entity.AccountMap;
import org.honorarium.exports.entity.MapLine;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.PayerRejected;

/** The bookkeeper's chart of accounts of each payer, in versions; the last is in force. */
@Stateless
@Allowed({FINANCE, AUDITOR})
public class AccountMaps {

    @Inject MapRows maps;
    @Inject Payers payers;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * @throws PayerRejected if there is no such payer
     */
    public AccountMap get(UUID payer) {
        check(payer);
        return maps.last(payer);
    }

    /**
     * Puts another chart in force: all its lines at once. The same again changes nothing.
     *
     * @throws PayerRejected if there is no such payer
     * @throws org.honorarium.exports.entity.ExportRejected if an account has two lines for the same
     */
    @Allowed(FINANCE)
    public AccountMap put(UUID payer, List<MapLine> lines) {
        check(payer);
        // Two charts at once are two versions, one after the other.
        locks.hold("exports/map/" + payer);
        var before = maps.last(payer);
        var next = before.next(lines);
        if (next.lines().equals(before.lines())) {
            return before;
        }
        maps.add(payer, next, Actor.current().id(), clock.instant());
        audit.note("exports/accounts-mapped", payer, before.facts(), next.facts());
        return next;
    }

    private void check(UUID payer) {
        payers.find(payer).orElseThrow(() -> PayerRejected.notFound(payer));
    }
}

package org.honorarium.files.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;

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
import org.honorarium.files.control.OriginatorRows;
import org.honorarium.files.entity.AchOriginator;
import org.honorarium.files.entity.Originator;
import org.honorarium.files.entity.OriginatorRejected;
import org.honorarium.files.entity.ZenginOriginator;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.AccountKind;
import org.honorarium.payers.entity.PayerRejected;

/**
 * What payers' banks agreed about NACHA and Zengin files, in versions: without it they are not
 * written, and payments go by the other formats.
 */
@Stateless
@Allowed({ADMIN, FINANCE, AUDITOR})
public class Originators {

    @Inject OriginatorRows rows;
    @Inject Payers payers;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    public Optional<AchOriginator> ach(UUID payer) {
        return rows.ach(payer);
    }

    public Optional<ZenginOriginator> zengin(UUID payer) {
        return rows.zengin(payer);
    }

    /**
     * Holds for files that are written from now on. The same again changes nothing.
     *
     * @throws OriginatorRejected if the payer pays no dollars from an American account
     * @throws PayerRejected if there is no such payer
     */
    @Allowed(ADMIN)
    public void put(UUID payer, AchOriginator agreed) {
        hold(payer, agreed);
        var before = rows.ach(payer);
        if (!before.equals(Optional.of(agreed))) {
            rows.add(payer, agreed, Actor.current().id(), clock.instant());
            note(payer, before, agreed);
        }
    }

    /**
     * Holds for files that are written from now on. The same again changes nothing.
     *
     * @throws OriginatorRejected if the payer pays no yen from a Japanese account
     * @throws PayerRejected if there is no such payer
     */
    @Allowed(ADMIN)
    public void put(UUID payer, ZenginOriginator agreed) {
        hold(payer, agreed);
        var before = rows.zengin(payer);
        if (!before.equals(Optional.of(agreed))) {
            rows.add(payer, agreed, Actor.current().id(), clock.instant());
            note(payer, before, agreed);
        }
    }

    /** Two at once make two versions, one after the other. */
    private void hold(UUID payer, Originator agreed) {
        var known = payers.find(payer).orElseThrow(() -> PayerRejected.notFound(payer));
        known.funding(agreed.currency())
                .filter(one -> one.account().kind() != AccountKind.IBAN)
                .orElseThrow(() -> OriginatorRejected.accountMissing(payer, agreed.currency()));
        locks.hold("files/originator/" + payer);
    }

    private void note(UUID payer, Optional<? extends Originator> before, Originator agreed) {
        audit.note(
                "files/originator-" + agreed.currency(),
                payer,
                before.map(Originator::facts).orElse(Map.of()),
                agreed.facts());
    }
}

package org.honorarium.files.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.files.control.FileSettings;
import org.honorarium.files.control.OriginatorRows;
import org.honorarium.files.entity.AchOriginator;
import org.honorarium.files.entity.Originator;
import org.honorarium.files.entity.OriginatorRejected;
import org.honorarium.files.entity.ZenginOriginator;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.boundary.SettingChanges;
import org.honorarium.payers.entity.AccountKind;
import org.honorarium.payers.entity.PayerRejected;
import org.honorarium.payers.entity.SettingChange;
import org.honorarium.payers.entity.SettingKind;

/**
 * What payers' banks agreed about NACHA and Zengin files, in versions: without it they are not
 * written, and payments go by the other formats. An administrator puts it down; from the payer's
 * first night on finance confirms it.
 */
@Stateless
@Allowed({ADMIN, FINANCE, AUDITOR})
public class Originators {

    @Inject OriginatorRows rows;
    @Inject Payers payers;
    @Inject SettingChanges changes;
    @Inject Audit audit;
    @Inject Clock clock;

    public Optional<AchOriginator> ach(UUID payer) {
        return rows.ach(payer);
    }

    public Optional<ZenginOriginator> zengin(UUID payer) {
        return rows.zengin(payer);
    }

    /**
     * Holds for files that are written from now on; or proposes it, where the payer has nights
     * behind it. The same again changes nothing.
     *
     * @return what is in force
     * @throws OriginatorRejected if the payer pays no dollars from an American account
     * @throws PayerRejected if there is no such payer
     */
    @Allowed(ADMIN)
    public Optional<AchOriginator> put(UUID payer, AchOriginator agreed) {
        check(payer, agreed);
        boolean two = changes.takesTwo(payer);
        if (two && !rows.ach(payer).equals(Optional.of(agreed))) {
            changes.propose(payer, SettingKind.ACH_ORIGINATOR, FileSettings.said(payer, agreed));
        } else {
            set(payer, agreed);
        }
        return rows.ach(payer);
    }

    /**
     * Holds for files that are written from now on; or proposes it, where the payer has nights
     * behind it. The same again changes nothing.
     *
     * @return what is in force
     * @throws OriginatorRejected if the payer pays no yen from a Japanese account
     * @throws PayerRejected if there is no such payer
     */
    @Allowed(ADMIN)
    public Optional<ZenginOriginator> put(UUID payer, ZenginOriginator agreed) {
        check(payer, agreed);
        boolean two = changes.takesTwo(payer);
        if (two && !rows.zengin(payer).equals(Optional.of(agreed))) {
            changes.propose(payer, SettingKind.ZENGIN_ORIGINATOR, FileSettings.said(payer, agreed));
        } else {
            set(payer, agreed);
        }
        return rows.zengin(payer);
    }

    /** Two persons agreed. */
    @Allowed(FINANCE)
    public void confirmed(@Observes SettingChange.Confirmed confirmed) {
        var payer = confirmed.change().payer();
        if (confirmed.is(SettingKind.ACH_ORIGINATOR)) {
            var agreed = FileSettings.ach(confirmed);
            check(payer, agreed);
            set(payer, agreed);
        } else if (confirmed.is(SettingKind.ZENGIN_ORIGINATOR)) {
            var agreed = FileSettings.zengin(confirmed);
            check(payer, agreed);
            set(payer, agreed);
        }
    }

    private void set(UUID payer, AchOriginator agreed) {
        var before = rows.ach(payer);
        if (!before.equals(Optional.of(agreed))) {
            rows.add(payer, agreed, Actor.current().id(), clock.instant());
            note(payer, before, agreed);
        }
    }

    private void set(UUID payer, ZenginOriginator agreed) {
        var before = rows.zengin(payer);
        if (!before.equals(Optional.of(agreed))) {
            rows.add(payer, agreed, Actor.current().id(), clock.instant());
            note(payer, before, agreed);
        }
    }

    private void check(UUID payer, Originator agreed) {
        var known = payers.find(payer).orElseThrow(() -> PayerRejected.notFound(payer));
        known.funding(agreed.currency())
                .filter(one -> one.account().kind() != AccountKind.IBAN)
                .orElseThrow(() -> OriginatorRejected.accountMissing(payer, agreed.currency()));
    }

    private void note(UUID payer, Optional<? extends Originator> before, Originator agreed) {
        audit.note(
                "files/originator-" + agreed.currency(),
                payer,
                before.map(Originator::facts).orElse(Map.of()),
                agreed.facts());
    }
}

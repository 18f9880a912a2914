package org.honorarium.debts.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.OPERATIONS;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.debts.control.RecoveryTermRows;
import org.honorarium.debts.entity.RecoveryTerms;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.boundary.SettingChanges;
import org.honorarium.payers.entity.PayerRejected;
import org.honorarium.payers.entity.SettingChange;
import org.honorarium.payers.entity.SettingKind;

/** How each payer takes debts back: which share of a night's pay, and after which notice. */
@Stateless
@Allowed({FINANCE, OPERATIONS, AUDITOR})
public class RecoverySettings {

    @Inject RecoveryTermRows rows;
    @Inject Payers payers;
    @Inject SettingChanges changes;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * @throws PayerRejected if there is no such payer
     */
    public RecoveryTerms of(UUID payer) {
        payers.find(payer).orElseThrow(() -> PayerRejected.notFound(payer));
        return rows.of(payer);
    }

    /**
     * From now on; or proposes it, where the payer has nights behind it. A notice that was given
     * keeps its day.
     *
     * @return what is in force
     */
    @Allowed(FINANCE)
    public RecoveryTerms put(UUID payer, RecoveryTerms terms) {
        var before = of(payer);
        if (before.equals(terms)) {
            return terms;
        }
        if (changes.takesTwo(payer)) {
            changes.propose(
                    payer,
                    SettingKind.RECOVERY,
                    Map.of(
                            "payer_id", payer.toString(),
                            "share_percent", Integer.toString(terms.sharePercent()),
                            "notice_days", Integer.toString(terms.noticeDays())));
            return before;
        }
        set(payer, terms);
        return terms;
    }

    /** Two persons agreed. */
    @Allowed(FINANCE)
    public void confirmed(@Observes SettingChange.Confirmed confirmed) {
        if (confirmed.is(SettingKind.RECOVERY)) {
            set(
                    confirmed.change().payer(),
                    new RecoveryTerms(
                            Integer.parseInt(confirmed.said("share_percent")),
                            Integer.parseInt(confirmed.said("notice_days"))));
        }
    }

    private void set(UUID payer, RecoveryTerms terms) {
        var before = of(payer);
        rows.put(payer, terms, Actor.current().id(), clock.instant());
        audit.note("debts/terms-changed", payer, facts(before), facts(terms));
    }

    private static Map<String, String> facts(RecoveryTerms terms) {
        return Map.of(
                "sharePercent", Integer.toString(terms.sharePercent()),
                "noticeDays", Integer.toString(terms.noticeDays()));
    }
}

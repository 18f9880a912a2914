package org.honorarium.debts.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.OPERATIONS;

import jakarta.ejb.Stateless;
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
import org.honorarium.payers.entity.PayerRejected;

/** How each payer takes debts back: which share of a night's pay, and after which notice. */
@Stateless
@Allowed({FINANCE, OPERATIONS, AUDITOR})
public class RecoverySettings {

    @Inject RecoveryTermRows rows;
    @Inject Payers payers;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * @throws PayerRejected if there is no such payer
     */
    public RecoveryTerms of(UUID payer) {
        payers.find(payer).orElseThrow(() -> PayerRejected.notFound(payer));
        return rows.of(payer);
    }

    /** From now on. A notice that was given keeps its day. */
    @Allowed(FINANCE)
    public RecoveryTerms put(UUID payer, RecoveryTerms terms) {
        var before = of(payer);
        if (!before.equals(terms)) {
            rows.put(payer, terms, Actor.current().id(), clock.instant());
            audit.note("debts/terms-changed", payer, facts(before), facts(terms));
        }
        return terms;
    }

    private static Map<String, String> facts(RecoveryTerms terms) {
        return Map.of(
                "sharePercent", Integer.toString(terms.sharePercent()),
                "noticeDays", Integer.toString(terms.noticeDays()));
    }
}

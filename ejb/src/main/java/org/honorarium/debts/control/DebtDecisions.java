package org.honorarium.debts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.debts.entity.Debt;
import org.honorarium.debts.entity.DebtRejected;
import org.honorarium.debts.entity.DebtState;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.ledger.boundary.Ledger;
import org.honorarium.ledger.entity.AccountKey;
import org.honorarium.ledger.entity.AccountType;
import org.honorarium.ledger.entity.TransferCode;
import org.honorarium.ledger.entity.TransferOrder;
import org.honorarium.notices.boundary.Notices;

/** What a decision about a debt does: to its row, in the ledger, in the audit record, by notice. */
@Dependent
public class DebtDecisions {

    @Inject DebtRows rows;
    @Inject RecoveryTermRows terms;
    @Inject Ledger ledger;
    @Inject Notices notices;
    @Inject Audit audit;
    @Inject Ids ids;
    @Inject Clock clock;

    /**
     * The debt as it stands now that nobody else can change it, and no night take of it.
     *
     * @throws DebtRejected if there is none
     */
    public Debt lock(UUID id) {
        var found = rows.find(id).orElseThrow(() -> DebtRejected.notFound(id)).terms();
        ledger.lockHolders(found.payer(), found.annotator(), found.annotator());
        return rows.lock(id).orElseThrow();
    }

    public void putInForce(Debt debt) {
        var now = clock.instant();
        var payer = terms.of(debt.terms().payer());
        var starts = now.plus(payer.noticeDays(), ChronoUnit.DAYS);
        rows.decide(debt.id(), DebtState.IN_FORCE, Actor.current().id(), now, null, starts);
        var amount = debt.terms().amount();
        ledger.post(
                List.of(
                        new TransferOrder(
                                ids.next(),
                                owing(debt),
                                cost(debt),
                                amount,
                                TransferCode.CLAWBACK_DECIDED,
                                debt.id(),
                                now)));
        note("debts/in-force", debt, "startsAt", starts.toString());
        notices.tell(
                List.of(debt.terms().annotator()),
                "debts/in-force",
                Map.of(
                        "amount", amount.toString(),
                        "payer", debt.payerName(),
                        "explanation", debt.terms().explanation(),
                        "from", starts.toString().substring(0, 10),
                        "percent", Integer.toString(payer.sharePercent())));
    }

    public void refuse(Debt debt, String reason) {
        rows.decide(
                debt.id(), DebtState.REFUSED, Actor.current().id(), clock.instant(), reason, null);
        note("debts/refused", debt, "reason", reason);
    }

    public void forgive(Debt debt, String reason) {
        var now = clock.instant();
        var id = ids.next();
        rows.forgive(id, debt, reason, Actor.current().id(), now);
        ledger.post(List.of(forgiven(id, debt, now)));
        note("debts/forgiven", debt, "reason", reason);
        notices.tell(
                List.of(debt.terms().annotator()),
                "debts/forgiven",
                Map.of(
                        "amount", debt.left().toString(),
                        "payer", debt.payerName(),
                        "reason", reason));
    }

    private TransferOrder forgiven(UUID id, Debt debt, Instant now) {
        return new TransferOrder(
                ids.next(),
                cost(debt),
                owing(debt),
                debt.left(),
                TransferCode.DEBT_FORGIVEN,
                id,
                now);
    }

    private void note(String action, Debt debt, String fact, String value) {
        audit.note(
                action,
                debt.id(),
                Map.of("state", debt.state().name(), "left", debt.left().toString()),
                Map.of(
                        "annotator",
                        debt.terms().annotator().toString(),
                        "amount",
                        debt.terms().amount().toString(),
                        fact,
                        value));
    }

    private static AccountKey owing(Debt debt) {
        var terms = debt.terms();
        return AccountKey.receivable(terms.payer(), terms.annotator(), terms.amount().currency());
    }

    private static AccountKey cost(Debt debt) {
        var terms = debt.terms();
        return AccountKey.own(
                AccountType.ADJUSTMENT_COST, terms.payer(), terms.amount().currency());
    }
}

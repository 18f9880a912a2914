package org.honorarium.banking.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.banking.control.Misfits;
import org.honorarium.banking.control.ReconciliationRows;
import org.honorarium.banking.control.Totals;
import org.honorarium.banking.entity.BankingRejected;
import org.honorarium.banking.entity.Figures;
import org.honorarium.banking.entity.Misfit;
import org.honorarium.banking.entity.Reconciliation;
import org.honorarium.database.boundary.Locks;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.PayerRejected;

/**
 * Reconciliation of earnings, ledger, payouts, files and bank, after every night and on demand: one
 * row a payer and currency that says where each cent is, and by name what does not fit.
 */
@Stateless
@Allowed({FINANCE, AUDITOR})
public class Reconciliations {

    /** No transaction takes so long: what was written down before is complete. */
    private static final Duration SETTLED_DOWN = Duration.ofDays(2);

    @Inject Totals totals;
    @Inject Misfits misfits;
    @Inject ReconciliationRows rows;
    @Inject Payers payers;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Ids ids;
    @Inject Clock clock;

    /** The latest first. Filters by payer (its id) and currency. */
    public Page<Reconciliation> page(PageRequest request) {
        return rows.page(request);
    }

    /**
     * @throws BankingRejected if there is none
     */
    public Reconciliation get(UUID id) {
        return rows.find(id).orElseThrow(() -> BankingRejected.notFound("reconciliation"));
    }

    /** What does not fit, at most the first thousand. */
    public List<Misfit> misfits(UUID id) {
        return rows.misfits(get(id));
    }

    /**
     * Looks now where a payer's money is.
     *
     * @throws PayerRejected if there is no such payer
     */
    @Allowed(FINANCE)
    public List<Reconciliation> now(UUID payer) {
        var zone = payers.find(payer).orElseThrow(() -> PayerRejected.notFound(payer)).terms();
        locks.hold("reconciliation/" + payer);
        var today = clock.instant().atZone(ZoneId.of(zone.timeZone())).toLocalDate();
        return make(payer, today, false);
    }

    /** Reconciles a payer's last night, once, if it is over. */
    @Allowed(SYSTEM)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Reconciliation> afterNight(UUID payer) {
        locks.hold("reconciliation/" + payer);
        return rows.due(payer).map(date -> make(payer, date, true)).orElse(List.of());
    }

    private List<Reconciliation> make(UUID payer, LocalDate date, boolean nightly) {
        var now = clock.instant();
        var since = totals.closedUntil(payer);
        var settled = now.minus(SETTLED_DOWN);
        var until = settled.isAfter(since) ? settled : since;
        var found = misfits.of(payer);
        return totals.of(payer, since, until).stream()
                .map(figures -> keep(payer, date, nightly, figures, now, until, found))
                .toList();
    }

    private Reconciliation keep(
            UUID payer,
            LocalDate date,
            boolean nightly,
            Figures figures,
            Instant now,
            Instant until,
            List<Misfit> found) {
        var mine = new ArrayList<Misfit>();
        figures.unequal()
                .forEach(
                        one ->
                                mine.add(
                                        new Misfit(
                                                one.what(),
                                                figures.currency(),
                                                payer,
                                                "%s, must be %s"
                                                        .formatted(one.found(), one.expected()))));
        found.stream()
                .filter(
                        one ->
                                one.currency().isEmpty()
                                        || one.currency().equals(figures.currency()))
                .forEach(mine::add);
        var id = ids.next();
        rows.add(
                new Reconciliation(id, payer, "", date, nightly, now, figures, mine.size()),
                until,
                Actor.current().id(),
                mine);
        audit.note(
                "banking/reconciled",
                id,
                Map.of(),
                Map.of(
                        "payer", payer.toString(),
                        "currency", figures.currency(),
                        "differences", Integer.toString(mine.size())));
        return get(id);
    }
}

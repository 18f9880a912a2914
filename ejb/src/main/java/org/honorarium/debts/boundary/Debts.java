package org.honorarium.debts.boundary;

import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.SERVICE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Locks;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.debts.control.DebtChecks;
import org.honorarium.debts.control.DebtDecisions;
import org.honorarium.debts.control.DebtRows;
import org.honorarium.debts.entity.Debt;
import org.honorarium.debts.entity.DebtRejected;
import org.honorarium.debts.entity.DebtState;
import org.honorarium.debts.entity.DebtTerms;
import org.honorarium.payers.entity.PayerRejected;

/**
 * Clawbacks: proposed by one person, decided by another, told to the annotator, taken out of
 * payouts to come, forgiven where a person decides that.
 */
@Stateless
@Allowed({FINANCE, OPERATIONS, AUDITOR})
public class Debts {

    @Inject DebtRows rows;
    @Inject DebtChecks checks;
    @Inject DebtDecisions decisions;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * Proposes to take something back. The same again changes nothing.
     *
     * @throws DebtRejected with the first reason that applies
     * @throws PayerRejected if there is no such payer
     */
    @Allowed({FINANCE, OPERATIONS})
    public Debt propose(UUID id, DebtTerms terms) {
        // Who sends it twice at once proposes it once.
        locks.hold("debt " + id);
        var known = rows.find(id);
        if (known.isPresent()) {
            if (!known.get().terms().equals(terms)) {
                throw DebtRejected.existsWithDifferentContent(id);
            }
            return known.get();
        }
        var by = Actor.current();
        var project = checks.proposal(terms, by);
        rows.add(id, terms, project, by.id(), clock.instant());
        audit.note("debts/proposed", id, Map.of(), facts(terms));
        return find(id);
    }

    /**
     * Decides that it is taken back: it stands in the ledger, and the annotator is told. The same
     * again changes nothing.
     *
     * @throws DebtRejected with the first reason that applies
     */
    @Allowed(FINANCE)
    public Debt putInForce(UUID id) {
        refuseOneself(find(id));
        var debt = decisions.lock(id);
        if (debt.state() != DebtState.IN_FORCE) {
            refuseDecided(debt);
            checks.refuseWithoutFault(debt.terms());
            decisions.putInForce(debt);
        }
        return find(id);
    }

    /**
     * Decides that it is not taken back. The same again changes nothing.
     *
     * @throws DebtRejected with the first reason that applies
     */
    @Allowed(FINANCE)
    public Debt refuse(UUID id, String reason) {
        refuseOneself(find(id));
        var given = reason(reason);
        var debt = decisions.lock(id);
        if (debt.state() != DebtState.REFUSED) {
            refuseDecided(debt);
            decisions.refuse(debt, given);
        }
        return find(id);
    }

    /**
     * Lets go what is left of it, and the annotator is told. Where nothing is left, nothing
     * changes.
     *
     * @throws DebtRejected with the first reason that applies
     */
    @Allowed(FINANCE)
    public Debt forgive(UUID id, String reason) {
        refuseOneself(find(id));
        var given = reason(reason);
        var debt = decisions.lock(id);
        if (debt.state() != DebtState.IN_FORCE) {
            throw DebtRejected.notInForce(id, debt.state());
        }
        if (debt.isOpen()) {
            decisions.forgive(debt, given);
        }
        return find(id);
    }

    /**
     * @throws DebtRejected if there is none
     */
    public Debt find(UUID id) {
        return rows.find(id).orElseThrow(() -> DebtRejected.notFound(id));
    }

    /**
     * The latest first, unless asked otherwise. Sorts by reference, amount, state or proposedAt;
     * filters by a part of the reference, state and payer (its id).
     */
    public Page<Debt> page(PageRequest request) {
        return rows.page(request);
    }

    /**
     * Those in force, the latest first: annotators see their own, and to them there is no other.
     */
    @Allowed({ANNOTATOR, FINANCE, AUDITOR})
    public Page<Debt> ofAnnotator(UUID annotator, PageRequest request) {
        var actor = Actor.current();
        if (!actor.isAny(FINANCE, AUDITOR) && !actor.id().equals(annotator)) {
            throw AccessRejected.notFound("annotator");
        }
        return rows.ofAnnotator(annotator, request);
    }

    private static void refuseOneself(Debt debt) {
        var by = Actor.current();
        if (by.has(SERVICE)) {
            throw DebtRejected.personMissing();
        }
        if (by.id().equals(debt.terms().annotator())) {
            throw DebtRejected.ownDebt();
        }
    }

    private static void refuseDecided(Debt debt) {
        if (debt.state() != DebtState.PROPOSED) {
            throw DebtRejected.decidedBefore(debt.id(), debt.state());
        }
        if (debt.proposedBy().equals(Actor.current().id())) {
            throw DebtRejected.proposerDecides(debt.id());
        }
    }

    private static String reason(String reason) {
        var given = reason == null ? "" : reason.strip();
        if (given.isEmpty() || given.length() > 1_000) {
            throw DebtRejected.reasonMissing();
        }
        return given;
    }

    static Map<String, String> facts(DebtTerms terms) {
        return Map.of(
                "payer", terms.payer().toString(),
                "annotator", terms.annotator().toString(),
                "amount", terms.amount().toString(),
                "cause", terms.cause().name(),
                "explanation", terms.explanation(),
                "earning", terms.earning().map(UUID::toString).orElse(""));
    }
}

package org.honorarium.banking.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.SERVICE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.banking.control.Agreeing;
import org.honorarium.banking.control.LineList;
import org.honorarium.banking.control.ProposalRows;
import org.honorarium.banking.entity.BankingRejected;
import org.honorarium.banking.entity.LineRow;
import org.honorarium.banking.entity.Proposal;
import org.honorarium.banking.entity.ProposalTerms;
import org.honorarium.database.boundary.Locks;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;

/**
 * What the bank and the house see differently, and what a payment file or a payout came to that the
 * bank says nothing about: one person proposes with a reason, another decides.
 */
@Stateless
@Allowed({FINANCE, AUDITOR})
public class BankProposals {

    @Inject ProposalRows rows;
    @Inject LineList lines;
    @Inject Agreeing agreeing;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /** Lines that wait for a person, the oldest first. Filters by payer (its id) and difference. */
    public Page<LineRow> differences(PageRequest request) {
        return lines.open(request);
    }

    /** What banks say about changed bank details, the latest first. Filters by payer (its id). */
    public Page<LineRow> changes(PageRequest request) {
        return lines.changes(request);
    }

    /** What waits for a second person, the oldest first. */
    public Page<Proposal> open(PageRequest request) {
        return rows.open(request);
    }

    /**
     * @throws BankingRejected if there is none
     */
    public Proposal get(UUID proposal) {
        return rows.find(proposal).orElseThrow(() -> BankingRejected.notFound("proposal"));
    }

    /**
     * Proposes what a file, a line or a payout came to. The same again changes nothing.
     *
     * @throws BankingRejected with the first reason that applies
     */
    @Allowed(FINANCE)
    public Proposal propose(UUID id, ProposalTerms terms) {
        refusePrograms();
        var payer = agreeing.payerOf(terms);
        locks.hold("banking/" + payer);
        var known = rows.find(id);
        if (known.isPresent()) {
            return known.get();
        }
        rows.waiting(terms.file(), terms.line(), terms.payout())
                .ifPresent(
                        other -> {
                            throw BankingRejected.proposedAlready(other.id());
                        });
        agreeing.check(terms);
        var by = Actor.current().id();
        rows.add(terms.proposal(id, payer, by, clock.instant()));
        audit.note("banking/proposed", id, Map.of(), facts(get(id)));
        return get(id);
    }

    /**
     * Decides a proposal of somebody else's. The same decision again changes nothing.
     *
     * @throws BankingRejected with the first reason that applies
     */
    @Allowed(FINANCE)
    public Proposal decide(UUID id, boolean confirmed) {
        refusePrograms();
        locks.hold("banking/" + get(id).payer());
        var proposal = get(id);
        if (!proposal.isOpen()) {
            if (proposal.confirmed() != confirmed) {
                throw BankingRejected.notOpen(proposal.confirmed() ? "CONFIRMED" : "REFUSED");
            }
            return proposal;
        }
        var by = Actor.current().id();
        if (by.equals(proposal.proposedBy())) {
            throw BankingRejected.proposerDecides();
        }
        var now = clock.instant();
        rows.decide(id, by, now, confirmed);
        if (confirmed) {
            agreeing.carryOut(proposal, by, now);
        }
        audit.note(
                confirmed ? "banking/confirmed" : "banking/refused",
                id,
                Map.of("state", "PROPOSED"),
                facts(proposal));
        return get(id);
    }

    private static void refusePrograms() {
        if (Actor.current().has(SERVICE)) {
            throw BankingRejected.personMissing();
        }
    }

    private static Map<String, String> facts(Proposal one) {
        var facts = new TreeMap<String, String>();
        facts.put("kind", one.kind().name());
        facts.put("reason", one.reason());
        put(facts, "file", one.file());
        put(facts, "line", one.line());
        put(facts, "payout", one.payout());
        return facts;
    }

    private static void put(Map<String, String> facts, String name, UUID id) {
        if (id != null) {
            facts.put(name, id.toString());
        }
    }
}

package org.honorarium.payers.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.actors.entity.Role;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Locks;
import org.honorarium.database.boundary.Sql;
import org.honorarium.payers.control.ProposalRows;
import org.honorarium.payers.control.Setting;
import org.honorarium.payers.entity.Payer;
import org.honorarium.payers.entity.PayerProposal;
import org.honorarium.payers.entity.PayerRejected;
import org.honorarium.payers.entity.PayerTerms;
import org.honorarium.payers.entity.ProposalState;

/**
 * What a payer is set to, the account it pays from above all, is proposed by one person and in
 * force when another person confirms it. Only while no night had anything of it to decide may one
 * person alone set it, see {@link Payers#put}.
 */
@Stateless
@Allowed({ADMIN, FINANCE})
public class PayerProposals {

    private static final int SHOWN = 100;

    @Inject Sql sql;
    @Inject ProposalRows rows;
    @Inject Setting setting;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /** What waits first, then the latest first; at most 100. */
    @Allowed({ADMIN, FINANCE, AUDITOR})
    public List<PayerProposal> latest() {
        return rows.latest(SHOWN).stream().map(this::shown).toList();
    }

    /** The same of one payer. */
    @Allowed({ADMIN, FINANCE, AUDITOR})
    public List<PayerProposal> of(UUID payer) {
        return rows.of(payer, SHOWN).stream().map(this::shown).toList();
    }

    /** Whether it takes two persons to change this payer. */
    @Allowed({ADMIN, FINANCE, AUDITOR})
    public boolean isNeeded(UUID payer) {
        return rows.isInUse(payer);
    }

    /**
     * @throws PayerRejected if there is none
     */
    @Allowed({ADMIN, FINANCE, AUDITOR})
    public PayerProposal find(UUID id) {
        return rows.find(id).map(this::shown).orElseThrow(() -> PayerRejected.noProposal(id));
    }

    /**
     * Proposes other terms for a payer. The same again changes nothing.
     *
     * @throws PayerRejected if there is no such payer, they are in force already, the name is
     *     taken, a currency would be removed, or this was proposed with different content
     */
    public PayerProposal propose(UUID id, UUID payer, PayerTerms terms) {
        // What was proposed never changes; only under the locks is it sure that nothing was.
        if (isProposed(id, payer, terms)) {
            return find(id);
        }
        var known = setting.locked(payer, terms);
        if (isProposed(id, payer, terms)) {
            return find(id);
        }
        var before = known.orElseThrow(() -> PayerRejected.notFound(payer)).terms();
        if (before.equals(terms)) {
            throw PayerRejected.nothingChanges(payer);
        }
        setting.propose(id, payer, known, terms);
        audit.note("payers/change-proposed", payer, before.facts(), terms.facts());
        return find(id);
    }

    /**
     * Puts a proposal in force. The same again changes nothing.
     *
     * @throws PayerRejected if a program asks, there is none, this person proposed it, it was
     *     refused, or the payer was changed since
     */
    public PayerProposal confirm(UUID id) {
        if (Actor.current().has(Role.SERVICE)) {
            throw PayerRejected.personMissing();
        }
        var asked = find(id);
        if (asked.state() == ProposalState.IN_FORCE) {
            return asked;
        }
        var payer = setting.locked(asked.payer(), asked.terms());
        var proposal = find(id);
        if (proposal.state() == ProposalState.IN_FORCE) {
            return proposal;
        }
        if (!proposal.isWaiting()) {
            throw PayerRejected.decidedBefore(id);
        }
        if (proposal.by().equals(Actor.current().id())) {
            throw PayerRejected.anotherPersonConfirms(proposal.payer());
        }
        if (proposal.outdated()) {
            throw PayerRejected.outdated(id);
        }
        setting.putInForce(proposal, payer);
        return find(id);
    }

    /**
     * Refuses a proposal; whoever made it may take it back so. The same again changes nothing.
     *
     * @throws PayerRejected if there is none, or it was put in force
     */
    public PayerProposal refuse(UUID id) {
        var asked = rows.find(id).orElseThrow(() -> PayerRejected.noProposal(id));
        locks.hold("pay settings of " + asked.payer());
        var proposal = find(id);
        if (proposal.state() == ProposalState.IN_FORCE) {
            throw PayerRejected.decidedBefore(id);
        }
        if (proposal.isWaiting()) {
            rows.decide(id, ProposalState.REFUSED, Actor.current().id(), clock.instant());
            audit.note(
                    "payers/change-refused",
                    proposal.payer(),
                    Map.of("state", ProposalState.PROPOSED.name()),
                    Map.of("state", ProposalState.REFUSED.name(), "proposal", id.toString()));
        }
        return find(id);
    }

    private boolean isProposed(UUID id, UUID payer, PayerTerms terms) {
        var proposed = rows.find(id);
        if (proposed.isEmpty()) {
            return false;
        }
        if (!proposed.get().payer().equals(payer) || !proposed.get().terms().equals(terms)) {
            throw PayerRejected.proposedDifferently(id);
        }
        return true;
    }

    private PayerProposal shown(PayerProposal proposal) {
        return proposal.against(sql.entities().find(Payer.class, proposal.payer()));
    }
}

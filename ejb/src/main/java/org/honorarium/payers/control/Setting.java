package org.honorarium.payers.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Locks;
import org.honorarium.database.boundary.Sql;
import org.honorarium.payers.entity.Payer;
import org.honorarium.payers.entity.PayerProposal;
import org.honorarium.payers.entity.PayerRejected;
import org.honorarium.payers.entity.PayerTerms;
import org.honorarium.payers.entity.ProposalState;

/** How what is proposed of a payer comes to be in force. */
@Dependent
public class Setting {

    @Inject Sql sql;
    @Inject ProposalRows proposals;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * The payer as it stands until this transaction ends, if these terms could be its own.
     *
     * @throws PayerRejected if the name is taken, or a currency would be removed
     */
    public Optional<Payer> locked(UUID id, PayerTerms terms) {
        // Two first attempts at one payer must not both find nothing.
        locks.hold("payers");
        locks.hold("pay settings of " + id);
        checkName(id, terms.name());
        var payer = Optional.ofNullable(sql.entities().find(Payer.class, id));
        payer.ifPresent(
                known -> {
                    // It may have been read before the lock was there.
                    sql.entities().refresh(known);
                    known.refuseLosing(terms);
                });
        return payer;
    }

    public void propose(UUID id, UUID payer, Optional<Payer> known, PayerTerms terms) {
        var version = known.map(Payer::version).orElse(null);
        proposals.propose(id, payer, version, terms, Actor.current().id(), clock.instant());
    }

    /** The database writes the payer: nobody else may. */
    public Payer putInForce(PayerProposal proposal, Optional<Payer> known) {
        var before = known.map(payer -> payer.terms().facts()).orElse(Map.of());
        proposals.decide(
                proposal.id(), ProposalState.IN_FORCE, Actor.current().id(), clock.instant());
        var payer = sql.entities().find(Payer.class, proposal.payer());
        sql.entities().refresh(payer);
        audit.note(
                known.isPresent() ? "payers/changed" : "payers/created",
                payer.id(),
                before,
                payer.terms().facts());
        return payer;
    }

    private void checkName(UUID id, String name) {
        sql.entities()
                .createNamedQuery(Payer.OF_NAME, Payer.class)
                .setParameter("name", name)
                .getResultStream()
                .filter(other -> !other.id().equals(id))
                .findFirst()
                .ifPresent(
                        other -> {
                            throw PayerRejected.nameTaken(name, other.id());
                        });
    }
}

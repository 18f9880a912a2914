package org.honorarium.annotators.boundary;

import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.OPERATIONS;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.annotators.control.Confirmations;
import org.honorarium.annotators.control.ProposalRows;
import org.honorarium.annotators.control.SealedDestination;
import org.honorarium.annotators.control.SealedDestinations;
import org.honorarium.annotators.entity.AnnotatorRejected;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.security.boundary.Vault;

/**
 * The whole number of an account that waits for a second person, so that they can compare it with
 * what the annotator sent. Everywhere else there are the last four characters. Who looked is
 * written down.
 */
@Stateless
@Allowed({OPERATIONS, FINANCE})
public class WholeNumbers {

    @Inject AccountProposals proposals;
    @Inject ProposalRows rows;
    @Inject Confirmations confirmations;
    @Inject SealedDestinations sealed;
    @Inject Vault vault;
    @Inject Audit audit;

    /**
     * Of an account that one of the staff proposes.
     *
     * @throws AnnotatorRejected if there is none, it was decided, or this person proposed it
     */
    public String ofProposal(UUID id) {
        var proposal = proposals.find(id);
        if (!proposal.isWaiting()) {
            throw AnnotatorRejected.decidedBefore(id);
        }
        if (proposal.by().equals(Actor.current().id())) {
            throw AnnotatorRejected.anotherPersonDecides();
        }
        return shown(
                proposal.annotator(),
                rows.details(id).details(),
                proposal.currency() + " " + proposal.masked());
    }

    /**
     * Of an account in force that nobody has confirmed.
     *
     * @throws AnnotatorRejected if there is none, it waits for nobody, or this person had a hand in
     *     it
     */
    @Allowed(FINANCE)
    public String ofChanged(UUID account) {
        var found =
                confirmations
                        .findWaiting(account)
                        .orElseThrow(() -> AnnotatorRejected.notInForce(account));
        if (found.isFrom(Actor.current().id())) {
            throw AnnotatorRejected.anotherPersonConfirms();
        }
        var details =
                sealed.of(List.of(account)).stream()
                        .map(SealedDestination::details)
                        .findFirst()
                        .orElseThrow(() -> AnnotatorRejected.accountNotFound(account));
        return shown(found.annotator(), details, found.currency() + " " + found.masked());
    }

    private String shown(UUID annotator, byte[] details, String masked) {
        var key = vault.keys(List.of(annotator)).get(annotator);
        if (key == null) {
            throw AnnotatorRejected.annotatorNotFound(annotator.toString());
        }
        audit.note(
                "annotators/account-number-shown", annotator, Map.of(), Map.of("account", masked));
        return BankDetails.parse(key.open(details)).whole();
    }
}

package org.honorarium.payers.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.FINANCE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.actors.entity.Role;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.payers.entity.DebtorAccount;
import org.honorarium.payers.entity.FundingAccount;
import org.honorarium.payers.entity.PayerProposal;
import org.honorarium.payers.entity.PayerRejected;
import org.honorarium.payers.entity.PayerTerms;
import org.honorarium.payers.entity.WholeAccount;

/**
 * The whole numbers of accounts that are proposed, so that the second person can compare them with
 * the bank's letter. Everywhere else there are the last four characters. Who looked is written
 * down.
 */
@Stateless
@Allowed({ADMIN, FINANCE})
public class ProposedAccounts {

    @Inject PayerProposals proposals;
    @Inject Payers payers;
    @Inject Audit audit;

    /**
     * The accounts that a waiting proposal changes.
     *
     * @throws PayerRejected if a program asks, there is none, this person proposed it, or it was
     *     decided
     */
    public List<WholeAccount> of(UUID id) {
        if (Actor.current().has(Role.SERVICE)) {
            throw PayerRejected.personMissing();
        }
        var proposal = proposals.find(id);
        if (!proposal.isWaiting()) {
            throw PayerRejected.decidedBefore(id);
        }
        if (proposal.by().equals(Actor.current().id())) {
            throw PayerRejected.anotherPersonConfirms(proposal.payer());
        }
        var changed = changed(proposal, payers.find(proposal.payer()).orElseThrow().terms());
        if (!changed.isEmpty()) {
            audit.note(
                    "payers/account-numbers-shown",
                    proposal.payer(),
                    Map.of(),
                    Map.of("proposal", id.toString()));
        }
        return changed;
    }

    private static List<WholeAccount> changed(PayerProposal proposal, PayerTerms now) {
        return proposal.changes().stream()
                .filter(change -> change.what().equals("account"))
                .map(
                        change ->
                                new WholeAccount(
                                        change.currency(),
                                        whole(now, change.currency()),
                                        whole(proposal.terms(), change.currency())))
                .toList();
    }

    private static String whole(PayerTerms terms, String currency) {
        return terms.funding(currency)
                .map(FundingAccount::account)
                .map(DebtorAccount::whole)
                .orElse("");
    }
}

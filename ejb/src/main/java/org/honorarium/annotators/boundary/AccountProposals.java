package org.honorarium.annotators.boundary;

import static org.honorarium.actors.entity.Role.ADMIN;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.OPERATIONS;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.annotators.control.NewAccounts;
import org.honorarium.annotators.control.OpenedProposals;
import org.honorarium.annotators.control.ProposalRows;
import org.honorarium.annotators.entity.AccountProposal;
import org.honorarium.annotators.entity.AnnotatorRejected;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.annotators.entity.ProposalState;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Locks;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.money.entity.Currencies;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.security.boundary.Vault;

/**
 * Bank details that staff change for an annotator: proposed by one, in force when another confirms.
 * Then they wait like every changed account.
 */
@Stateless
@Allowed({OPERATIONS, FINANCE})
public class AccountProposals {

    private static final int LONGEST = 1_000;

    @Inject Annotators annotators;
    @Inject ProposalRows rows;
    @Inject NewAccounts accounts;
    @Inject OpenedProposals opened;
    @Inject Vault vault;
    @Inject Notices notices;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * Proposes an account. The same again changes nothing.
     *
     * @throws AnnotatorRejected with the first reason that applies
     */
    public AccountProposal propose(
            UUID id, UUID annotator, String currency, BankDetails account, String why) {
        return propose(id, annotator, currency, account, why, null);
    }

    /**
     * Proposes what a bank says that an account should be. The same of the same account is proposed
     * once, however often the bank says it and whatever was decided; and nothing of an account that
     * was replaced.
     *
     * @param corrects the account that the bank speaks of
     * @return empty if there is nothing to propose
     * @throws AnnotatorRejected with the first reason that applies
     */
    public Optional<AccountProposal> correct(
            UUID id,
            UUID corrects,
            UUID annotator,
            String currency,
            BankDetails account,
            String why) {
        locks.hold("correction of account " + corrects);
        return rows.mayCorrect(corrects, vault.print(account.canonical()))
                ? Optional.of(propose(id, annotator, currency, account, why, corrects))
                : Optional.empty();
    }

    private AccountProposal propose(
            UUID id,
            UUID annotator,
            String currency,
            BankDetails account,
            String why,
            UUID corrects) {
        var said = why == null ? "" : why.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw AnnotatorRejected.reasonMissing();
        }
        if (!Currencies.exists(String.valueOf(currency))) {
            throw AnnotatorRejected.currencyWrong(String.valueOf(currency));
        }
        if (!account.kind().takes(currency)) {
            throw AnnotatorRejected.accountDoesNotTake(
                    annotator.toString(), account.kind(), currency);
        }
        account.reachable();
        locks.hold("account proposal " + id);
        var print = vault.print(account.canonical());
        var known = rows.find(id);
        if (known.isPresent()) {
            if (!known.get().annotator().equals(annotator)
                    || !known.get().currency().equals(currency)
                    || !Arrays.equals(rows.details(id).print(), print)) {
                throw AnnotatorRejected.existsWithDifferentContent(id);
            }
            return known.get();
        }
        var key = vault.keys(List.of(annotator)).get(annotator);
        if (key == null || annotators.find(annotator).isEmpty()) {
            throw AnnotatorRejected.annotatorNotFound(annotator.toString());
        }
        var now = clock.instant();
        var by = Actor.current().id();
        rows.add(
                id,
                annotator,
                currency,
                account,
                key.seal(account.canonical()),
                print,
                said,
                corrects,
                by,
                now);
        audit.note(
                "annotators/account-proposed",
                annotator,
                Map.of(),
                Map.of("account", currency + " " + account, "why", said));
        return find(id);
    }

    /**
     * Confirms or refuses a proposed account. The same again changes nothing.
     *
     * @throws AnnotatorRejected if there is none, this person proposed it, or it was decided
     *     otherwise
     */
    public AccountProposal decide(UUID id, boolean confirmed) {
        var first = find(id);
        locks.hold("bank account " + first.annotator());
        var proposal = find(id);
        var wanted = confirmed ? ProposalState.CONFIRMED : ProposalState.REFUSED;
        if (proposal.state() == wanted) {
            return proposal;
        }
        if (!proposal.isWaiting()) {
            throw AnnotatorRejected.decidedBefore(id);
        }
        var by = Actor.current().id();
        if (by.equals(proposal.by())) {
            throw AnnotatorRejected.anotherPersonDecides();
        }
        var now = clock.instant();
        UUID account = null;
        if (confirmed) {
            var details = opened.reachable(proposal.annotator(), rows.details(id));
            account =
                    accounts.put(
                            proposal.annotator(), proposal.currency(), details, proposal.by(), now);
            opened.compare(proposal.annotator(), details);
            notices.tell(
                    List.of(proposal.annotator()),
                    "annotators/account-changed",
                    Map.of("account", proposal.masked(), "currency", proposal.currency()));
        }
        rows.decide(id, wanted, account, by, now);
        audit.note(
                "annotators/account-" + (confirmed ? "put" : "refused"),
                proposal.annotator(),
                Map.of("state", ProposalState.PROPOSED.name()),
                Map.of(
                        "state",
                        wanted.name(),
                        "account",
                        proposal.currency() + " " + proposal.masked()));
        return find(id);
    }

    /**
     * @throws AnnotatorRejected if there is none
     */
    @Allowed({OPERATIONS, FINANCE, ADMIN, AUDITOR})
    public AccountProposal find(UUID id) {
        return rows.find(id).orElseThrow(() -> AnnotatorRejected.accountNotFound(id));
    }

    /** The latest first. Filters by state. */
    @Allowed({OPERATIONS, FINANCE, ADMIN, AUDITOR})
    public Page<AccountProposal> page(PageRequest request) {
        return rows.page(request);
    }
}

package org.honorarium.banking.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.banking.entity.BankingRejected;
import org.honorarium.banking.entity.HandedFile;
import org.honorarium.banking.entity.LineRow;
import org.honorarium.banking.entity.Proposal;
import org.honorarium.banking.entity.ProposalKind;
import org.honorarium.banking.entity.ProposalTerms;
import org.honorarium.payouts.boundary.BankedPayouts;
import org.honorarium.payouts.entity.BankStep;
import org.honorarium.payouts.entity.Payout;
import org.honorarium.payouts.entity.PayoutState;

/** What two persons agree on, checked when it is proposed and again when it is carried out. */
@Dependent
public class Agreeing {

    private static final Map<ProposalKind, BankStep> STEPS =
            Map.of(
                    ProposalKind.SETTLED, BankStep.SETTLE,
                    ProposalKind.REJECTED, BankStep.REJECT,
                    ProposalKind.RETURNED, BankStep.GIVE_BACK);

    @Inject HandoverRows handovers;
    @Inject LineList lines;
    @Inject Finding finding;
    @Inject Proofs proofs;
    @Inject ProposalRows proposals;
    @Inject BankedPayouts banked;
    @Inject PayeesTold payees;

    /** Whose money it is about; nothing is locked by asking. */
    public UUID payerOf(ProposalTerms terms) {
        if (terms.file() != null) {
            return file(terms.file()).payer();
        }
        return terms.line() != null
                ? line(terms.line()).payer()
                : finding.payerOf(terms.payout())
                        .orElseThrow(() -> BankingRejected.notFound("payout"));
    }

    /**
     * @throws BankingRejected if it cannot have happened
     */
    public void check(ProposalTerms terms) {
        if (terms.file() != null && !file(terms.file()).isWaiting()) {
            throw BankingRejected.handedOverAlready(terms.file(), file(terms.file()).outcome());
        }
        if (terms.line() != null && !line(terms.line()).isOpen()) {
            throw BankingRejected.notOpen(line(terms.line()).outcome().name());
        }
        if (terms.payout() != null) {
            var payout = payout(terms.payout());
            if (!payout.payer().equals(payerOf(terms))) {
                throw BankingRejected.notFound("payout");
            }
            checkStep(terms.kind(), terms.line() != null, payout);
        }
    }

    /** Accounts are locked before payouts, as everywhere that puts money back. */
    public void carryOut(Proposal one, UUID by, Instant now) {
        if (one.file() != null) {
            banked.lockAnnotators(file(one.file()).payer());
        }
        if (one.payout() != null) {
            banked.lockAnnotator(one.payer(), payee(one.payout()));
        }
        check(new ProposalTerms(one.kind(), one.file(), one.line(), one.payout(), one.reason()));
        if (one.file() != null) {
            var file = file(one.file());
            handovers.add(file.id(), "NOT_ATTEMPTED", by, now, one.id());
            banked.notAttempted(handovers.payouts(file.id()));
        }
        if (one.payout() != null) {
            move(one, now);
        }
        if (one.line() != null) {
            proposals.resolve(one.line(), one.id(), now);
        }
    }

    private void move(Proposal one, Instant now) {
        var payout = payout(one.payout());
        var step = STEPS.get(one.kind());
        if (payout.state() == step.to()) {
            return;
        }
        if (step != BankStep.REJECT && payout.state() != PayoutState.SETTLED) {
            proofs.settledByPersons(payout.id(), one.id(), now);
            banked.take(BankStep.SETTLE, List.of(payout.id()), now);
        }
        if (step != BankStep.SETTLE) {
            proofs.reversedByPersons(payout.id(), one.id(), now);
            banked.take(step, List.of(payout.id()), now);
            var payee = finding.byId(List.of(payout.id())).get(payout.id());
            payees.cameBack(List.of(new CameBack(payee, step == BankStep.REJECT, "", false)));
        }
    }

    /** A line may name what a payout came to already: then it is only said what the line was. */
    private static void checkStep(ProposalKind kind, boolean ofLine, Payout payout) {
        var step = STEPS.get(kind);
        boolean open = BankStep.SETTLE.from().contains(payout.state());
        boolean comesBack = step == BankStep.GIVE_BACK && payout.state() == PayoutState.SETTLED;
        boolean told = ofLine && payout.state() == step.to();
        if (!open && !comesBack && !told) {
            throw BankingRejected.notPossible(kind, payout.state().name());
        }
    }

    private UUID payee(UUID payout) {
        var found = finding.byId(List.of(payout)).get(payout);
        if (found == null) {
            throw BankingRejected.notFound("payout");
        }
        return found.annotator();
    }

    private HandedFile file(UUID file) {
        return handovers.find(file).orElseThrow(() -> BankingRejected.notFound("payment file"));
    }

    private LineRow line(UUID line) {
        return lines.find(line).orElseThrow(() -> BankingRejected.notFound("line of an answer"));
    }

    private Payout payout(UUID payout) {
        return banked.lock(List.of(payout)).stream()
                .findFirst()
                .orElseThrow(() -> BankingRejected.notFound("payout"));
    }
}

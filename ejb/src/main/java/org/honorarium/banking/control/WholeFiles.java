package org.honorarium.banking.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.honorarium.banking.entity.AnswerLine;
import org.honorarium.banking.entity.Answerable;
import org.honorarium.banking.entity.DifferenceKind;
import org.honorarium.banking.entity.HandedFile;
import org.honorarium.banking.entity.LineOutcome;
import org.honorarium.banking.entity.Verdict;
import org.honorarium.money.entity.Money;
import org.honorarium.payouts.boundary.BankedPayouts;
import org.honorarium.payouts.entity.BankStep;

/**
 * Lines about a whole payment file, such as the one debit of a batch: what is not answered yet of
 * the file comes to the same, if it adds up to the line's amount. A file that is rejected as a
 * whole says nothing about the accounts in it.
 */
@Dependent
public class WholeFiles {

    @Inject HandoverRows handovers;
    @Inject Finding finding;
    @Inject LineRows rows;
    @Inject Moves moves;
    @Inject BankedPayouts banked;

    void carry(UUID payer, UUID answer, long number, AnswerLine line) {
        var file = handovers.named(payer, line.messageId());
        if (file.isEmpty()) {
            var verdict = Verdict.differs(DifferenceKind.UNKNOWN_REFERENCE);
            rows.add(answer, payer, number, List.of(new Decided(line, null, null, null, verdict)));
            return;
        }
        carry(answer, number, line, file.get());
    }

    private void carry(UUID answer, long number, AnswerLine line, HandedFile file) {
        var open = open(line, file);
        var verdict = verdict(line, file, open);
        var way = verdict.isDifference() ? null : "MESSAGE_ID";
        var decided = new Decided(line, null, file.id(), way, verdict);
        var id = rows.add(answer, file.payer(), number, List.of(decided)).getFirst();
        var payouts = open.stream().map(Answerable::payout).toList();
        for (var step : verdict.steps()) {
            moves.move(
                    file.payer(),
                    step,
                    payouts,
                    Collections.nCopies(payouts.size(), id),
                    Collections.nCopies(payouts.size(), line.reasonCode()));
        }
        if (verdict.outcome() == LineOutcome.REJECTED) {
            moves.cameBack(
                    open.stream()
                            .map(one -> new CameBack(one, true, line.reasonCode(), true))
                            .toList());
        }
    }

    private Collection<Answerable> open(AnswerLine line, HandedFile file) {
        switch (line.says()) {
            case ACCEPTED, SETTLED, REJECTED -> moves.handOver(file);
            case RETURNED, CHANGED, OTHER -> {
                return List.of();
            }
        }
        var ids = banked.unanswered(handovers.payouts(file.id()));
        if (ids.isEmpty()) {
            return List.of();
        }
        banked.lock(ids);
        return finding.byId(ids).values();
    }

    private static Verdict verdict(AnswerLine line, HandedFile file, Collection<Answerable> open) {
        if ("NOT_ATTEMPTED".equals(file.outcome())) {
            return Verdict.differs(DifferenceKind.NEVER_SENT);
        }
        return switch (line.says()) {
            case ACCEPTED -> Verdict.matched();
            case SETTLED -> answered(line, file, open, BankStep.SETTLE);
            case REJECTED -> answered(line, file, open, BankStep.REJECT);
            case RETURNED, CHANGED, OTHER -> Verdict.differs(DifferenceKind.NO_PAYOUT);
        };
    }

    private static Verdict answered(
            AnswerLine line, HandedFile file, Collection<Answerable> open, BankStep step) {
        var sum =
                open.stream()
                        .map(Answerable::amount)
                        .reduce(Money.zero(file.currency()), Money::plus);
        // All payments were told one by one before, and now their sum.
        boolean told = open.isEmpty() && file.total().equals(line.amount());
        if (line.amount() != null && !line.amount().equals(sum) && !told) {
            return Verdict.differs(DifferenceKind.OTHER_AMOUNT);
        }
        if (open.isEmpty()) {
            return Verdict.matched();
        }
        var outcome = step == BankStep.REJECT ? LineOutcome.REJECTED : LineOutcome.MATCHED;
        return new Verdict(outcome, null, List.of(step));
    }
}

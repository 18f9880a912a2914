package org.honorarium.banking.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.honorarium.banking.entity.AnswerKind;
import org.honorarium.banking.entity.AnswerLine;
import org.honorarium.banking.entity.Answerable;
import org.honorarium.banking.entity.LineOutcome;
import org.honorarium.payouts.entity.BankStep;

/**
 * Does what the lines of an answer come to, portion by portion: writes the lines, moves their
 * payouts, tells those whose money came back.
 */
@Dependent
public class Carrying {

    @Inject Matching matching;
    @Inject WholeFiles files;
    @Inject Finding finding;
    @Inject LineRows rows;
    @Inject Moves moves;
    @Inject Corrections corrections;
    @Inject PrenoteAnswers prenotes;

    /**
     * @param first the number of the first of these lines in the answer
     */
    public void carry(
            UUID payer, UUID answer, AnswerKind kind, long first, List<AnswerLine> lines) {
        var single = new ArrayList<AnswerLine>();
        long number = first;
        for (var line : lines) {
            if (line.isAboutFile()) {
                number += carrySingle(payer, answer, kind, number, single);
                files.carry(payer, answer, number++, line);
            } else {
                single.add(line);
            }
        }
        carrySingle(payer, answer, kind, number, single);
    }

    private int carrySingle(
            UUID payer, UUID answer, AnswerKind kind, long first, List<AnswerLine> lines) {
        int many = lines.size();
        if (many > 0) {
            var decided = matching.decide(payer, answer, kind, lines);
            var ids = rows.add(answer, payer, first, decided);
            carry(payer, decided, ids);
            lines.clear();
        }
        return many;
    }

    private void carry(UUID payer, List<Decided> decided, List<UUID> ids) {
        prenotes.take(payer, decided, ids);
        var agreed =
                decided.stream()
                        .filter(one -> one.payout() != null && !one.verdict().isDifference())
                        .toList();
        if (agreed.isEmpty()) {
            return;
        }
        var met = finding.byId(agreed.stream().map(Decided::payout).distinct().toList());
        moves.handOver(met.values());
        for (var step : List.of(BankStep.SETTLE, BankStep.REJECT, BankStep.GIVE_BACK)) {
            move(payer, decided, ids, step);
        }
        for (int i = 0; i < decided.size(); i++) {
            var one = decided.get(i);
            if (one.said().isChange() && agreed.contains(one)) {
                corrections.take(ids.get(i), one.said(), met.get(one.payout()));
            }
        }
        moves.cameBack(
                agreed.stream()
                        .filter(one -> !one.verdict().steps().isEmpty())
                        .filter(Carrying::isBack)
                        .map(one -> cameBack(one, met.get(one.payout())))
                        .toList());
    }

    private static boolean isBack(Decided one) {
        var outcome = one.verdict().outcome();
        return outcome == LineOutcome.REJECTED || outcome == LineOutcome.RETURNED;
    }

    private static CameBack cameBack(Decided one, Answerable payout) {
        boolean rejected = one.verdict().outcome() == LineOutcome.REJECTED;
        return new CameBack(payout, rejected, one.said().reasonCode(), false);
    }

    private void move(UUID payer, List<Decided> decided, List<UUID> ids, BankStep step) {
        var payouts = new ArrayList<UUID>();
        var lines = new ArrayList<UUID>();
        var codes = new ArrayList<String>();
        for (int i = 0; i < decided.size(); i++) {
            var one = decided.get(i);
            if (one.verdict().steps().contains(step)) {
                payouts.add(one.payout());
                lines.add(ids.get(i));
                codes.add(one.said().reasonCode());
            }
        }
        moves.move(payer, step, payouts, lines, codes);
    }
}

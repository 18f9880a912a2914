package org.honorarium.banking.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.honorarium.banking.entity.AnswerKind;
import org.honorarium.banking.entity.AnswerLine;
import org.honorarium.banking.entity.Answerable;
import org.honorarium.banking.entity.DifferenceKind;
import org.honorarium.banking.entity.Judge;
import org.honorarium.banking.entity.Says;
import org.honorarium.banking.entity.Verdict;
import org.honorarium.payouts.boundary.BankedPayouts;
import org.honorarium.payouts.entity.BankStep;

/**
 * Finds for some lines what they are about and decides what they come to, one after the other: a
 * later line meets its payout as an earlier one left it. The caller holds the payer's lock.
 */
@Dependent
public class Matching {

    @Inject Finding finding;
    @Inject PrenoteAnswers prenotes;
    @Inject LineRows rows;
    @Inject BankedPayouts banked;

    /**
     * @param answer the answer that is being read
     */
    List<Decided> decide(UUID payer, UUID answer, AnswerKind kind, List<AnswerLine> lines) {
        var found = find(payer, lines);
        var payouts =
                found.stream()
                        .filter(one -> one.payouts().size() == 1)
                        .map(one -> one.payouts().getFirst().payout())
                        .distinct()
                        .toList();
        if (!payouts.isEmpty()) {
            banked.lock(payouts);
        }
        var standing = new HashMap<>(payouts.isEmpty() ? Map.of() : finding.byId(payouts));
        var told = new ArrayList<>(payouts.isEmpty() ? List.of() : rows.told(payouts));
        var decided = new ArrayList<Decided>();
        for (var one : found) {
            var next =
                    asked(payer, one)
                            .map(account -> Decided.about(one.line(), account))
                            .orElseGet(() -> decide(one, kind, answer, standing, told));
            decided.add(next);
            remember(next, kind, answer, standing, told);
        }
        return decided;
    }

    /** What a trace number finds no payout by may be a prenote. */
    private Optional<AskedAbout> asked(UUID payer, Found one) {
        return "TRACE".equals(one.way()) && one.payouts().isEmpty()
                ? prenotes.find(payer, one.line())
                : Optional.empty();
    }

    private List<Found> find(UUID payer, List<AnswerLine> lines) {
        var named = finding.byEndToEnd(payer, lines);
        var numbered = finding.byUetr(payer, lines);
        return lines.stream()
                .map(
                        line -> {
                            if (!line.endToEndId().isEmpty()) {
                                var one = named.get(line.endToEndKey());
                                return new Found(
                                        line, "END_TO_END_ID", Stream.ofNullable(one).toList());
                            }
                            if (!line.trace().isEmpty() && line.says() != Says.OTHER) {
                                return new Found(line, "TRACE", finding.byTrace(payer, line));
                            }
                            // A bank may have made these itself: what they do not find is looked
                            // for by amount and date.
                            var byUetr = numbered.get(line.uetr());
                            if (byUetr != null) {
                                return new Found(line, "UETR", List.of(byUetr));
                            }
                            var byInstruction = named.get(line.instructionKey());
                            if (byInstruction != null) {
                                return new Found(line, "INSTRUCTION_ID", List.of(byInstruction));
                            }
                            return line.says() == Says.OTHER || line.isNamed()
                                    ? new Found(line, null, List.of())
                                    : new Found(
                                            line, "AMOUNT_AND_DATE", finding.byAmount(payer, line));
                        })
                .toList();
    }

    private static Decided decide(
            Found one,
            AnswerKind kind,
            UUID answer,
            Map<UUID, Answerable> standing,
            List<LineRows.Told> told) {
        var line = one.line();
        if (one.payouts().size() != 1) {
            return new Decided(line, null, null, null, Verdict.differs(nothing(one)));
        }
        var payout = standing.get(one.payouts().getFirst().payout());
        // By amount alone nothing is found that another line of this file has answered.
        if (one.way().equals("AMOUNT_AND_DATE")
                && !BankStep.SETTLE.from().contains(payout.state())) {
            return new Decided(
                    line, null, null, null, Verdict.differs(DifferenceKind.NOTHING_FITS));
        }
        var verdict = Judge.on(line, payout, repeated(line, payout, kind, answer, told));
        return new Decided(line, payout.payout(), null, one.way(), verdict);
    }

    private static DifferenceKind nothing(Found one) {
        if (one.line().says() == Says.OTHER) {
            return DifferenceKind.NO_PAYOUT;
        }
        if (one.payouts().size() > 1) {
            return DifferenceKind.SEVERAL_FIT;
        }
        return one.line().isNamed()
                ? DifferenceKind.UNKNOWN_REFERENCE
                : DifferenceKind.NOTHING_FITS;
    }

    /** Statement and notification tell of one booking; two bookings of one statement are two. */
    private static boolean repeated(
            AnswerLine line,
            Answerable payout,
            AnswerKind kind,
            UUID answer,
            List<LineRows.Told> told) {
        return told.stream()
                .filter(one -> one.payout().equals(payout.payout()))
                .filter(one -> one.says() == line.says())
                .filter(one -> one.answer().equals(answer) || one.kind() == kind)
                .allMatch(
                        one ->
                                !one.answer().equals(answer)
                                        && !line.bankReference().isEmpty()
                                        && one.reference().equals(line.bankReference())
                                        && one.date().equals(date(line)));
    }

    private static void remember(
            Decided one,
            AnswerKind kind,
            UUID answer,
            Map<UUID, Answerable> standing,
            List<LineRows.Told> told) {
        if (one.payout() != null && !one.verdict().isDifference()) {
            one.verdict()
                    .steps()
                    .forEach(
                            step ->
                                    standing.computeIfPresent(
                                            one.payout(), (id, payout) -> payout.in(step.to())));
            told.add(
                    new LineRows.Told(
                            one.payout(),
                            one.said().says(),
                            kind,
                            one.said().bankReference(),
                            date(one.said()),
                            answer));
        }
    }

    private static String date(AnswerLine line) {
        return Objects.toString(line.date(), "");
    }

    private record Found(AnswerLine line, String way, List<Answerable> payouts) {}
}

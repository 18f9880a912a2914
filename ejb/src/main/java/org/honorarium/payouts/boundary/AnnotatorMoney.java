package org.honorarium.payouts.boundary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payouts.control.AnnotatorStages;
import org.honorarium.payouts.control.Deductions;
import org.honorarium.payouts.control.LastDecisions;
import org.honorarium.payouts.control.NextDecision;
import org.honorarium.payouts.control.PayoutLines;
import org.honorarium.payouts.control.PayoutList;
import org.honorarium.payouts.control.WorkLines;
import org.honorarium.payouts.entity.Deduction;
import org.honorarium.payouts.entity.LineRow;
import org.honorarium.payouts.entity.MoneySummary;
import org.honorarium.payouts.entity.PayoutRow;
import org.honorarium.payouts.entity.RunRejected;
import org.honorarium.payouts.entity.WorkLine;

/**
 * An annotator's money, as the annotator sees it: what waits, what was earned, what is on its way,
 * when the next payout is and why not if not. Annotators see their own; to them there is no other.
 */
@Stateless
@Allowed({ANNOTATOR, FINANCE, AUDITOR})
public class AnnotatorMoney {

    @Inject AnnotatorStages stages;
    @Inject NextDecision next;
    @Inject LastDecisions last;
    @Inject WorkLines work;
    @Inject PayoutList payouts;
    @Inject PayoutLines lines;
    @Inject Deductions deductions;
    @Inject Payers payers;
    @Inject Clock clock;

    /**
     * By payer and currency.
     *
     * @throws AccessRejected if an annotator asks about somebody else
     */
    public List<MoneySummary> summary(UUID annotator) {
        refuseOthers(annotator);
        var found =
                stages.of(annotator).stream()
                        .collect(groupingBy(Holding::of, LinkedHashMap::new, toList()));
        var decided =
                next.of(
                        annotator,
                        found.keySet().stream().map(Holding::payer).toList(),
                        found.keySet().stream().map(Holding::currency).toList());
        return found.entrySet().stream()
                .map(entry -> summary(annotator, entry.getKey(), entry.getValue(), decided))
                .toList();
    }

    /**
     * Every assignment, the latest first. Sorts by project, submittedAt, price, workTime or stage;
     * filters by payer and project (their ids), currency and stage.
     */
    public Page<WorkLine> lines(UUID annotator, PageRequest request) {
        refuseOthers(annotator);
        return work.of(annotator, request);
    }

    /** The latest first. Sorts by businessDate, amount, items or state; filters by state. */
    public Page<PayoutRow> payouts(UUID annotator, PageRequest request) {
        refuseOthers(annotator);
        return payouts.ofAnnotator(annotator, request);
    }

    /**
     * @throws RunRejected if there is none, or it is somebody else's
     */
    public PayoutRow payout(UUID payout) {
        return payouts.find(payout)
                .filter(found -> isMine(found.annotator()))
                .orElseThrow(() -> RunRejected.payoutNotFound(payout));
    }

    /** What a payout pays. Sorts by project, amount or earnedAt. */
    public Page<LineRow> payoutLines(UUID payout, PageRequest request) {
        return lines.of(payout(payout).id(), request);
    }

    /** What a payout takes of debts and for tax. */
    public List<Deduction> deductions(UUID payout) {
        return deductions.of(payout(payout).id());
    }

    private MoneySummary summary(
            UUID annotator,
            Holding holding,
            List<AnnotatorStages.Stage> found,
            List<NextDecision.Next> decided) {
        var sums =
                found.stream()
                        .collect(toMap(AnnotatorStages.Stage::stage, AnnotatorStages.Stage::sum));
        var coming =
                decided.stream()
                        .filter(due -> due.isOf(holding.payer(), holding.currency()))
                        .findFirst()
                        .orElseThrow();
        return new MoneySummary(
                holding.payer(),
                holding.payerName(),
                holding.currency(),
                sums,
                payers.nextCutOff(holding.payer(), clock.instant()),
                coming.hold(),
                coming.pay(),
                last.of(annotator, holding.payer(), holding.currency()));
    }

    private static void refuseOthers(UUID annotator) {
        if (!isMine(annotator)) {
            throw AccessRejected.notFound("annotator");
        }
    }

    private static boolean isMine(UUID annotator) {
        var actor = Actor.current();
        return actor.isAny(FINANCE, AUDITOR) || actor.id().equals(annotator);
    }

    /** Money with one payer in one currency. */
    private record Holding(UUID payer, String payerName, String currency) {

        static Holding of(AnnotatorStages.Stage stage) {
            return new Holding(stage.payer(), stage.payerName(), stage.currency());
        }
    }
}

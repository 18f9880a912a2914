package org.honorarium.payouts.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.annotators.boundary.Annotators;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.payouts.control.Deductions;
import org.honorarium.payouts.control.HoldList;
import org.honorarium.payouts.control.PayoutLines;
import org.honorarium.payouts.control.PayoutList;
import org.honorarium.payouts.control.RunList;
import org.honorarium.payouts.control.RunProgress;
import org.honorarium.payouts.control.RunTotals;
import org.honorarium.payouts.control.Safeguards;
import org.honorarium.payouts.entity.Deduction;
import org.honorarium.payouts.entity.HoldRow;
import org.honorarium.payouts.entity.LineRow;
import org.honorarium.payouts.entity.PayoutRow;
import org.honorarium.payouts.entity.RunRejected;
import org.honorarium.payouts.entity.RunReport;
import org.honorarium.payouts.entity.RunRow;
import org.honorarium.payouts.entity.RunState;

/**
 * What finance and auditors read of payout runs, from the list of nights down to the single
 * earning. Names are opened for the rows of the page that is shown, and for no others.
 */
@Stateless
@Allowed({FINANCE, AUDITOR})
public class RunReports {

    private static final int DIFFERENCES = 100;

    @Inject RunList runs;
    @Inject RunProgress progress;
    @Inject RunTotals totals;
    @Inject PayoutList payouts;
    @Inject HoldList holds;
    @Inject PayoutLines lines;
    @Inject Deductions deductions;
    @Inject Safeguards safeguards;
    @Inject Annotators annotators;
    @Inject Clock clock;

    /**
     * The latest first. Sorts by businessDate, payer, state or startedAt; filters by payer (its id)
     * and state.
     */
    public Page<RunRow> page(PageRequest request) {
        return runs.page(request);
    }

    /**
     * @throws RunRejected if there is none
     */
    public RunReport get(UUID id) {
        var row = runs.find(id).orElseThrow(() -> RunRejected.runNotFound(id));
        var run = row.run();
        var by = Actor.current().id();
        return new RunReport(
                row,
                run.state() == RunState.RESERVED && safeguards.notApproved(run, by).isPresent(),
                safeguards.approvals(id),
                progress.steps(id),
                progress.standstills(id, clock.instant()),
                totals.figures(id),
                progress.differences(id, DIFFERENCES));
    }

    /**
     * Sorts by reference, amount, items, currency or state; filters by a part of the reference,
     * state and currency.
     */
    public Page<PayoutRow> payouts(UUID run, PageRequest request) {
        var page = payouts.ofRun(run, request);
        var names = annotators.names(page.rows().stream().map(PayoutRow::annotator).toList());
        return page.map(row -> row.named(names.getOrDefault(row.annotator(), "")));
    }

    /**
     * Sorts by reference, amount, items, currency or reason; filters by reason, currency and a part
     * of the reference.
     */
    public Page<HoldRow> holds(UUID run, PageRequest request) {
        var page = holds.ofRun(run, request);
        var names = annotators.names(page.rows().stream().map(HoldRow::annotator).toList());
        return page.map(row -> row.named(names.getOrDefault(row.annotator(), "")));
    }

    /**
     * @throws RunRejected if there is none
     */
    public PayoutRow payout(UUID payout) {
        var row = payouts.find(payout).orElseThrow(() -> RunRejected.payoutNotFound(payout));
        var names = annotators.names(List.of(row.annotator()));
        return row.named(names.getOrDefault(row.annotator(), ""));
    }

    /** Sorts by project, amount or earnedAt. */
    public Page<LineRow> lines(UUID payout, PageRequest request) {
        return lines.of(payout, request);
    }

    /** What a payout takes of debts and for tax. */
    public List<Deduction> deductions(UUID payout) {
        return deductions.of(payout);
    }
}

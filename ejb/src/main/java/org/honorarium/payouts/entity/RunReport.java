package org.honorarium.payouts.entity;

import java.util.List;

/**
 * One run in full: how far it is, what it decided, and what did not add up.
 *
 * @param needsSecondPerson whether somebody else must approve it before the reader may release it
 */
public record RunReport(
        RunRow row,
        boolean needsSecondPerson,
        List<Approval> approvals,
        List<StepProgress> steps,
        RunFigures figures,
        List<Difference> differences) {

    public RunReport {
        approvals = List.copyOf(approvals);
        steps = List.copyOf(steps);
        differences = List.copyOf(differences);
    }
}

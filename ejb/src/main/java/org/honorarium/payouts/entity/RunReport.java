package org.honorarium.payouts.entity;

import java.util.List;

/**
 * One run in full: how far it is, what it decided, and what did not add up.
 *
 * @param needsSecondPerson whether somebody else must approve it before the reader may release it
 * @param standstills when nobody was at work on it, the first one first
 */
public record RunReport(
        RunRow row,
        boolean needsSecondPerson,
        List<Approval> approvals,
        List<StepProgress> steps,
        List<Standstill> standstills,
        RunFigures figures,
        List<Difference> differences) {

    public RunReport {
        approvals = List.copyOf(approvals);
        steps = List.copyOf(steps);
        standstills = List.copyOf(standstills);
        differences = List.copyOf(differences);
    }
}

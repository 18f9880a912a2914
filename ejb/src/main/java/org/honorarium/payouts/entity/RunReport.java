package org.honorarium.payouts.entity;

import java.util.List;

/** One run in full: how far it is, what it decided, and what did not add up. */
public record RunReport(
        RunRow row, List<StepProgress> steps, RunFigures figures, List<Difference> differences) {

    public RunReport {
        steps = List.copyOf(steps);
        differences = List.copyOf(differences);
    }
}

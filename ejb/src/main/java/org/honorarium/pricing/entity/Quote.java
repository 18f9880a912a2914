package org.honorarium.pricing.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * What one assignment pays and how that came about: the written terms of that work.
 *
 * @param certain what is paid when the work is accepted, whatever else is found
 * @param maximum the most that can be paid
 * @param paidBy the day by which a bank can move the money, if nothing of the annotator's is held
 * @param cardVersion the version of the rate card that was in force
 * @param version its number
 * @param taxIncluded whether the price includes consumption tax
 */
public record Quote(
        Money certain,
        Money maximum,
        List<QuoteLine> lines,
        LocalDate paidBy,
        UUID cardVersion,
        int version,
        boolean taxIncluded,
        Instant quotedAt) {

    public Quote {
        lines = List.copyOf(lines);
    }

    /** Whether nothing of it depends on what is measured. */
    public boolean isCertain() {
        return certain.equals(maximum);
    }

    /** The same without what was found in the task, for whoever may not see it yet. */
    public Quote withoutTheTask() {
        return new Quote(
                certain,
                maximum,
                lines.stream().map(QuoteLine::withoutTheTask).toList(),
                paidBy,
                cardVersion,
                version,
                taxIncluded,
                quotedAt);
    }
}

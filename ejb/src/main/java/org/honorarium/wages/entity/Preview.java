package org.honorarium.wages.entity;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * What the work of a month would have cost under a rate card. Annotators count with the
 * qualifications that they have today.
 *
 * @param unpriced how many annotations the card gives no price for
 * @param reason why not, of the first of them; empty if there are none
 * @param floor the least that an hour should pay; null if nobody said
 * @param below how many annotators would be below it by the median of their work
 * @param lowest the lowest of them
 * @param ownCard how many annotations are of task types that their own card goes on pricing; they
 *     are not among the others
 */
public record Preview(
        YearMonth month,
        long annotations,
        Money paid,
        Money would,
        List<Band> bands,
        long unpriced,
        String reason,
        Money floor,
        long below,
        List<Below> lowest,
        long ownCard) {

    public Preview {
        bands = List.copyOf(bands);
        lowest = List.copyOf(lowest);
    }

    /** The same with the lowest named. */
    public Preview with(List<Below> named) {
        return new Preview(
                month,
                annotations,
                paid,
                would,
                bands,
                unpriced,
                reason,
                floor,
                below,
                named,
                ownCard);
    }

    /** Whether any time was measured, so that there are hourly rates. */
    public boolean isMeasured() {
        return bands.stream().anyMatch(band -> band.hourly() != null);
    }

    /**
     * An annotator who would be below the floor.
     *
     * @param hourly the median over their work
     */
    public record Below(UUID annotator, String reference, long annotations, Money hourly) {}
}

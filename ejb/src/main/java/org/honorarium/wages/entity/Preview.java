package org.honorarium.wages.entity;

import java.math.BigDecimal;
import java.math.MathContext;
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
 * @param floor the least that an hour should pay everybody; null if each annotator was held against
 *     the floor of their own country
 * @param floors those of the countries, as the wage watch keeps them, where somebody's time was
 *     measured
 * @param withoutFloor how many annotators with measured time live where nobody said a floor
 * @param below how many annotators would be below it by the median of their work
 * @param lowest those of them who are the farthest below
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
        List<CountryFloor> floors,
        long withoutFloor,
        long below,
        List<Below> lowest,
        long ownCard) {

    public Preview {
        bands = List.copyOf(bands);
        floors = List.copyOf(floors);
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
                floors,
                withoutFloor,
                below,
                named,
                ownCard);
    }

    /** Whether any time was measured, so that there are hourly rates. */
    public boolean isMeasured() {
        return bands.stream().anyMatch(band -> band.hourly() != null);
    }

    /** Whether anybody was held against a floor. */
    public boolean isHeldAgainstFloors() {
        return floor != null || !floors.isEmpty();
    }

    /**
     * The least that an hour should pay in a country.
     *
     * @param annotators how many were held against it
     */
    public record CountryFloor(String country, Money hourly, long annotators) {}

    /**
     * An annotator who would be below the floor.
     *
     * @param hourly the median over their work
     * @param floor which they were held against
     */
    public record Below(
            UUID annotator,
            String reference,
            String country,
            long annotations,
            Money hourly,
            Money floor) {

        /** The same with their reference. */
        public Below named(String as) {
            return new Below(annotator, as, country, annotations, hourly, floor);
        }

        /** How much of the floor an hour would pay. */
        public BigDecimal share() {
            return hourly.major().divide(floor.major(), MathContext.DECIMAL64);
        }
    }
}

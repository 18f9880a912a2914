package org.honorarium.earnings.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * A version of what an hour beside annotations pays one annotator in one project.
 *
 * @param annotatorReference how operations call the annotator
 * @param hourly nothing from the day on which it ends
 * @param startsOn the first day whose hours it pays
 */
public record HourlyRate(
        UUID id,
        UUID annotator,
        String annotatorReference,
        UUID project,
        String projectName,
        int version,
        Money hourly,
        LocalDate startsOn,
        String setByName,
        Instant setAt) {

    private static final int MINUTES = 60;

    /** What so many minutes pay; a part of the smallest unit counts as a whole one. */
    public Money pay(int minutes) {
        long minor = (hourly.minor() * minutes + MINUTES - 1) / MINUTES;
        return new Money(minor, hourly.currency());
    }

    /** Whether the same is said again. */
    public boolean says(Money wanted, LocalDate from) {
        return hourly.equals(wanted) && startsOn.equals(from);
    }
}

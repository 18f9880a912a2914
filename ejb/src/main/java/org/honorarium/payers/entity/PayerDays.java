package org.honorarium.payers.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A payer's days. A business date ends at the payer's cut-off, a time on the clock of its own zone;
 * then its night begins. Every date of the calendar is a business date, also on weekends: work is
 * done then, too.
 *
 * <p>Where clocks change, the cut-off stays at its local time. A time that does not exist, because
 * clocks go forward over it, is as much later as they go forward (02:30 is 03:30 that day). A time
 * that comes twice, because clocks go back, is the first of the two. So the cut-offs of two dates
 * are never in the other order, and no date has two.
 *
 * @param zone the payer's zone
 * @param cutOff the local time at which a date ends
 * @param createdAt dates that ended before were nobody's
 */
public record PayerDays(ZoneId zone, LocalTime cutOff, Instant createdAt) {

    PayerDays(PayerTerms terms, Instant createdAt) {
        this(ZoneId.of(terms.timeZone()), terms.cutOff(), createdAt);
    }

    /** When this business date ends. */
    public Instant cutOff(LocalDate businessDate) {
        return businessDate.atTime(cutOff).atZone(zone).toInstant();
    }

    /** The latest date that has ended, if one has ended since there is this payer. */
    public Optional<LocalDate> lastBusinessDate(Instant now) {
        // Around midnight a change of clocks can leave a cut-off on the other side of it.
        var date = now.atZone(zone).toLocalDate().plusDays(1);
        while (cutOff(date).isAfter(now)) {
            date = date.minusDays(1);
        }
        return Optional.of(date).filter(last -> cutOff(last).isAfter(createdAt));
    }

    /** When the date that is running ends: the first cut-off after this instant. */
    public Instant nextCutOff(Instant now) {
        return cutOff(running(now));
    }

    /** The business date to which this instant belongs: the first that ends after it. */
    public LocalDate running(Instant now) {
        var date = now.atZone(zone).toLocalDate().minusDays(1);
        while (!cutOff(date).isAfter(now)) {
            date = date.plusDays(1);
        }
        return date;
    }
}

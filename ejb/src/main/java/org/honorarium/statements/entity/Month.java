package org.honorarium.statements.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the nights of one month of a payer said to an annotator, added up.
 *
 * @param reference the annotator's, from outside
 * @param payerName as it was called in the latest of these nights
 * @param isOver false while nights of this month may still come
 * @param saidAt when the latest of it was said; null if nothing was
 * @param nights each night's line, by currency; also of those that held it
 * @param putBack what was not paid after all, of whatever month
 */
public record Month(
        UUID annotator,
        String reference,
        UUID payer,
        String payerName,
        YearMonth month,
        boolean isOver,
        Instant saidAt,
        List<MonthNight> nights,
        List<PutBack> putBack) {

    public Month {
        nights = List.copyOf(nights);
        putBack = List.copyOf(putBack);
    }

    /** What was paid, by the currencies in which it was earned and paid. */
    public List<MonthSum> sums() {
        return Stream.concat(
                        paid().map(night -> currencies(night.entry())),
                        putBack.stream().map(one -> currencies(one)))
                .distinct()
                .sorted()
                .map(this::sum)
                .toList();
    }

    /** The last day that counts. */
    public LocalDate lastDay() {
        return month.atEndOfMonth();
    }

    /** The name of its PDF. */
    public String fileName() {
        return "statement-" + month + "-" + reference.replaceAll("[^A-Za-z0-9_-]", "_") + ".pdf";
    }

    private MonthSum sum(String currencies) {
        return MonthSum.of(
                currencies.substring(0, 3),
                currencies.substring(3),
                paid().map(MonthNight::entry)
                        .filter(entry -> currencies(entry).equals(currencies))
                        .toList(),
                putBack.stream().filter(one -> currencies(one).equals(currencies)).toList());
    }

    private Stream<MonthNight> paid() {
        return nights.stream().filter(night -> Objects.nonNull(night.entry().paid()));
    }

    private static String currencies(Entry entry) {
        return entry.currency() + entry.paid().currency();
    }

    private static String currencies(PutBack one) {
        return one.currency() + one.paid().currency();
    }
}

package org.honorarium.web.payouts.rest;

import java.time.DateTimeException;
import java.time.LocalDate;

/** A business date in an address: {@code 2026-03-02}. What is no date of the calendar is a 404. */
public record BusinessDate(LocalDate date) {

    public static BusinessDate fromString(String text) {
        try {
            return new BusinessDate(LocalDate.parse(text));
        } catch (DateTimeException noDate) {
            throw new IllegalArgumentException(noDate);
        }
    }
}

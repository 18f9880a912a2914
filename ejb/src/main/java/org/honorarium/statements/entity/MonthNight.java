package org.honorarium.statements.entity;

import java.time.LocalDate;

/** What one night of a month said about the money in one currency. */
public record MonthNight(LocalDate businessDate, Entry entry) {}

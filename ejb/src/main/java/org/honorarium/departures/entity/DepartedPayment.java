package org.honorarium.departures.entity;

/** One payment that left the house. */
public record DepartedPayment(String endToEndId, long minor) {}

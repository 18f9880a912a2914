package org.honorarium.payers.entity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A night that comes.
 *
 * @param businessDate that ends with it
 * @param cutOff when it begins
 * @param pays whether it pays in the currency that was asked about, by the payer's pay days
 */
public record Night(LocalDate businessDate, Instant cutOff, boolean pays) {}

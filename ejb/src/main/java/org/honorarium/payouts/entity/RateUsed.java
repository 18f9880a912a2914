package org.honorarium.payouts.entity;

import java.math.BigDecimal;
import java.time.Instant;

/** The rate at which a payout was exchanged: what one unit earned is in the currency paid. */
public record RateUsed(String from, String to, BigDecimal rate, String source, Instant at) {}

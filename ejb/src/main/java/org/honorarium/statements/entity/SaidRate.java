package org.honorarium.statements.entity;

import java.math.BigDecimal;
import java.time.Instant;

/** The rate of an exchange: what one unit earned is in the currency paid, who says so and when. */
public record SaidRate(BigDecimal rate, String source, Instant at) {}

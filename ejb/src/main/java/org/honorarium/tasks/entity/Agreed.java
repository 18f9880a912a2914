package org.honorarium.tasks.entity;

import java.util.Optional;
import org.honorarium.pricing.entity.Quote;

/**
 * A claim and what it pays.
 *
 * @param quote as it was locked; empty if it was priced elsewhere
 */
public record Agreed(Claim claim, Optional<Quote> quote) {}

package org.honorarium.payouts.entity;

import java.util.UUID;

/** Some payees of one step of a run, from first to last, both included. One transaction. */
public record Portion(UUID run, NightStep step, long number, UUID first, UUID last, int payees) {}

package org.honorarium.payouts.entity;

import java.util.UUID;

/** Said before a run begins that did not begin before. Whoever refuses keeps it from beginning. */
public record Beginning(UUID payer, UUID run) {}

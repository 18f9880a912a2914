package org.honorarium.payouts.entity;

import java.util.UUID;

/** Said before the payouts of a run are released. Whoever refuses keeps them reserved. */
public record Releasing(UUID run) {}

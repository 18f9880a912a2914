package org.honorarium.payouts.entity;

import java.time.Instant;

/**
 * That nobody was at work on a night for a while: its server or its database was away.
 *
 * @param from when the last thing before it was done
 * @param until when it went on; null while it stands still
 */
public record Standstill(Instant from, Instant until) {}

package org.honorarium.quality.entity;

import org.honorarium.money.entity.Money;

/**
 * What became of work that was done elsewhere. Everything is zero if all of it was known.
 *
 * @param accepted newly accepted, of new work and of work that waited here
 * @param rejected newly rejected
 * @param earned what the newly accepted earns
 */
public record WorkTaken(long tasks, long assignments, long accepted, long rejected, Money earned) {}

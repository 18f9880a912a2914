/**
 * Exchange: rates from outside, with their source and time, for payouts in another currency than
 * was earned.
 *
 * <p>A rate says how many units of one currency one unit of another is, exactly as its source wrote
 * it; it is used in that direction only, and rates are never chained or turned around, since what
 * comes out would be nobody's rate. What is changed is rounded down to the smallest unit. A night
 * uses the latest rate that was quoted until its cut-off and loaded before the night began, so that
 * the same night done again finds the same rate; a rate that is older than five days then (a long
 * weekend) is too old to pay by.
 *
 * <p>A rate that is over 10 % away from the one before it, or from the one of the day before,
 * counts only when another person has confirmed it ({@code V227}): until then the one before
 * counts.
 *
 * <p>Invariants, held here and by {@code V132__exchange_rates.sql}: rates are only added to; no
 * rate is known before it was quoted; one source says one rate at one time.
 */
package org.honorarium.exchange;

/**
 * Prices: rate cards, and the quote of each assignment, locked when the work is claimed and never
 * changed. Its id is the assignment's id. Work that was priced elsewhere brings its price along.
 *
 * <p>A {@link org.honorarium.pricing.entity.CardVersion} is an ordered list of rules; {@link
 * org.honorarium.pricing.entity.Formula} applies them and writes down every line while it does.
 * What the rules looked at ({@link org.honorarium.pricing.entity.Inputs}) is kept with the quote,
 * so that the same formula gives the same price and the same lines years later.
 *
 * <p>Held here and again in {@code V040} and {@code V041}: a version never changes, begins in the
 * future unless it is the first, and has all its rules; a quote has terms of the version that was
 * in force, is what they say, and is not above the card's cap.
 */
package org.honorarium.pricing;

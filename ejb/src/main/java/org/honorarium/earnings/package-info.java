/**
 * Earnings: one accepted annotation's money, with the assignment's id as its own. They are the
 * subledger of the transfers that credit annotators: one transfer per annotator, payer, currency
 * and posting, and the earnings of a transfer add up to it. Taking a paid test, a bonus, a
 * correction and approved hours are earnings of other kinds, each with an id and a transfer of its
 * own.
 *
 * <p>Whoever needs to know what was earned (payouts keep open items) observes {@link
 * org.honorarium.earnings.entity.Earned} in the same transaction, which has just that in {@code
 * pg_temp.earned}. What a posting earned in all is the view {@code earnings.posting}.
 *
 * <p>Invariants, held here and by {@code V011__earnings.sql} and {@code
 * V036_1__earnings_of_tests.sql}: what an annotation earns is what was quoted; an earning is made
 * once; it is never edited, and what was too little is made up for by a correction that names it.
 */
package org.honorarium.earnings;

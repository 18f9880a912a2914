/**
 * Earnings: one accepted annotation's money, with the assignment's id as its own. They are the
 * subledger of the transfers that credit annotators: one transfer per annotator, payer, currency
 * and posting, and the earnings of a transfer add up to it.
 *
 * <p>Whoever needs to know what was earned (payouts keep open items) observes {@link
 * org.honorarium.earnings.entity.Earned} in the same transaction, which has just that in {@code
 * pg_temp.earned}. What a posting earned in all is the view {@code earnings.posting}.
 *
 * <p>Invariants, held here and by {@code V011__earnings.sql}: an earning is what was quoted; it is
 * made once; it is never edited.
 */
package org.honorarium.earnings;
